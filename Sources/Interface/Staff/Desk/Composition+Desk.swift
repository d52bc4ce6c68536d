internal import Comparing
import Content
internal import InterfaceKit
internal import Screen
import Storage
internal import Typesetting
import Wording

extension Composition {
  /// The staff desk: how the stand is doing in numbers, and one of its parts.
  mutating func drawDesk(_ desk: Desk, _ shared: Shared) {
    let title = Message.desk.text(in: shared.language).capitalizedFirst
    drawHeader(shared, crumbs: [(shared.standTitle, .home), (title, nil)])
    guard let board = desk.board else { return }
    let layout = DeskLayout(shared.grid, desk.part)
    drawFigures(DeskFigure.all(of: board, shared), in: layout.figures)
    drawTabs(desk, board, in: layout.tabs, shared.language)
    switch desk.part {
    case .pages: drawMatrix(desk, board, layout, shared)
    case .findings: drawFindings(desk, board, layout, shared)
    case .changes: drawChanges(desk, board.changes, layout, shared.language)
    case .edits: drawEdits(desk, board, layout, shared)
    case .visits: drawVisits(desk, board.visits, layout, shared)
    }
    drawScrollBar(
      column: layout.list.columns.upperBound + 1, rows: layout.list.rows,
      first: layout.window(around: board.listFocus(of: desk), of: board.listCount(of: desk.part)).lowerBound,
      shown: layout.visibleRows, total: board.listCount(of: desk.part))
  }

  /// Each number above its name; where there is one row for all, behind it, and only what there is to do.
  private mutating func drawFigures(_ all: [DeskFigure], in rect: Rect) {
    let isStacked = rect.size.rows > 1
    let figures = isStacked ? all : all.filter(\.isUrgent)
    let widths = figures.map { figure in
      isStacked ? max(figure.value.columns, figure.label.columns) : figure.label.columns + 1 + figure.value.columns
    }
    let spare = rect.size.columns - widths.reduce(0, +)
    let gap = min(6, max(2, spare / max(1, figures.count - 1)))
    var column = rect.origin.column
    for (figure, width) in zip(figures, widths) {
      guard column + width <= rect.columns.upperBound else { return }
      let (row, style) = (rect.origin.row, Style(figure.role, figure.role == .quiet ? [] : .bold))
      if isStacked {
        frame.draw(figure.value, style, column: column, row: row)
        frame.draw(figure.label, .quiet, column: column, row: row + 1)
      } else {
        let used = frame.draw(figure.label, .quiet, column: column, row: row)
        frame.draw(figure.value, style, column: column + used + 1, row: row)
      }
      column += width + gap
    }
  }

  private mutating func drawTabs(_ desk: Desk, _ board: DeskBoard, in rect: Rect, _ language: Language) {
    let making = "+ " + Message.newPage.text(in: language)
    let tabs = DeskTabs(desk.part, board, in: rect.size.columns, beside: making.columns, language)
    var column = rect.origin.column
    let row = rect.origin.row
    for (part, label) in tabs.labels {
      frame.draw(label, part == desk.part ? Style(.title, .underline) : Style(.link), column: column, row: row)
      add(
        Rect(column: column - 1, row: row, columns: label.columns + 2, rows: 1),
        .tab(Desk.Part.allCases.firstIndex(of: part) ?? 0))
      column += label.columns + tabs.gap
    }
    guard column + making.columns <= rect.columns.upperBound else { return }
    let spot = Rect(column: rect.columns.upperBound - making.columns, row: row, columns: making.columns, rows: 1)
    frame.draw(making, .link, column: spot.origin.column, row: row)
    add(spot, .newPage)
  }
}

extension DeskBoard {
  /// The number of rows of a part's list, with those that cannot have the focus.
  fileprivate func listCount(of part: Desk.Part) -> Int { part == .findings ? findingRows.count : count(of: part) }

  /// The row of the focus among these.
  fileprivate func listFocus(of desk: Desk) -> Int {
    guard desk.part == .findings else { return desk.focus }
    return rowOfFinding.indices.contains(desk.finding) ? rowOfFinding[desk.finding] : 0
  }
}

