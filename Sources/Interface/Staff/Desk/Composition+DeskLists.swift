internal import Exhibition
internal import Screen
internal import Typesetting

extension Composition {
  /// What the rules found, below the pages that have it; what has the focus in full below the list.
  mutating func drawFindings(_ desk: Desk, _ board: DeskBoard, _ layout: DeskLayout, _ shared: Shared) {
    guard !board.findings.isEmpty else {
      let phrase: Phrase = board.isChecked ? .noFindings : .checking
      return drawNote(phrase.text(in: shared.language), in: layout.list)
    }
    let window = layout.window(around: board.listFocus(of: desk), of: board.findingRows.count)
    for index in window {
      let row = layout.list.origin.row + index - window.lowerBound
      switch board.findingRows[index] {
      case .page(let path):
        frame.draw(path.truncated(to: layout.list.size.columns), .heading, column: layout.list.origin.column, row: row)
      case .finding(let number):
        drawFinding(board.findings[number], number, at: row, desk, in: layout.list, shared.language)
      }
    }
    guard board.findings.indices.contains(desk.finding) else { return }
    let finding = board.findings[desk.finding]
    let text = "\(finding.message.text(in: shared.language)) [\(finding.rule)]"
    let lines = Typesetter(columns: layout.details.size.columns).set(
      text, Style(.quiet), atMost: layout.details.size.rows)
    for (index, line) in lines.enumerated() {
      frame.draw(line, column: layout.details.origin.column, row: layout.details.origin.row + index)
    }
  }

  private mutating func drawFinding(
    _ finding: Diagnostic, _ number: Int, at row: Int, _ desk: Desk, in list: Rect, _ language: Language
  ) {
    let hasFocus = number == desk.finding
    if hasFocus { drawBar(list, row: row) }
    let left = list.origin.column + 2
    frame.draw(finding.severity.sign, finding.severity.role, column: left, row: row)
    let place = "\(finding.place.line):\(finding.place.column)"
    let used = max(7, frame.draw(place, .quiet, column: left + 2, row: row) + 2)
    let text = finding.message.text(in: language).truncated(to: list.columns.upperBound - left - 2 - used)
    frame.draw(text, hasFocus ? .focus : .text, column: left + 2 + used, row: row)
    add(Rect(column: list.origin.column, row: row, columns: list.size.columns, rows: 1), .item(number))
  }

  /// The pages that have changed, and since when.
  mutating func drawChanges(_ desk: Desk, _ report: ChangeReport?, _ layout: DeskLayout, _ language: Language) {
    let pages = report?.pages ?? []
    let note = report.note(in: language)
    guard !pages.isEmpty else { return drawNote(note.text, Style(note.role), in: layout.list) }
    let window = layout.window(around: desk.change, of: pages.count)
    let shares = ChangeColumns(pages, in: layout.list.size.columns, language)
    for index in window {
      let row = layout.list.origin.row + index - window.lowerBound
      let rect = Rect(column: layout.list.origin.column, row: row, columns: layout.list.size.columns, rows: 1)
      draw(pages[index], in: rect, shares, hasFocus: index == desk.change, language)
      add(rect, .item(index))
    }
    let (column, columns) = (layout.details.origin.column, layout.details.size.columns)
    if let row = layout.headRow {
      frame.draw(note.text.truncated(to: columns), Style(note.role), column: column, row: row)
    }
    guard pages.indices.contains(desk.change) else { return }
    frame.draw(
      pages[desk.change].change.path.truncated(to: columns), .quiet, column: column, row: layout.details.origin.row)
  }

  /// The pages that were changed last, and how long ago.
  mutating func drawEdits(_ desk: Desk, _ board: DeskBoard, _ layout: DeskLayout, _ shared: Shared) {
    guard !board.edits.isEmpty else {
      let phrase: Phrase = board.isChecked ? .noEdits : .checking
      return drawNote(phrase.text(in: shared.language), in: layout.list)
    }
    let list = layout.list
    let window = layout.window(around: desk.edit, of: board.edits.count)
    for index in window {
      let row = list.origin.row + index - window.lowerBound
      let hasFocus = index == desk.edit
      if hasFocus { drawBar(list, row: row) }
      let edit = board.edits[index]
      let age = Age.text(seconds: shared.clock.epochSeconds - edit.time, in: shared.language)
      frame.draw(age, Style(.quiet), rightTo: list.origin.column + 10, row: row)
      let room = list.size.columns - 12
      frame.draw(edit.path.truncated(to: room), hasFocus ? .focus : .link, column: list.origin.column + 12, row: row)
      add(Rect(column: list.origin.column, row: row, columns: list.size.columns, rows: 1), .item(index))
    }
    guard board.edits.indices.contains(desk.edit), let page = shared.page(at: board.edits[desk.edit].path) else {
      return
    }
    frame.draw(
      page.frontMatter.title.truncated(to: layout.details.size.columns), .quiet, column: layout.details.origin.column,
      row: layout.details.origin.row)
  }

  private mutating func drawNote(_ text: String, _ style: Style = Style(.quiet), in rect: Rect) {
    let lines = Typesetter(columns: rect.size.columns).set(text, style)
    for (index, line) in lines.prefix(rect.size.rows).enumerated() {
      frame.draw(line, column: rect.origin.column, row: rect.origin.row + index)
    }
    frame.cursor = rect.origin
  }
}
