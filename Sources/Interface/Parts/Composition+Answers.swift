internal import Screen

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
