/// A whole screen as a value: a grid of cells, and where the cursor stands.
package struct Frame: Hashable, Sendable {
  package let size: Size
  /// Row after row, `size.columns` cells each.
  package private(set) var cells: [Cell]
  /// Where the hardware cursor stands: on what has the focus, for readers that follow it.
  package var cursor: Point?
  /// How its styles look.
  package var theme = Theme.dark
  /// How those look that are inset; like all others where it is `nil`.
  package var insetTheme: Theme?

  package init(_ size: Size) {
    self.size = Size(columns: max(1, size.columns), rows: max(1, size.rows))
    cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
  }

  package subscript(column: Int, row: Int) -> Cell {
    get { cells[row * size.columns + column] }
    set { cells[row * size.columns + column] = newValue }
  }

  /// Draws a glyph whose cells all lie inside; a wide character it cuts in two loses its other half.
  mutating func put(_ glyph: Glyph, _ style: Style, column: Int, row: Int) {
    clearHalves(from: column, to: column + glyph.columns, row: row)
    self[column, row] = Cell(glyph.isBlank ? " " : glyph.text, style, width: UInt8(glyph.columns))
    if glyph.columns == 2 { self[column + 1, row] = Cell(" ", style, width: 0) }
  }

  private mutating func clearHalves(from start: Int, to end: Int, row: Int) {
    if self[start, row].width == 0, start > 0 { self[start - 1, row] = Cell(" ", self[start - 1, row].style) }
    if end < size.columns, self[end, row].width == 0 { self[end, row] = Cell(" ", self[end, row].style) }
  }
}
