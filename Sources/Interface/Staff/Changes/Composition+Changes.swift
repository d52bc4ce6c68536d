internal import Exhibition
internal import Screen
internal import Typesetting

extension Composition {
  /// The pages that have changed.
  mutating func drawChanges(_ state: State, _ changes: Place.Changes) {
    drawHeader(
      state, crumbs: [(state.standTitle, .home), (Phrase.changes.text(in: state.language).capitalizedFirst, nil)])
    drawFooter(state)
    let layout = ChangesLayout(state)
    let note = state.changesNote(failure: changes.failure)
    let lines = Typesetter(columns: layout.list.size.columns).set(note.text, Style(note.role), atMost: 2)
    for (index, line) in lines.enumerated() {
      frame.draw(line, column: layout.list.origin.column, row: layout.noteRow + index, limit: layout.list.size.columns)
    }
    let pages = state.changedPages
    guard !pages.isEmpty else { return }
    let columns = ChangeColumns(pages, in: layout.list.size.columns, state.language)
    for index in pages.indices.dropFirst(layout.first).prefix(layout.visibleItems) {
      let row = layout.list.origin.row + (index - layout.first) * layout.pitch
      let rect = Rect(column: layout.list.origin.column, row: row, columns: layout.list.size.columns, rows: 1)
      draw(pages[index], in: rect, columns, hasFocus: index == changes.focus, state)
      add(rect, .item(index))
    }
    drawScrollBar(
      column: layout.list.columns.upperBound + 1, rows: layout.list.rows, first: layout.first,
      shown: layout.visibleItems, total: pages.count)
  }

  /// A row: the sign and the word for what happened, the title, where it stands, and how much of it is other.
  mutating func draw(
    _ page: PageDifference, in rect: Rect, _ columns: ChangeColumns, hasFocus: Bool, _ state: State
  ) {
    let (left, row) = (rect.origin.column, rect.origin.row)
    if hasFocus {
      frame.draw("▌", .focus, column: left, row: row)
      frame.cursor = rect.origin
    }
    let change = page.change
    frame.draw(change.kind.sign, change.kind.role, column: left + 2, row: row)
    let counts = "+\(page.added) ~\(page.altered) −\(page.removed)"
    frame.draw(counts, Style(.quiet), rightTo: rect.columns.upperBound, row: row)
    if let end = columns.wordEnd {
      let word = change.kind.phrase.text(in: state.language)
      frame.draw(word, Style(change.kind.role), rightTo: left + end, row: row)
    }
    frame.draw(change.language.label, Style(.quiet), rightTo: left + columns.languageEnd, row: row)
    let title = change.title.truncated(to: columns.titleColumns)
    frame.draw(title, Style(hasFocus ? .focus : .link), column: left + ChangeColumns.title, row: row)
    if let id = columns.id { frame.draw(change.id, .quiet, column: left + id, row: row) }
  }
}

extension State {
  /// What there is to say about the changes as a whole.
  func changesNote(failure: Message?) -> (text: String, role: Role) {
    if let failure { return (failure.text(in: language), .problem) }
    guard let changes else { return (Phrase.changesLoading.text(in: language), .quiet) }
    if let problem = changes.problem { return (problem.text(in: language), .problem) }
    let phrase = changes.pages.isEmpty ? Phrase.noChanges : Phrase.changedSince
    let text = phrase.text(in: language).replacing("%1", with: changes.base.text(in: language)).capitalizedFirst
    guard changes.total > changes.pages.count else { return (text, .quiet) }
    return (text + " " + Phrase.firstPages.text(in: language, changes.pages.count, changes.total), .quiet)
  }
}

extension ChangeReport.Base {
  /// When it was, to be put into a sentence.
  func text(in language: Language) -> String {
    switch self {
    case .commit(let name?): Phrase.lastCommit.text(in: language).replacing("%1", with: name)
    case .commit(nil): Phrase.noCommit.text(in: language)
    case .start: Phrase.standStart.text(in: language)
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

  var phrase: Phrase {
    switch self {
    case .added: .pageAdded
    case .changed: .pageChanged
    case .removed: .pageRemoved
    }
  }
}
