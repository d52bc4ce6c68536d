import Comparing
internal import InterfaceKit
internal import Screen
package import Storage
internal import Typesetting
package import Wording

extension Composition {
  /// The pages that have changed.
  mutating func drawChanges(_ changes: Changes, _ report: ChangeReport?, _ shared: Shared) {
    drawHeader(
      shared, crumbs: [(shared.standTitle, .home), (Message.changes.text(in: shared.language).capitalizedFirst, nil)])
    let pages = report?.pages ?? []
    let layout = ChangesLayout(shared.grid, focus: changes.focus, count: pages.count)
    let note = changes.failure.map { ($0.text(in: shared.language), Role.problem) } ?? report.note(in: shared.language)
    let lines = Typesetter(columns: layout.list.size.columns).set(note.0, Style(note.1), atMost: 2)
    for (index, line) in lines.enumerated() {
      frame.draw(line, column: layout.list.origin.column, row: layout.noteRow + index, limit: layout.list.size.columns)
    }
    guard !pages.isEmpty else { return }
    let columns = ChangeColumns(pages, in: layout.list.size.columns, shared.language)
    for index in pages.indices.dropFirst(layout.first).prefix(layout.visibleItems) {
      let row = layout.list.origin.row + (index - layout.first) * layout.pitch
      let rect = Rect(column: layout.list.origin.column, row: row, columns: layout.list.size.columns, rows: 1)
      draw(pages[index], in: rect, columns, hasFocus: index == changes.focus, shared.language)
      add(rect, .item(index))
    }
    drawScrollBar(
      column: layout.list.columns.upperBound + 1, rows: layout.list.rows, first: layout.first,
      shown: layout.visibleItems, total: pages.count)
  }

  /// A row: the sign and the word for what happened, the title, where it stands, and how much of it is other.
  mutating func draw(
    _ page: PageDifference, in rect: Rect, _ columns: ChangeColumns, hasFocus: Bool, _ language: Language
  ) {
    let (left, row) = (rect.origin.column, rect.origin.row)
    if hasFocus { drawBar(column: left, row: row) }
    let change = page.change
    frame.draw(change.kind.sign, change.kind.role, column: left + 2, row: row)
    let counts = "+\(page.added) ~\(page.altered) −\(page.removed)"
    frame.draw(counts, Style(.quiet), rightTo: rect.columns.upperBound, row: row)
    if let end = columns.wordEnd {
      let word = change.kind.phrase.text(in: language)
      frame.draw(word, Style(change.kind.role), rightTo: left + end, row: row)
    }
    frame.draw(change.language.label, Style(.quiet), rightTo: left + columns.languageEnd, row: row)
    let title = change.title.truncated(to: columns.titleColumns)
    frame.draw(title, Style(hasFocus ? .focus : .link), column: left + ChangeColumns.title, row: row)
    if let id = columns.id { frame.draw(change.id, .quiet, column: left + id, row: row) }
  }
}

extension ChangeReport? {
  /// The sentence about the changes as a whole.
  func note(in language: Language) -> (text: String, role: Role) {
    guard let report = self else { return (Message.changesLoading.text(in: language), .quiet) }
    if let problem = report.problem { return (problem.text(in: language), .problem) }
    let said = report.pages.isEmpty ? Message.noChanges : Message.changedSince
    let text = said(report.base.text(in: language)).text(in: language).capitalizedFirst
    guard report.total > report.pages.count else { return (text, .quiet) }
    return (text + " " + Message.firstPages(report.pages.count, report.total).text(in: language), .quiet)
  }
}

extension ChangeReport.Base {
  /// Returns the name of the base, to be put into a sentence.
  func text(in language: Language) -> String {
    switch self {
    case .commit(let name?): Message.lastCommit(name).text(in: language)
    case .commit(nil): Message.noCommit.text(in: language)
    case .start: Message.standStart.text(in: language)
    }
  }
}

extension PageChange.Kind {
  var sign: String {
    switch self {
    case .added: "+"
    case .changed: "~"
    case .removed: "−"
    }
  }

  var role: Role {
    switch self {
    case .added: .live
    case .changed: .text
    case .removed: .problem
    }
  }

  package var phrase: Message {
    switch self {
    case .added: .pageAdded
    case .changed: .pageChanged
    case .removed: .pageRemoved
    }
  }
}

/// The layout of the list of changed pages.
struct ChangesLayout {
  /// The line on what is listed.
  let noteRow: Int
  let list: Rect
  /// Rows from one page to the next, 1 or 2.
  let pitch: Int
  let visibleItems: Int
  /// The first page shown.
  let first: Int

  init(_ grid: Grid, focus: Int, count: Int) {
    let body = grid.body
    noteRow = body.origin.row
    let head = grid.size.rows >= 20 ? 2 : 1
    list = Rect(
      column: body.origin.column, row: body.origin.row + head, columns: body.size.columns - 2,
      rows: max(1, body.size.rows - head))
    pitch = count * 2 - 1 <= list.size.rows ? 2 : 1
    visibleItems = max(1, (list.size.rows + pitch - 1) / pitch)
    first = min(max(0, focus - visibleItems / 2), max(0, count - visibleItems))
  }
}

/// The columns of the list of changed pages, counted from the left of a row.
struct ChangeColumns {
  /// The start of titles, behind the bar of the focus and the sign for what happened.
  static let title = 4

  /// The end of the words for what happened; `nil` where there is no room for them.
  let wordEnd: Int?
  let languageEnd: Int
  let titleColumns: Int
  /// The start of the IDs; `nil` where there is no room for them beside every title.
  let id: Int?

  init(_ pages: [PageDifference], in columns: Int, _ language: Language) {
    let countStart = columns - 14
    // The columns stand where the widest word of any row ends.
    let words = [Message.pageAdded, .pageChanged, .pageRemoved].map { $0.text(in: language).columns }.max() ?? 0
    wordEnd = columns >= 60 ? countStart : nil
    languageEnd = wordEnd.map { $0 - words - 2 } ?? countStart
    let room = languageEnd - 7 - Self.title
    titleColumns = room
    let titles = pages.map(\.change.title.columns).max() ?? 0
    let ids = pages.map(\.change.id.columns).max() ?? 0
    id = titles + 3 + ids <= room ? Self.title + 3 + max(titles, min(40, room - 3 - ids)) : nil
  }
}
