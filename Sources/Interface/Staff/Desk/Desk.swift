import Comparing
import Content
package import InterfaceKit
internal import Screen
import Storage

/// The place of staff on their desk: the part of it that is on screen, and the focus in each part. All count from 0.
package struct Desk: Hashable, Sendable {
  package enum Part: Hashable, Sendable, CaseIterable {
    /// Every page in every language.
    case pages
    case findings
    /// The pages that have changed since the last commit, or since the start.
    case changes
    /// The pages that were changed last.
    case edits
    /// The figures of what visitors looked at.
    case visits
  }

  package var part = Part.pages
  /// Of the pages.
  package var row = 0
  /// Of the languages.
  package var column = 0
  package var finding = 0
  package var change = 0
  package var edit = 0
  package var visit = 0
  /// The subject that keeps the focus when the board is made anew, though its place or its name is another then.
  var followed: Subject?
  /// The stand as the desk shows it.
  @Derived package internal(set) var board: DeskBoard?

  package init(column: Int = 0) { self.column = column }

  /// The row of the part on screen that has the focus.
  var focus: Int {
    get {
      switch part {
      case .pages: row
      case .findings: finding
      case .changes: change
      case .edits: edit
      case .visits: visit
      }
    }
    set {
      switch part {
      case .pages: row = newValue
      case .findings: finding = newValue
      case .changes: change = newValue
      case .edits: edit = newValue
      case .visits: visit = newValue
      }
    }
  }

  /// Goes on to another part; beyond the last the first comes again where it `wraps`.
  mutating func turn(by step: Int, wraps: Bool) {
    let parts = Part.allCases
    let next = (parts.firstIndex(of: part) ?? 0) + step
    if wraps || parts.indices.contains(next) { part = parts[(next + parts.count) % parts.count] }
  }
}

extension Desk {
  /// A wish that leads away from the desk.
  enum Request {
    /// Opens a page in the editor, at a place of it.
    case edit(Diagnostic.Place)
    case make(PageOrder)
    /// Opens the changed page of that number before and after.
    case review(Int)
  }

  mutating func take(_ gesture: Gesture, in shared: Shared) -> Request? {
    followed = nil
    switch gesture {
    case .move(.up), .wheel(.up): focus -= 1
    case .move(.down), .wheel(.down): focus += 1
    case .move(let direction): moveAside(direction == .right ? 1 : -1, in: shared)
    case .page(let direction):
      focus += (direction == .down ? 1 : -1) * max(1, DeskLayout(shared.grid, part).visibleRows - 1)
    case .start: focus = 0
    case .end: focus = (board?.count(of: part) ?? 1) - 1
    case .turn(let step): turn(by: step == .next ? 1 : -1, wraps: true)
    case .open: return opened(in: shared)
    case .item(let index):
      focus = index
      return opened(in: shared)
    case .wheel, .number: break
    }
    return nil
  }

  /// Beyond the first and the last language the parts before and behind come.
  private mutating func moveAside(_ step: Int, in shared: Shared) {
    if part == .pages, shared.stand.settings.languages.indices.contains(column + step) {
      column += step
    } else {
      turn(by: step, wraps: false)
    }
  }

  /// Opens the row that has the focus: a page in the editor, a finding at its place, a changed page before and after. A
  /// page that is
  /// missing is made.
  private func opened(in shared: Shared) -> Request? {
    guard let board else { return nil }
    switch part {
    case .pages:
      guard board.rows.indices.contains(row), board.rows[row].cells.indices.contains(column) else { return nil }
      if let path = board.rows[row].cells[column].path { return .edit(Diagnostic.Place(path: path)) }
      return .make(
        PageOrder(missing: board.rows[row].subject, in: shared.stand.settings.languages[column], of: shared.stand))
    case .findings: return board.findings.indices.contains(finding) ? .edit(board.findings[finding].place) : nil
    case .changes: return .review(change)
    case .edits:
      return board.edits.indices.contains(edit) ? .edit(Diagnostic.Place(path: board.edits[edit].path)) : nil
    case .visits: return nil
    }
  }

  /// Gives a cell the focus and opens its page. One that is missing is made by a second touch only.
  mutating func press(row: Int, column: Int, in shared: Shared) -> Request? {
    followed = nil
    let hadFocus = (self.row, self.column) == (row, column)
    (self.row, self.column) = (row, column)
    return hadFocus || board?.rows[row].cells[column].path != nil ? opened(in: shared) : nil
  }

  /// The row of the pages that has the focus.
  private var focused: DeskBoard.Row? { board.flatMap { $0.rows.indices.contains(row) ? $0.rows[row] : nil } }

  var subject: Subject? { focused?.subject }

  /// The page that has the focus hidden from visitors, or shown to them; `nil` where there is none.
  var togglingDraft: ContentChange? {
    guard let focused, focused.cells.indices.contains(column), let path = focused.cells[column].path,
      let page = focused.pages.values.first(where: { $0.path == path })
    else { return nil }
    let value = page.frontMatter.isDraft ? nil : "true"
    return ContentChange(values: [ContentChange.Value(path: path, key: "draft", value: value)])
  }

  /// The ID of a new page as far as the focus tells it.
  var begunID: String { (subject?.section).map { $0 + "/" } ?? "" }

  /// The focus stays on its page in a newer report of the changes.
  mutating func follow(from old: [PageDifference], to new: [PageDifference]) {
    guard old.indices.contains(change) else { return }
    change = new.firstIndex { $0.change.path == old[change].change.path } ?? change
  }

  /// Makes the board anew where what is known of the stand is new, and brings the focus within what there is.
  mutating func normalise(_ checking: StandChecking, _ changes: ChangeReport?, in shared: Shared) {
    var board =
      self.board.flatMap { $0.revision == checking.revision && $0.nextOpening == shared.nextOpening ? $0 : nil }
      ?? DeskBoard(shared, checking.report, revision: checking.revision)
    board.changes = changes
    board.visits = shared.figures.map { VisitChart($0) }
    board.version = shared.contentVersion
    self.board = board
    if let followed, let index = board.rows.firstIndex(where: { $0.subject == followed }) { row = index }
    row = row.clamped(below: board.rows.count)
    column = column.clamped(below: shared.stand.settings.languages.count)
    finding = finding.clamped(below: board.findings.count)
    if let changes { change = change.clamped(below: changes.pages.count) }
    edit = edit.clamped(below: board.edits.count)
    visit = visit.clamped(below: board.count(of: .visits))
  }
}
