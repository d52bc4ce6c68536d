import Testing

@testable import Screen

/// Pictures in pixels, as the cells of a frame show them.
@Suite("A picture in pixels") struct FramePixelTests {
  private static let cell = PixelSize(width: 4, height: 8)

  private static func image(columns: Int, rows: Int, color: UInt8 = 0, isText: Bool = false) -> PixelImage {
    // The last column and row are not filled.
    let size = PixelSize(width: columns * cell.width - 1, height: rows * cell.height - 3)
    let pixels = IndexedPixels(palette: [color, 2, 3], indices: Array(repeating: 0, count: size.area))
    return PixelImage(.indexed(pixels), size: size, cell: cell, isText: isText)
  }

  private static func frame(_ draw: (inout Frame) -> Void) -> Frame {
    var frame = Frame(Size(columns: 8, rows: 4))
    draw(&frame)
    return frame
  }

  @Test("is in the cells that it is drawn into, blank to terminals without pixels")
  func draws() {
    let frame = Self.frame { $0.draw(Picture(Self.image(columns: 3, rows: 2)), column: 2, row: 1) }
    #expect(frame.imageMap == ["", "  AAA", "  AAA", ""])
    #expect(frame.text == ["", "", "", ""])
    #expect(frame.patch(4, 2) == Frame.Patch(image: 0, column: 2, row: 1))
  }

  @Test("is cut off at every edge of the screen")
  func clips() {
    let frame = Self.frame { $0.draw(Picture(Self.image(columns: 30, rows: 9)), column: -20, row: -3) }
    #expect(frame.imageMap == Array(repeating: "AAAAAAAA", count: 4))
    #expect(frame.patch(0, 0) == Frame.Patch(image: 0, column: 20, row: 3))
    let corner = Self.frame { $0.draw(Picture(Self.image(columns: 5, rows: 5)), column: 6, row: 3) }
    #expect(corner.imageMap == ["", "", "", "      AA"])
    #expect(
      Self.frame { $0.draw(Picture(Self.image(columns: 5, rows: 5)), column: 8, row: 0) }.imageMap == ["", "", "", ""])
  }

  @Test("is covered by whatever is put over it: text, wide characters, fills, rules, another picture")
  func isCovered() {
    let frame = Self.frame { frame in
      frame.draw(Picture(Self.image(columns: 8, rows: 4)), column: 0, row: 0)
      frame.draw("a漢", .text, column: 1, row: 0)
      frame.fill(Rect(column: 0, row: 1, columns: 3, rows: 1), .text)
      frame.rule(column: 5, row: 2, columns: 3)
      frame.draw(Picture(Self.image(columns: 2, rows: 1, color: 9)), column: 6, row: 3)
    }
    #expect(frame.imageMap == ["A   AAAA", "   AAAAA", "AAAAA", "AAAAAABB"])
  }

  @Test("loses only what is covered by a panel, where it is no text: of letters nothing is left")
  func isCut() {
    let frame = Self.frame { frame in
      frame.draw(Picture(Self.image(columns: 6, rows: 2, isText: true)), column: 0, row: 0)
      frame.draw(Picture(Self.image(columns: 8, rows: 2, color: 9)), column: 0, row: 2)
      frame.clear(Rect(column: 5, row: 1, columns: 2, rows: 2))
    }
    #expect(frame.imageMap == ["", "", "BBBB", "BBBBBBBB"])
    let beside = Self.frame { frame in
      frame.draw(Picture(Self.image(columns: 6, rows: 2, isText: true)), column: 0, row: 0)
      frame.clear(Rect(column: 6, row: 2, columns: 2, rows: 2))
    }
    #expect(beside.imageMap == ["AAAAAA", "AAAAAA", "", ""])
  }

  @Test(
    "leaves nothing of large letters in symbols that a panel cuts, receding or not, and all of others",
    arguments: [false, true])
  func cutsLettering(isReceding: Bool) {
    let letters = Picture(rows: Array(repeating: Array(repeating: Cell("█", Style(.picture)), count: 4), count: 2))
    let frame = Self.frame { frame in
      frame.draw(letters.asLettering(.title), column: 0, row: 0)
      // The lines of a page scroll with its text.
      let painted = letters.asLettering(.title, paint: Paint(foreground: .indexed(9)))
      for (row, line) in painted.lines.enumerated() { frame.draw(line, column: 0, row: row + 2) }
      frame.draw(letters, column: 4, row: 2)
      if isReceding { frame.recede() }
      frame.clear(Rect(column: 4, row: 1, columns: 1, rows: 1))
    }
    // The letters below touch those that are cut.
    #expect(frame.text == ["", "", "    ████", "    ████"])
    let beside = Self.frame { frame in
      frame.draw(letters.asLettering(.title), column: 0, row: 0)
      frame.clear(Rect(column: 5, row: 0, columns: 2, rows: 4))
    }
    #expect(beside.text == ["████", "████", "", ""])
  }

  @Test("stays where only the style of its cells changes")
  func isRestyled() {
    let frame = Self.frame { frame in
      frame.draw(Picture(Self.image(columns: 2, rows: 1)), column: 0, row: 0)
      frame.inset(Rect(column: 0, row: 0, columns: 8, rows: 4))
      frame.restyle(Rect(column: 0, row: 0, columns: 1, rows: 1), Style(.quiet))
    }
    #expect(frame.imageMap == ["AA", "", "", ""])
  }

  @Test("has lines, each of which shows its row wherever it is drawn, as far as there is room")
  func hasLines() {
    let lines = Picture(Self.image(columns: 3, rows: 2)).lines
    #expect(lines.map(\.columns) == [3, 3])
    let frame = Self.frame { frame in
      frame.draw(lines[1], column: 1, row: 0)
      frame.draw(lines[0], column: 1, row: 3, limit: 2)
    }
    #expect(frame.imageMap == [" AAA", "", "", " AA"])
    #expect(frame.patch(1, 0) == Frame.Patch(image: 0, column: 0, row: 1))
  }

  @Test("is the same where its pixels are")
  func isCompared() {
    #expect(Self.image(columns: 3, rows: 2) == Self.image(columns: 3, rows: 2))
    #expect(Self.image(columns: 3, rows: 2) != Self.image(columns: 3, rows: 2, color: 1))
    #expect(Self.image(columns: 3, rows: 2) != Self.image(columns: 2, rows: 3))
  }

  @Test("gets a box of whole cells, within what the terminal takes and what is bounded")
  func isBounded() {
    let size = Size(columns: 100, rows: 50)
    let cell = PixelSize(width: 10, height: 20)
    #expect(PixelGraphics(.kitty, cell: cell).box(for: size) == PixelSize(width: 1000, height: 1000))
    let small = PixelGraphics(.kitty, cell: cell, largest: PixelSize(width: 640, height: 2000))
    #expect(small.box(for: size) == PixelSize(width: 640, height: 1000))
    let huge = PixelGraphics(.kitty, cell: cell).box(for: Size(columns: 1000, rows: 500))
    #expect(huge.area <= 1_600_000 && huge.area > 1_500_000)
  }
}
