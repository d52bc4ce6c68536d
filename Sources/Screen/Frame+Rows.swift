extension Frame {
  /// The cells of a row, by their columns.
  package func row(_ row: Int) -> Row { Row(cells: cells[row * size.columns..<(row + 1) * size.columns]) }

  /// A row of a frame, whose cells are counted from 0.
  package struct Row {
    fileprivate let cells: ArraySlice<Cell>

    package subscript(column: Int) -> Cell { cells[cells.startIndex + column] }

    package subscript(columns: Range<Int>) -> ArraySlice<Cell> {
      cells[cells.startIndex + columns.lowerBound..<cells.startIndex + columns.upperBound]
    }
  }

  /// The columns from the first to the last that differ from those of a frame of the same size, with whole wide characters
  /// at both ends; `nil` where none does.
  package func difference(from old: Frame, row: Int) -> Range<Int>? {
    let (new, old) = (self.row(row), old.row(row))
    guard var first = (0..<size.columns).first(where: { new[$0] != old[$0] }) else { return nil }
    var end = (0..<size.columns).last { new[$0] != old[$0] }.map { $0 + 1 } ?? size.columns
    func isCovered(_ column: Int) -> Bool { new[column].width == 0 || old[column].width == 0 }
    while first > 0, isCovered(first) { first -= 1 }
    while end < size.columns, isCovered(end) { end += 1 }
    return first..<end
  }

  /// The columns from the first to the last that are not blank in the style of text; `nil` where all are.
  package func inked(row: Int) -> Range<Int>? {
    let row = self.row(row)
    guard let first = (0..<size.columns).first(where: { row[$0] != .blank }) else { return nil }
    return (0..<size.columns).last { row[$0] != .blank }.map { first..<$0 + 1 }
  }
}

extension Frame {
  /// Blanks a block, a column more at both sides, and of words and large letters that it cuts all that is left, of lines
  /// what has lost its beginning, or would be a stump.
  package mutating func clear(_ rect: Rect) {
    let block = Rect(
      column: rect.origin.column - 1, row: rect.origin.row, columns: rect.size.columns + 2, rows: rect.size.rows)
    clearImagesOfText(in: block)
    for row in rect.rows.clamped(to: 0..<size.rows) {
      blankRest(from: rect.columns.lowerBound, step: -1, row: row, most: Self.stump)
      blankRest(from: rect.columns.upperBound - 1, step: 1, row: row, most: .max)
      blankWord(from: rect.columns.lowerBound - 1, step: -1, row: row)
      blankWord(from: rect.columns.upperBound, step: 1, row: row)
      for column in block.columns { clearLettering(around: Point(column: column, row: row)) }
    }
    fill(block, .text)
  }

  /// Blanks all of the images of letters that have a piece in a block.
  private mutating func clearImagesOfText(in rect: Rect) {
    guard !images.isEmpty else { return }
    let columns = rect.columns.clamped(to: 0..<size.columns)
    let cut = Set(
      rect.rows.clamped(to: 0..<size.rows).flatMap { row in columns.compactMap { patch($0, row)?.image } }
    ).filter { images[$0].isText }
    guard !cut.isEmpty else { return }
    for row in 0..<size.rows {
      for column in 0..<size.columns where patch(column, row).map({ cut.contains($0.image) }) == true {
        self[column, row] = .blank
      }
    }
  }

  /// Blanks all cells of the large letters in symbols that one cell belongs to: those that touch one another.
  private mutating func clearLettering(around point: Point) {
    var open = [point]
    while let point = open.popLast() {
      let (column, row) = (point.column, point.row)
      guard (0..<size.columns).contains(column), (0..<size.rows).contains(row),
        self[column, row].style.traits.contains(.lettering)
      else { continue }
      self[column, row] = .blank
      open += [(-1, 0), (1, 0), (0, -1), (0, 1)].map { Point(column: column + $0.0, row: row + $0.1) }
    }
  }

  /// The most columns that say nothing without what a line had behind them.
  private static let stump = 16

  /// Blanks the rest of a line that runs under a block, from its last column there, where it has no more columns.
  private mutating func blankRest(from start: Int, step: Int, row: Int, most: Int) {
    var (column, blanks, last) = (start, 0, start)
    while (0..<size.columns).contains(column), blanks < 2, self[column, row].isOfLine {
      let isBlank = self[column, row].width > 0 && self[column, row].character == " "
      (blanks, last) = isBlank ? (blanks + 1, last) : (0, column)
      column += step
    }
    // The column beside the block is blanked with it.
    let columns = stride(from: start + 2 * step, through: last, by: step)
    guard abs(last - start) - 1 <= most else { return }
    for column in columns { put(.space, Style(.text), column: column, row: row) }
    if step < 0, self[last, row].isOfLine { blankNumber(before: last, row: row) }
  }

  /// Blanks the number of an entry whose words are gone: some digits, and two or three blanks behind them.
  private mutating func blankNumber(before end: Int, row: Int) {
    func isBlank(_ column: Int) -> Bool { column < 0 || self[column, row].character == " " }
    guard let last = (max(0, end - 4)..<max(0, end)).last(where: { !isBlank($0) }), end - last > 2,
      let first = (max(0, last - 2)...last).last(where: { isBlank($0 - 1) }),
      (first...last).allSatisfy({ self[$0, row].character.isNumber })
    else { return }
    for column in first...last { put(.space, Style(.text), column: column, row: row) }
  }

  private mutating func blankWord(from start: Int, step: Int, row: Int) {
    var column = start
    while (0..<size.columns).contains(column), self[column, row].isOfWord {
      put(.space, Style(.text), column: column, row: row)
      column += step
    }
  }
}

extension Cell {
  /// Whether it belongs to a line of text: a letter, half of a wide one, or a blank.
  fileprivate var isOfLine: Bool {
    guard style.paint == nil, style.role != .picture else { return false }
    return character.unicodeScalars.first.map { !(0x2500...0x259F).contains($0.value) } ?? false
  }

  /// Whether it belongs to a word or what is written with one, `17–21` and `(it’s` among them. Wide characters stand
  /// for themselves; rules, blocks and pictures are no text.
  fileprivate var isOfWord: Bool {
    guard width == 1, character != " ", style.paint == nil, style.role != .picture else { return false }
    return character.unicodeScalars.first.map { !(0x2500...0x259F).contains($0.value) } ?? false
  }
}

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
