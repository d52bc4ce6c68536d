package import Screen

/// A list to pick from, over the middle of the screen.
package struct ChoicePanel {
  package var title: String
  /// The field that narrows it, where that is possible.
  package var field: TextField?
  package var rows: [Line]
  /// The text at the right of each row; empty where there is none.
  package var notes: [String]
  package var focus: Int
  /// Shown instead of rows where there are none.
  package var empty: String

  package init(title: String, field: TextField? = nil, rows: [Line], notes: [String], focus: Int, empty: String) {
    (self.title, self.field, self.rows, self.notes, self.focus, self.empty) = (title, field, rows, notes, focus, empty)
  }

  /// The rows that fit, such that the focus is among them.
  package func window(_ room: Int) -> Range<Int> {
    let first = min(max(0, focus - room / 2), max(0, rows.count - room))
    return first..<min(rows.count, first + max(0, room))
  }

  /// The columns that the widest row takes with its note.
  package var columns: Int {
    zip(rows, notes).map { $0.columns + ($1.isEmpty ? 0 : $1.columns + 3) }.max() ?? empty.columns
  }
}

extension Composition {
  /// A list to pick from, over the middle of the screen.
  package mutating func draw(_ panel: ChoicePanel, _ shared: Shared) {
    let grid = shared.grid
    let head = panel.field == nil ? 0 : 2
    // A list that is typed into keeps its size, so that nothing jumps.
    let wanted = panel.field == nil ? panel.columns : 56
    let width = min(grid.width, max(wanted, panel.title.columns + 4, 28) + 8)
    let rows = max(1, min(grid.dialog.size.rows - 4 - head, panel.field == nil ? panel.rows.count : 14))
    let rect = grid.dialog(columns: width, rows: rows + head + 4)
    drawPanel(rect, title: panel.title)
    let (left, right) = (rect.columns.lowerBound + 3, rect.columns.upperBound - 3)
    var row = rect.rows.lowerBound + 2
    if panel.field != nil {
      frame.rule(column: left, row: row + 1, columns: right - left)
      row += head
    }
    if panel.rows.isEmpty { frame.draw(panel.empty, .quiet, column: left, row: row, limit: right - left) }
    let window = panel.window(rows)
    for index in window {
      let hasFocus = index == panel.focus
      if hasFocus { drawBar(column: left - 1, row: row) }
      let note = panel.notes[index]
      let line = hasFocus ? panel.rows[index].focused : panel.rows[index]
      let room = right - left - 1 - (note.isEmpty ? 0 : note.columns + 2)
      frame.draw(line.truncated(to: room), column: left + 1, row: row)
      frame.draw(note, Style(.key), rightTo: right, row: row)
      add(Rect(column: rect.columns.lowerBound + 1, row: row, columns: width - 2, rows: 1), .item(index))
      row += 1
    }
    if let field = panel.field {
      drawField(field, column: left, row: rect.rows.lowerBound + 2, columns: right - left)
    }
    drawScrollBar(
      column: rect.columns.upperBound - 1, rows: row - window.count..<row, first: window.lowerBound,
      shown: window.count, total: panel.rows.count)
  }
}

extension String {
  /// The text as runs, with the characters at those positions, from 0, standing out.
  package func marked(at positions: [Int], _ style: Style) -> [Line.Run] {
    let marks = Set(positions)
    return enumerated().map { Line.Run(String($1), marks.contains($0) ? Style(.match) : style) }
  }
}

extension Line {
  /// The line as the focus shows it: what stood out goes on to.
  fileprivate var focused: Line {
    var line = self
    for index in runs.indices where runs[index].style.role != .match { line.runs[index].style = Style(.focus) }
    return line
  }
}
