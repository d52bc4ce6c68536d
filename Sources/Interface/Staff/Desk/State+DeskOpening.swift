internal import Exhibition
internal import Screen

extension State {
  /// Opens what has the focus on the desk: a page in the editor, a finding at its place, a changed page before and
  /// after. A page that is missing is made.
  mutating func openOnDesk() -> [Effect] {
    guard case .desk(let desk) = place, let board = checking.board else { return [] }
    switch desk.part {
    case .pages:
      guard board.rows.indices.contains(desk.row) else { return [] }
      let row = board.rows[desk.row]
      guard row.cells.indices.contains(desk.column) else { return [] }
      if let path = row.cells[desk.column].path { return openEditor(at: Diagnostic.Place(path: path)) }
      return make(PageOrder(missing: row.subject, in: stand.settings.languages[desk.column], of: stand))
    case .findings:
      guard board.findings.indices.contains(desk.finding) else { return [] }
      return openEditor(at: board.findings[desk.finding].place)
    case .changes:
      openChange(desk.change)
      return []
    case .edits:
      guard board.edits.indices.contains(desk.edit) else { return [] }
      return openEditor(at: Diagnostic.Place(path: board.edits[desk.edit].path))
    }
  }

  /// Does what a touch on the desk means. A page that is missing is made by a second touch only.
  mutating func press(_ spot: Desk.Spot) -> [Effect] {
    guard case .desk(var desk) = place else { return [] }
    switch spot {
    case .newPage:
      openMaking()
      return []
    case .part(let part):
      desk.part = part
      place = .desk(desk)
      return []
    case .item(let index): desk.focus = index
    case .cell(let row, let column):
      let hadFocus = (desk.row, desk.column) == (row, column)
      (desk.row, desk.column) = (row, column)
      guard hadFocus || checking.board?.rows[row].cells[column].path != nil else {
        place = .desk(desk)
        return []
      }
    }
    place = .desk(desk)
    return openOnDesk()
  }

  /// Asks for the ID of a new page, with the section of the focus typed already.
  mutating func openMaking() {
    guard case .desk(let desk) = place, overlay == nil else { return }
    let subject = checking.board.flatMap { $0.rows.indices.contains(desk.row) ? $0.rows[desk.row].subject : nil }
    overlay = .make(TextField((subject?.section).map { $0 + "/" } ?? ""))
  }

  /// The page that was asked for; why there can be none is said while it is typed.
  func order(for field: TextField) -> Result<PageOrder, NewPageError> {
    Result { () throws(NewPageError) in try PageOrder(typed: field.text.filter { $0 != " " }, for: stand) }
  }

  mutating func make(_ field: TextField) -> [Effect] {
    guard case .success(let order) = order(for: field) else { return [] }
    overlay = nil
    return make(order)
  }

  private mutating func make(_ order: PageOrder) -> [Effect] {
    landing = Landing(goal: .title(order))
    return [.make(order)]
  }
}
