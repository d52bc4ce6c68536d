extension Frame {
  /// A cell's worth of a picture in pixels.
  package struct Patch: Hashable, Sendable {
    /// The index of the image among the frame's.
    package var image: Int
    /// The column and the row of the cell in the image.
    package var column: Int
    package var row: Int
  }

  /// Draws some rows of an image, its first column at `column`; what lies outside the screen, or beyond `limit`
  /// columns, is left out. The cells are blanks, for terminals that show no pixels.
  package mutating func draw(
    _ image: PixelImage, rows: Range<Int>, style: Style = Style(.picture), column: Int, row: Int, limit: Int = .max
  ) {
    let columns = 0..<min(image.cells.columns, max(0, limit))
    let number = number(of: image)
    for (offset, imageRow) in rows.clamped(to: 0..<image.cells.rows).enumerated() {
      guard (0..<size.rows).contains(row + offset) else { continue }
      for imageColumn in columns where (0..<size.columns).contains(column + imageColumn) {
        put(.space, style, column: column + imageColumn, row: row + offset)
        setPatch(
          Patch(image: number, column: imageColumn, row: imageRow), column: column + imageColumn, row: row + offset)
      }
    }
  }

  /// The frame with a letter for each cell that shows a piece of an image, `A` for the first image, as rows of text
  /// without the blanks at their ends.
  package var imageMap: [String] {
    (0..<size.rows).map { row in
      var text = ""
      for column in 0..<size.columns {
        let letter = patch(column, row).flatMap { Unicode.Scalar(UInt32(65 + $0.image % 26)) }
        text.unicodeScalars.append(letter ?? " ")
      }
      while text.last == " " { text.removeLast() }
      return text
    }
  }
}
