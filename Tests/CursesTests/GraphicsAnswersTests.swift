import Screen
import TerminalHarness
import Testing

@testable import Curses

/// What a terminal says of pixels, and what is made of it.
@Suite("Answers about pixels") struct GraphicsAnswersTests {
  private static let cell = PixelSize(width: 9, height: 18)

  private static func graphics(_ answers: String, isForced: Bool = false) -> PixelGraphics? {
    var decoder = InputDecoder(sequences: KeySequences())
    decoder.feed(Array(answers.replacing("^", with: "\u{1B}").utf8), at: .now)
    while decoder.next(at: .now) != nil { Issue.record("an answer became a key") }
    return decoder.graphics.graphics(cell: nil, isForced: isForced)
  }

  @Test(
    "tell how pictures are shown",
    arguments: [
      ("^[6;18;9t^[?63;1;2;4;6;22c", PixelGraphics(.sixel(colors: 256), cell: cell)),
      // tmux with sixels.
      ("^[6;18;9t^[?1;0;1024S^[?1;2;4c", PixelGraphics(.sixel(colors: 256), cell: cell)),
      ("^[6;18;9t^[?1;0;16S^[?62;4c", PixelGraphics(.sixel(colors: 16), cell: cell)),
      ("^[6;18;9t^[?1;0;16S^[?1;0;1024S^[?62;4c", PixelGraphics(.sixel(colors: 256), cell: cell)),
      (
        "^[6;18;9t^[?2;0;1000;800S^[?62;4c",
        PixelGraphics(.sixel(colors: 256), cell: cell, largest: PixelSize(width: 1000, height: 800))
      ),
      ("^[6;18;9t^[?1;3;0S^[?2;3;0S^[?62;4c", PixelGraphics(.sixel(colors: 256), cell: cell)),
      ("^_Gi=31;OK^\\^[6;18;9t^[?62;c", PixelGraphics(.kitty, cell: cell)),
      ("^_Gi=31;OK^\\^[6;18;9t^[?62;4c", PixelGraphics(.kitty, cell: cell)),
      ("^_Gi=31;ENOTSUP:no^\\^[6;18;9t^[?62;22c", nil),
      ("^_Gi=7;OK^\\^[6;18;9t^[?62;22c", nil), ("^PGi=31;OK^\\^[6;18;9t^[?62;22c", nil),
      ("^[6;18;9t^[?62;22c", nil), ("^[6;18;9t^[?1;2c", nil),
      ("^[?62;4c", nil), ("^[6;0;0t^[?62;4c", nil), ("^[4;18;9t^[?62;4c", nil),
    ] as [(String, PixelGraphics?)])
  func tell(answers: String, expected: PixelGraphics?) { #expect(Self.graphics(answers) == expected) }

  @Test("may be missing where a person says that there are pixels")
  func mayBeMissing() {
    #expect(Self.graphics("^[6;18;9t", isForced: true) == PixelGraphics(.sixel(colors: 256), cell: Self.cell))
    #expect(Self.graphics("^[6;18;9t") == nil)
  }
}

/// Pictures as the terminal is to get them, read by another decoder.
@Suite("Sixels") struct SixelTests {
  /// The colours that a terminal with cells of one pixel shows after a sequence, row after row.
  private static func shown(_ sixels: [UInt8], _ size: PixelSize) throws -> [UInt32] {
    var screen = VirtualScreen(columns: size.width, rows: size.height)
    screen.pixels = VirtualPixels(.sixel, cell: (1, 1))
    screen.feed(sixels)
    #expect(screen.pixels?.faults == [])
    return try #require(screen.pixels).canvas(columns: size.width, rows: size.height)
  }

  private static func difference(_ shown: UInt32, _ rgba: some Collection<UInt8>) -> Int {
    zip([16, 8, 0] as [UInt32], rgba).map { abs(Int(shown >> $0 & 0xFF) - Int($1)) }.max() ?? 0
  }

  @Test("show up to 255 colours as they are, in short runs and long ones", arguments: [1, 2, 3, 7, 64, 255])
  func showExactly(count: Int) throws {
    let size = PixelSize(width: 67, height: 23)
    let rgba = (0..<size.area).flatMap { pixel -> [UInt8] in
      let color = (pixel % 67 / 3 + pixel / 67 * 5) % count
      return [UInt8(color), UInt8(255 - color), UInt8(color * 7 % 256), 255]
    }
    let pixels = Sixels.indexed(rgba: rgba, size: size, colors: 256)
    let shown = try Self.shown(pixels.sixels, size)
    for pixel in 0..<size.area { #expect(Self.difference(shown[pixel], rgba[pixel * 4..<pixel * 4 + 3]) <= 2) }
  }

  @Test("show more colours by those next to them, on the whole as light as they are", arguments: [16, 256])
  func mix(colors: Int) throws {
    let size = PixelSize(width: 96, height: 60)
    let rgba = (0..<size.area).flatMap { pixel -> [UInt8] in
      let (x, y) = (pixel % 96, pixel / 96)
      return [UInt8(x * 2), UInt8(y * 4), UInt8(x + y), 255]
    }
    let pixels = Sixels.indexed(rgba: rgba, size: size, colors: colors)
    #expect(pixels.palette.count / 3 < colors)
    let shown = try Self.shown(pixels.sixels, size)
    for channel in 0..<3 {
      var (wanted, found) = (0, 0)
      for pixel in 0..<size.area {
        wanted += Int(rgba[pixel * 4 + channel])
        let shift = UInt32(16 - 8 * channel)
        found += Int(shown[pixel] >> shift & 0xFF)
      }
      #expect(abs(wanted - found) <= 4 * size.area)
    }
  }

  @Test("leave out what is transparent, and begin a picture of nothing else")
  func leaveOut() throws {
    let size = PixelSize(width: 9, height: 7)
    let rgba = (0..<size.area).flatMap { [200, 10, 10, $0 % 2 == 0 ? 255 : 0] as [UInt8] }
    let shown = try Self.shown(Sixels.indexed(rgba: rgba, size: size, colors: 256).sixels, size)
    for pixel in 0..<size.area { #expect((shown[pixel] == 0) == (pixel % 2 == 1)) }
    let nothing = Sixels.indexed(rgba: [UInt8](repeating: 0, count: size.area * 4), size: size, colors: 256)
    #expect(try Self.shown(nothing.sixels, size).allSatisfy { $0 == 0 })
  }
}
