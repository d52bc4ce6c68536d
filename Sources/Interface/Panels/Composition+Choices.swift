internal import Exhibition
internal import Markdown
internal import Screen

extension Composition {
  /// The headings of the page.
  mutating func drawOutline(_ state: State, focus: Int) {
    let headings = state.headings
    let top = headings.map(\.level).min() ?? 1
    let rows = headings.map { heading in
      Line(String(repeating: "  ", count: min(4, heading.level - top)) + heading.text, Style(.link))
    }
    draw(
      ChoicePanel(
        title: Phrase.outline.text(in: state.language).capitalizedFirst, rows: rows, notes: rows.map { _ in "" },
        focus: focus,
        empty: ""),
      state)
  }

  /// The commands that what was typed leaves.
  mutating func drawPalette(_ state: State, _ palette: Palette) {
    let commands = state.commands(for: palette)
    let rows = commands.map { Line($0.command.title.marked(at: $0.positions, Style(.link))) }
    draw(
      ChoicePanel(
        title: Phrase.commands.text(in: state.language).capitalizedFirst, field: palette.field, rows: rows,
        notes: commands.map(\.command.keys), focus: palette.focus, empty: Phrase.noCommand.text(in: state.language)),
      state)
  }

  /// What can be put into the page that is being edited.
  mutating func drawPicker(_ state: State, _ picker: Picker) {
    let candidates = state.candidates(for: picker)
    let title = picker.kind == .link ? Phrase.insertLink : .insertPicture
    draw(
      ChoicePanel(
        title: title.text(in: state.language).capitalizedFirst, field: picker.field,
        rows: candidates.map { Line($0.candidate.title.marked(at: $0.positions, Style(.link))) },
        notes: candidates.map { $0.candidate.note.truncated(to: 24) }, focus: picker.focus,
        empty: Phrase.nothingFound.text(in: state.language)),
      state)
  }

  private mutating func draw(_ panel: ChoicePanel, _ state: State) {
    let grid = Grid(state.size)
    let head = panel.field == nil ? 0 : 2
    // A list that is typed into keeps its size, so that nothing jumps.
    let wanted = panel.field == nil ? panel.columns : 56
    let width = min(grid.width, max(wanted, panel.title.columns + 4, 28) + 8)
    let room = max(1, min(state.size.rows - 8 - head, panel.field == nil ? panel.rows.count : 14))
    let height = room + head + 4
    let rect = Rect(
      column: (state.size.columns - width) / 2, row: max(0, (state.size.rows - height) / 2), columns: width,
      rows: height)
    drawPanel(rect, title: panel.title)
    let (left, right) = (rect.columns.lowerBound + 3, rect.columns.upperBound - 3)
    var row = rect.rows.lowerBound + 2
    if let field = panel.field {
      drawField(field, column: left, row: row, columns: right - left)
      frame.rule(column: left, row: row + 1, columns: right - left)
      row += head
    } else {
      frame.cursor = Point(column: left, row: row)
    }
    if panel.rows.isEmpty { frame.draw(panel.empty, .quiet, column: left, row: row, limit: right - left) }
    let window = panel.window(room)
    for index in window {
      let hasFocus = index == panel.focus
      if hasFocus {
        frame.draw("▌", .focus, column: left - 1, row: row)
        if panel.field == nil { frame.cursor = Point(column: left - 1, row: row) }
      }
      let note = panel.notes[index]
      let line = hasFocus ? panel.rows[index].focused : panel.rows[index]
      frame.draw(line, column: left + 1, row: row, limit: right - left - 1 - (note.isEmpty ? 0 : note.columns + 2))
      frame.draw(note, Style(.key), rightTo: right, row: row)
      add(Rect(column: rect.columns.lowerBound + 1, row: row, columns: width - 2, rows: 1), .item(index))
      row += 1
    }
    drawScrollBar(
      column: rect.columns.upperBound - 1, rows: row - window.count..<row, first: window.lowerBound,
      shown: window.count, total: panel.rows.count)
  }
}

extension String {
  /// The text as runs, with the characters at those positions, from 0, standing out.
  fileprivate func marked(at positions: [Int], _ style: Style) -> [Line.Run] {
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
