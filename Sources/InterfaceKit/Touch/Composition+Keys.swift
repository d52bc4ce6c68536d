package import Screen

extension Composition {
  /// A key that can be touched, on a face of its own: its last column, and its last row where it has several, part it from
  /// the next. Where rows are too low for that, keys that stand below others go without a face.
  package mutating func drawKey(
    _ label: String, in rect: Rect, _ action: Input, isStrong: Bool = false, hasFace: Bool = true
  ) {
    let columns = max(1, rect.size.columns - 1)
    let rows = max(1, rect.size.rows - 1)
    if hasFace {
      frame.fill(Rect(column: rect.origin.column, row: rect.origin.row, columns: columns, rows: rows), .button)
    }
    let text = label.truncated(to: columns)
    frame.draw(
      text, Style(hasFace ? .button : .key, isStrong ? .bold : []),
      column: rect.origin.column + (columns - text.columns) / 2,
      row: rect.origin.row + (rows - 1) / 2)
    add(rect, .action(action))
  }
}
