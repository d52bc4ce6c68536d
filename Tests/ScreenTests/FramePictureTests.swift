import Screen
import Testing

@Suite("A frame as a picture")
struct FramePictureTests {
  private var frame: Frame {
    var frame = Frame(Size(columns: 8, rows: 2))
    frame.draw("a<b 熊猫", .title, column: 0, row: 0)
    frame.draw("▀─", .rule, column: 0, row: 1)
    return frame
  }

  @Test("is as large as its cells, in the theme's colours") func size() {
    let svg = frame.svg()
    #expect(svg.contains("width=\"80\" height=\"40\""))
    #expect(svg.contains("<rect x=\"0\" y=\"0\" width=\"80\" height=\"40\" fill=\"#11151c\""))
    #expect(svg.contains("fill=\"#f6f8fb\" font-weight=\"bold\">a&lt;b</text>"))
  }

  @Test("puts wide characters on their columns, each by itself") func wide() {
    let texts = frame.svg().matches(of: /<text x="([0-9.]+)"[^>]*>(.*)<\/text>/).map { "\($0.1) \($0.2)" }
    #expect(texts == ["0 a&lt;b", "41.70 熊", "61.70 猫"])
  }

  @Test("draws blocks and rules as rectangles that meet at the cells' edges") func blocks() {
    let svg = frame.svg()
    #expect(svg.contains("<rect x=\"0\" y=\"20\" width=\"10\" height=\"10\" fill=\"#7b8694\""))
    #expect(svg.contains("<rect x=\"10\" y=\"29.50\" width=\"5.50\" height=\"1\""))
    #expect(svg.contains("<rect x=\"14.50\" y=\"29.50\" width=\"5.50\" height=\"1\""))
  }

  @Test("holds a picture in pixels as far as it is to be seen") func pixels() {
    var frame = Frame(Size(columns: 6, rows: 3))
    let image = PixelImage(
      .indexed(IndexedPixels(palette: [255, 0, 0], indices: Array(repeating: 0, count: 8 * 32))),
      size: PixelSize(width: 16, height: 32), cell: PixelSize(width: 8, height: 16))
    frame.draw(Picture(image), column: 1, row: 0)
    frame.draw("x", .text, column: 2, row: 1)
    let svg = frame.svg { _ in "data:," }
    #expect(svg.contains("<image x=\"10\" y=\"0\" width=\"20\" height=\"40\""))
    #expect(svg.contains("href=\"data:,\""))
    let clip = svg.split(separator: "clipPath").dropFirst().first ?? ""
    #expect(clip.contains("x=\"10\" y=\"0\" width=\"20\" height=\"20\""))
    #expect(clip.contains("x=\"10\" y=\"20\" width=\"10\" height=\"20\""))
    #expect(!frame.svg().contains("<image"))
  }

  @Test("as text has each row's styles, reset at its end", arguments: [ColorDepth.none, .sixteen, .direct])
  func ansi(_ depth: ColorDepth) {
    let rows = frame.ansi(depth: depth).split(separator: "\n").map(String.init)
    let titles = [
      ColorDepth.none: "\u{1B}[0;1m", .sixteen: "\u{1B}[0;1;97;40m",
      .direct: "\u{1B}[0;1;38;2;246;248;251;48;2;17;21;28m",
    ]
    #expect(rows.count == 2)
    #expect(rows[0].hasPrefix((titles[depth] ?? "?") + "a<b 熊猫"))
    #expect(rows.allSatisfy { $0.hasSuffix("\u{1B}[0m") })
  }
}
