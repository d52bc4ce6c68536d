import Testing

@testable import Screen

/// What lies behind a panel.
@Suite("A frame that recedes") struct RecedingTests {
  private static func cell(_ color: Color, theme: Theme, depth: ColorDepth = .direct) -> Paint? {
    var frame = Frame(Size(columns: 2, rows: 1))
    frame.theme = theme
    frame.draw(
      Picture(rows: [[Cell("▀", Style(.picture, paint: Paint(foreground: color, background: color)))]]), column: 0,
      row: 0)
    frame.draw("x", .title, column: 1, row: 0)
    frame.recede(depth: depth)
    #expect(frame[1, 0].style == Style(.veiled))
    #expect((frame[0, 0].style.paint == nil) == (frame[0, 0] == Cell(" ", Style(.veiled))))
    return frame[0, 0].style.paint
  }

  @Test("mixes the colours of a picture with two parts of its ground")
  func mixes() {
    let red = Color.rgb(red: 255, green: 0, blue: 0)
    // 0x11151C and 0xFAF8F3.
    #expect(Self.cell(red, theme: .dark)?.foreground == .rgb(red: 96, green: 14, blue: 18))
    #expect(Self.cell(red, theme: .light)?.background == .rgb(red: 251, green: 165, blue: 162))
    // Xterm's 196, pure red, becomes the nearest there is: 5f0000.
    #expect(Self.cell(.indexed(196), theme: .dark)?.foreground == .indexed(52))
  }

  @Test("has no picture where no colour is nearer to the ground, or that is not known")
  func blanks() {
    for depth in [ColorDepth.none, .eight, .sixteen] {
      #expect(Self.cell(.indexed(0), theme: .light, depth: depth) == nil)
      #expect(Self.cell(.indexed(15), theme: .dark, depth: depth) == nil)
    }
    #expect(Self.cell(.rgb(red: 0, green: 0, blue: 0), theme: .mono) == nil)
  }

  @Test("veils pictures in pixels, and no others drawn after them")
  func veils() throws {
    let pixels = IndexedPixels(palette: [255, 0, 0, 0, 255, 0], indices: Array(repeating: 1, count: 32))
    let image = PixelImage(
      .indexed(pixels), size: PixelSize(width: 4, height: 8), cell: PixelSize(width: 4, height: 8))
    var frame = Frame(Size(columns: 3, rows: 1))
    frame.draw(Picture(image), column: 0, row: 0)
    frame.recede()
    frame.draw(Picture(image), column: 2, row: 0)
    #expect(frame.imageMap == ["A B"])
    let veiled = try #require(frame.images.first)
    #expect(veiled != image && veiled.unveiled == image && frame.images.last == image)
    #expect(veiled.shown(pixels.palette) == [96, 14, 18, 11, 99, 18])
    #expect(image.shown(pixels.palette) == pixels.palette)
  }

  @Test("without a ground of its own keeps letters in pixels, and no pictures")
  func withoutGround() {
    func image(isText: Bool) -> PixelImage {
      let pixels = IndexedPixels(palette: [isText ? 9 : 0, 0, 0], indices: Array(repeating: 0, count: 32))
      let extent = PixelSize(width: 4, height: 8)
      return PixelImage(.indexed(pixels), size: extent, cell: extent, isText: isText)
    }
    var frame = Frame(Size(columns: 2, rows: 1))
    frame.theme = .mono
    frame.draw(Picture(image(isText: false)), column: 0, row: 0)
    frame.draw(Picture(image(isText: true)), column: 1, row: 0)
    frame.recede()
    #expect(frame.patch(0, 0) == nil && frame.patch(1, 0) != nil)
  }
}
