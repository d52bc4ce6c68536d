internal import Exhibition
internal import Screen

extension State {
  /// Opens the staff desk, at the language shown. Not in kiosk mode.
  mutating func openDesk() {
    guard !options.isKiosk, overlay == nil else { return }
    visit(.desk(Desk(column: stand.settings.languages.firstIndex(of: language) ?? 0)))
  }

  /// Brings the desk's focus within what there is.
  ///
  /// - Returns: what has to be found out for it.
  mutating func settleDesk() -> [Effect] {
    guard case .desk(var desk) = place else {
      checking.board = nil
      return []
    }
    var board = checking.board ?? DeskBoard(stand, checking.report)
    board.changes = changes
    checking.board = board
    desk.row = desk.row.clamped(below: board.rows.count)
    desk.column = desk.column.clamped(below: stand.settings.languages.count)
    desk.finding = desk.finding.clamped(below: board.findings.count)
    if changes != nil { desk.change = desk.change.clamped(below: changedPages.count) }
    desk.edit = desk.edit.clamped(below: board.edits.count)
    place = .desk(desk)
    return stand.isComplete && checking.begins() ? [.check] : []
  }

  /// Moves the focus; beyond the first and the last language the parts before and behind come.
  mutating func moveOnDesk(_ direction: Input.Direction) {
    guard case .desk(var desk) = place else { return }
    switch direction {
    case .up: desk.focus -= 1
    case .down: desk.focus += 1
    case .left, .right:
      let step = direction == .right ? 1 : -1
      if desk.part == .pages, stand.settings.languages.indices.contains(desk.column + step) {
        desk.column += step
      } else {
        desk.turn(by: step, wraps: false)
      }
    }
    place = .desk(desk)
  }

  /// Moves the focus by screenfuls.
  mutating func pageOnDesk(_ desk: Desk, by step: Int) {
    var desk = desk
    desk.focus += step * max(1, DeskLayout(size, desk.part).visibleRows - 1)
    place = .desk(desk)
  }

  /// Puts the focus on the first row, or the last.
  mutating func jumpOnDesk(_ desk: Desk, toEnd: Bool) {
    var desk = desk
    desk.focus = toEnd ? (checking.board?.count(of: desk.part) ?? 1) - 1 : 0
    place = .desk(desk)
  }

  mutating func turnDesk(_ step: Input.Step) {
    guard case .desk(var desk) = place, overlay == nil else { return }
    desk.turn(by: step == .next ? 1 : -1, wraps: true)
    place = .desk(desk)
  }
}

extension Int {
  /// The nearest index of a list of so many; 0 in an empty one.
  fileprivate func clamped(below count: Int) -> Int { Swift.max(0, Swift.min(self, count - 1)) }
}
