import Testing

@testable import Screen

/// What lies behind a panel.
@Suite("A frame that recedes") struct RecedingTests {
  private static func cell(_ color: Color, theme: Theme, depth: ColorDepth? = nil) -> Paint? {
    var frame = Frame(Size(columns: 2, rows: 1))
    frame.theme = theme
    frame.draw(
      Picture(rows: [[Cell("▀", Style(.picture, paint: Paint(foreground: color, background: color)))]]), column: 0,
      row: 0)
    frame.draw("x", .title, column: 1, row: 0)
    frame.recede(depth: depth)
    #expect(frame[1, 0].style == Style(.veiled))
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

  @Test("takes the sixteen colours a step towards the ground, and leaves them eight where there are no more")
  func steps() {
    #expect(Self.cell(.indexed(9), theme: .dark)?.foreground == .indexed(1))
    #expect(Self.cell(.indexed(15), theme: .dark)?.foreground == .indexed(7))
    #expect(Self.cell(.indexed(1), theme: .light)?.foreground == .indexed(9))
    #expect(Self.cell(.indexed(0), theme: .light)?.foreground == .indexed(8))
    let style = Style(.picture, paint: Paint(foreground: .indexed(9), background: .indexed(8)))
    let appearance = Theme.light.appearance(of: style, depth: .eight)
    #expect(appearance.foreground == .indexed(1) && appearance.background == .indexed(0))
    #expect(Theme.light.appearance(of: style, depth: .sixteen).foreground == .indexed(9))
  }

  @Test("leaves pictures as they are among eight colours, where white would become black")
  func eight() {
    #expect(Self.cell(.indexed(7), theme: .dark, depth: .eight)?.foreground == .indexed(7))
    #expect(Self.cell(.indexed(7), theme: .dark, depth: .sixteen)?.foreground == .indexed(8))
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
}