extension Composition {
  /// The diagnostics, below the pages that have them; the one that has the focus in full below the list.
  private mutating func drawFindings(_ desk: Desk, _ board: DeskBoard, _ layout: DeskLayout, _ shared: Shared) {
    guard !board.findings.isEmpty else {
      let phrase: Message = board.isChecked ? .noFindings : .checking
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
    if hasFocus { drawBar(column: list.origin.column, row: row) }
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
  private mutating func drawEdits(_ desk: Desk, _ board: DeskBoard, _ layout: DeskLayout, _ shared: Shared) {
    guard !board.edits.isEmpty else {
      let phrase: Message = board.isChecked ? .noEdits : .checking
      return drawNote(phrase.text(in: shared.language), in: layout.list)
    }
    let list = layout.list
    let window = layout.window(around: desk.edit, of: board.edits.count)
    for index in window {
      let row = list.origin.row + index - window.lowerBound
      let hasFocus = index == desk.edit
      if hasFocus { drawBar(column: list.origin.column, row: row) }
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

  mutating func drawNote(_ text: String, _ style: Style = Style(.quiet), in rect: Rect) {
    let lines = Typesetter(columns: rect.size.columns).set(text, style)
    for (index, line) in lines.prefix(rect.size.rows).enumerated() {
      frame.draw(line, column: rect.origin.column, row: rect.origin.row + index)
    }
    frame.cursor = rect.origin
  }
}

extension Composition {
  /// The stand's subjects, each with a sign and a word for its page in each language.
  private mutating func drawMatrix(_ desk: Desk, _ board: DeskBoard, _ layout: DeskLayout, _ shared: Shared) {
    let all = shared.stand.settings.languages
    let titles = board.rows.map { title(of: $0, shared) }.map { $0.text.columns + $0.indent + 3 }.max() ?? 0
    let columns = MatrixColumns(
      in: layout.list, board, languages: all, titles: titles, focus: desk.column, words: shared.language)
    if let row = layout.headRow {
      for index in columns.languages {
        frame.draw(
          all[index].label, index == desk.column ? .title : .quiet, column: columns.column(of: index), row: row)
      }
    }
    let window = layout.window(around: desk.row, of: board.rows.count)
    for index in window {
      let row = layout.list.origin.row + index - window.lowerBound
      draw(board.rows[index], at: row, number: index, shared, desk, layout, columns)
    }
    drawDetails(shared, desk, board, in: layout.details)
  }

  private mutating func draw(
    _ item: DeskBoard.Row, at row: Int, number: Int, _ shared: Shared, _ desk: Desk, _ layout: DeskLayout,
    _ columns: MatrixColumns
  ) {
    let hasFocus = number == desk.row
    let left = layout.list.origin.column
    if hasFocus { drawBar(column: left, row: row) }
    let (title, indent, role) = title(of: item, shared)
    let room = columns.left - left - 3 - indent
    frame.draw(title.truncated(to: room), hasFocus ? .focus : role, column: left + 2 + indent, row: row)
    add(
      Rect(column: left, row: row, columns: columns.left - left, rows: 1),
      .cell(row: number, column: desk.column))
    for index in columns.languages {
      let cell = item.cells[index]
      let column = columns.column(of: index)
      let isCurrent = hasFocus && index == desk.column
      let text = columns.hasWords ? cell.status.mark(in: shared.language) : cell.status.sign
      frame.draw(isCurrent ? text + " " : text, isCurrent ? .linkFocus : cell.status.role, column: column, row: row)
      if isCurrent { frame.cursor = Point(column: column, row: row) }
      add(Rect(column: column, row: row, columns: columns.width(of: index), rows: 1), .cell(row: number, column: index))
    }
  }

  private func title(of row: DeskBoard.Row, _ shared: Shared) -> (text: String, indent: Int, role: Role) {
    let title = shared.page(in: row.pages)?.frontMatter.title
    return switch row.subject {
    case .stand: (shared.name(of: .stand), 0, .heading)
    case .section(let id): (title ?? id, 0, .heading)
    case .exhibit(let id): (title ?? id.exhibit, 2, .text)
    }
  }

  /// The page that has the focus, in full.
  private mutating func drawDetails(_ shared: Shared, _ desk: Desk, _ board: DeskBoard, in rect: Rect) {
    guard board.rows.indices.contains(desk.row), board.rows[desk.row].cells.indices.contains(desk.column) else {
      return
    }
    let cell = board.rows[desk.row].cells[desk.column]
    let language = shared.stand.settings.languages[desk.column].label
    let status = "\(cell.status.sign) \(language) \(cell.status.text(in: shared.language))"
    let used = frame.draw(status, cell.status.role, column: rect.origin.column, row: rect.origin.row)
    let note = cell.path ?? Message.makesTranslation.text(in: shared.language)
    frame.draw(
      note.truncated(to: rect.size.columns - used - 3), .quiet, column: rect.origin.column + used + 3,
      row: rect.origin.row)
  }
}
