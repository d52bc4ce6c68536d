extension Frame {
  /// Draws a text from a cell to the right, at most up to `limit` columns and the edge of the screen. Rows outside the
  /// screen draw nothing. A wide character that would be cut is left out.
  ///
  /// - Returns: the columns used.
  @discardableResult
  package mutating func draw(_ text: String, _ style: Style, column: Int, row: Int, limit: Int = .max) -> Int {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return 0 }
    let end = min(size.columns, limit > size.columns ? size.columns : column + limit)
    var at = column
    for glyph in Glyphs(text) {
      guard at + glyph.columns <= end else { break }
      put(glyph, style, column: at, row: row)
      at += glyph.columns
    }
    return at - column
  }

  @discardableResult
  package mutating func draw(
    _ text: String, _ role: Role, column: Int, row: Int, limit: Int = .max
  ) -> Int {
    draw(text, Style(role), column: column, row: row, limit: limit)
  }

  /// Draws a set line, its runs one after the other.
  package mutating func draw(_ line: Line, column: Int, row: Int, limit: Int = .max) {
    var at = column
    for run in line.runs {
      at += draw(run.text, run.style, column: at, row: row, limit: limit == .max ? .max : column + limit - at)
    }
  }

  /// Draws a text that ends before `end`; where it does not fit from `start` on, it is truncated.
  package mutating func draw(_ text: String, _ style: Style, rightTo end: Int, from start: Int = 0, row: Int) {
    let shown = text.truncated(to: end - start)
    draw(shown, style, column: end - shown.columns, row: row)
  }

  /// A thin horizontal rule.
  package mutating func rule(column: Int, row: Int, columns: Int) {
    draw(String(repeating: "─", count: max(0, columns)), .rule, column: column, row: row)
  }

  /// Fills a block with blanks of one role; what lies outside the screen is left out.
  package mutating func fill(_ rect: Rect, _ role: Role) {
    for row in rect.rows.clamped(to: 0..<size.rows) {
      for column in rect.columns.clamped(to: 0..<size.columns) {
        put(.space, Style(role), column: column, row: row)
      }
    }
  }

  /// Changes the style of cells that are drawn already.
  package mutating func restyle(_ rect: Rect, _ style: Style) {
    for row in rect.rows.clamped(to: 0..<size.rows) {
      for column in rect.columns.clamped(to: 0..<size.columns) { self[column, row].style = style }
    }
  }
}
