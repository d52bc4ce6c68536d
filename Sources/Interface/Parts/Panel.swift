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
    let whole = Rect(column: left - 1, row: top, columns: rect.size.columns + 2, rows: rect.size.rows)
    frame.fill(whole, .text)
    covered = whole
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

extension Composition {
  static func answerColumns(_ grid: Grid) -> Int { min(grid.width, 84) }

  /// A panel of lines with answers to choose from below them.
  mutating func drawAnswers(
    _ answers: [String], focus: Int, below lines: [Line], title: String, _ shared: Shared
  ) {
    let width = Self.answerColumns(Grid(shared.size))
    let height = min(shared.size.rows - 2, lines.count + answers.count + 4)
    let rect = Rect(
      column: (shared.size.columns - width) / 2, row: max(0, (shared.size.rows - height) / 2), columns: width,
      rows: height)
    drawPanel(rect, title: title)
    var row = rect.origin.row + 2
    for line in lines where row < rect.rows.upperBound - 1 - answers.count {
      frame.draw(line, column: rect.origin.column + 3, row: row, limit: width - 6)
      row += 1
    }
    for (index, answer) in answers.enumerated() where row < rect.rows.upperBound - 1 {
      let hasFocus = index == focus
      if hasFocus {
        frame.draw("▌", .focus, column: rect.origin.column + 2, row: row)
        frame.cursor = Point(column: rect.origin.column + 2, row: row)
      }
      frame.draw(answer, hasFocus ? .focus : .link, column: rect.origin.column + 4, row: row, limit: width - 7)
      add(Rect(column: rect.origin.column + 1, row: row, columns: width - 2, rows: 1), .item(index))
      row += 1
    }
  }
}
