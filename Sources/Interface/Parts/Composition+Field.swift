internal import Screen

extension Composition {
  /// Columns that a field keeps where a note beside it would take more: the sign, some letters, and the cursor.
  static let leastFieldColumns = 16

  /// A field to type into, the cursor behind its text; where the text is too long, its end shows. It stays within
  /// `columns`, and takes at least one.
  mutating func drawField(_ field: TextField, column: Int, row: Int, columns: Int, _ role: Role = .title) {
    let columns = max(1, columns)
    let sign = frame.draw("› ", .focus, column: column, row: row, limit: columns - 1)
    // Behind the text there is always a column for the cursor.
    let shown = field.text.tail(within: columns - sign - 1)
    let used = frame.draw(shown, role, column: column + sign, row: row)
    frame.cursor = Point(column: column + sign + used, row: row)
  }
}
