import Testing

@testable import Screen

/// Pictures as rows of text.
@Suite struct PictureLinesTests {
  @Test("keep every cell, those of one style together")
  func keepsCells() {
    let red = Style(.picture, paint: Paint(foreground: .indexed(1), background: .indexed(0)))
    let plain = Style(.picture)
    let picture = Picture(rows: [
      [Cell("▀", red), Cell("▄", red), Cell(" ", plain)], [Cell("█", plain), Cell("█", plain), Cell("▌", red)],
    ])
    #expect(
      picture.lines == [
        Line([Line.Run("▀▄", red), Line.Run(" ", plain)]), Line([Line.Run("██", plain), Line.Run("▌", red)]),
      ])
    #expect(Picture(rows: []).lines.isEmpty)
  }
}
