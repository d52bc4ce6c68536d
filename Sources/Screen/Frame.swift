/// A whole screen as a value: a grid of cells, and where the cursor stands.
package struct Frame: Hashable, Sendable {
  package let size: Size
  /// Row after row, `size.columns` cells each.
  package private(set) var cells: [Cell]
  /// Where the hardware cursor stands: on what has the focus, for readers that follow it.
  package var cursor: Point?

  package init(_ size: Size) {
    self.size = Size(columns: max(1, size.columns), rows: max(1, size.rows))
    cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
  }

  package subscript(column: Int, row: Int) -> Cell {
    get { cells[row * size.columns + column] }
    set { cells[row * size.columns + column] = newValue }
  }
}
