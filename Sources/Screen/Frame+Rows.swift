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
