extension Frame {
  /// Blanks a block, a column more at both sides, and of words and large letters that it cuts all that is left, of lines
  /// what would be a stump.
  package mutating func clear(_ rect: Rect) {
    let block = Rect(
      column: rect.origin.column - 1, row: rect.origin.row, columns: rect.size.columns + 2, rows: rect.size.rows)
    clearImagesOfText(in: block)
    for row in rect.rows.clamped(to: 0..<size.rows) {
      blankStump(from: rect.columns.lowerBound, step: -1, row: row)
      blankStump(from: rect.columns.upperBound - 1, step: 1, row: row)
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

  /// The most columns that say nothing without what a line had behind or before them.
  private static let stump = 16

  /// Blanks the rest of a line that runs under a block, from its last column there, where it is a stump.
  private mutating func blankStump(from start: Int, step: Int, row: Int) {
    var (column, blanks, last) = (start, 0, start)
    while (0..<size.columns).contains(column), blanks < 2, self[column, row].isOfLine {
      let isBlank = self[column, row].width > 0 && self[column, row].character == " "
      (blanks, last) = isBlank ? (blanks + 1, last) : (0, column)
      column += step
    }
    // The column beside the block is blanked with it.
    let columns = stride(from: start + 2 * step, through: last, by: step)
    guard abs(last - start) - 1 <= Self.stump else { return }
    for column in columns { put(.space, Style(.text), column: column, row: row) }
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
