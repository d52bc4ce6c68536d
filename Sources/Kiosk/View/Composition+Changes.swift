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
    let titles = pages.map(\.change.title.columns).max() ?? 0
    let ids = pages.map(\.change.id.columns).max() ?? 0
    for index in pages.indices.dropFirst(layout.first).prefix(layout.visibleItems) {
      let row = layout.list.origin.row + (index - layout.first) * layout.pitch
      let rect = Rect(column: layout.list.origin.column, row: row, columns: layout.list.size.columns, rows: 1)
      draw(pages[index], in: rect, titles, ids, hasFocus: index == changes.focus, state)
      add(rect, .item(index))
    }
    drawScrollBar(
      column: layout.list.columns.upperBound + 1, rows: layout.list.rows, first: layout.first,
      shown: layout.visibleItems, total: pages.count)
  }

  /// A row: the sign and the word for what happened, the title, where it stands, and how much of it is other.
  private mutating func draw(
    _ page: PageDifference, in rect: Rect, _ titles: Int, _ ids: Int, hasFocus: Bool, _ state: State
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
    let word = change.kind.phrase.text(in: state.language)
    // The columns stand where the widest word of any row ends.
    let words = [Phrase.pageAdded, .pageChanged, .pageRemoved].map { $0.text(in: state.language).columns }.max() ?? 0
    let wordEnd = rect.columns.upperBound - 14
    let hasWords = rect.size.columns >= 60
    if hasWords { frame.draw(word, Style(change.kind.role), rightTo: wordEnd, row: row) }
    let end = hasWords ? wordEnd - words - 2 : wordEnd
    let language = change.language.label
    frame.draw(language, Style(.quiet), rightTo: end, row: row)
    let room = end - 7 - (left + 4)
    let title = change.title.truncated(to: room)
    frame.draw(title, Style(hasFocus ? .focus : .link), column: left + 4, row: row)
    // Where it stands is told where there is room for it beside every title.
    guard titles + 3 + ids <= room else { return }
    frame.draw(change.id, .quiet, column: left + 7 + max(titles, min(40, room - 3 - ids)), row: row)
  }
}

extension State {
  /// What there is to say about the changes as a whole.
  fileprivate func changesNote(failure: String?) -> (text: String, role: Role) {
    if let failure { return (failure, .problem) }
    guard let changes else { return (Phrase.changesLoading.text(in: language), .quiet) }
    if let problem = changes.problem { return (problem, .problem) }
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
