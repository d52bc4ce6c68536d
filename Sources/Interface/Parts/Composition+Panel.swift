internal import Screen

extension Composition {
  /// A panel over the middle of the screen: blank, framed, its lines at a margin, a picture below them where it fits.
  mutating func drawPanel(_ lines: [Line], picture: Picture? = nil, title: String, shared: Shared) {
    let grid = Grid(shared.size)
    let room = shared.size.rows - 6 - lines.count
    let picture = picture.flatMap { $0.size.rows <= room && $0.size.columns <= grid.width - 6 ? $0 : nil }
    let widest = max(title.columns, lines.map(\.columns).max() ?? 0, picture?.size.columns ?? 0)
    let width = min(grid.width, widest + 6)
    let height = min(shared.size.rows - 2, lines.count + 4 + (picture.map { $0.size.rows + 1 } ?? 0))
    let left = (shared.size.columns - width) / 2
    let top = max(0, (shared.size.rows - height) / 2)
    let rect = Rect(column: left, row: top, columns: width, rows: height)
    drawPanel(rect, title: title)
    for (index, line) in lines.prefix(height - 4).enumerated() {
      frame.draw(line, column: left + 3, row: top + 2 + index, limit: width - 6)
    }
    if let picture {
      frame.draw(picture, column: left + (width - picture.size.columns) / 2, row: top + 3 + lines.count)
    }
    frame.cursor = Point(column: left + 3, row: top + 2)
  }

  /// An empty panel: what lies below it is gone, a column further at both sides.
  mutating func drawPanel(_ rect: Rect, title: String) {
    let (left, top) = (rect.origin.column, rect.origin.row)
    frame.fill(Rect(column: left - 1, row: top, columns: rect.size.columns + 2, rows: rect.size.rows), .text)
    drawBorder(rect)
    frame.draw(" " + title.truncated(to: rect.size.columns - 6) + " ", Style(.title), column: left + 2, row: top)
  }

  private mutating func drawBorder(_ rect: Rect) {
    let (left, right) = (rect.columns.lowerBound, rect.columns.upperBound - 1)
    let (top, bottom) = (rect.rows.lowerBound, rect.rows.upperBound - 1)
    frame.rule(column: left, row: top, columns: rect.size.columns)
    frame.rule(column: left, row: bottom, columns: rect.size.columns)
    for row in top...max(top, bottom) {
      frame.draw(row == top ? "╭" : row == bottom ? "╰" : "│", .rule, column: left, row: row)
      frame.draw(row == top ? "╮" : row == bottom ? "╯" : "│", .rule, column: right, row: row)
    }
  }
}
