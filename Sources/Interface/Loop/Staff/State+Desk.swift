import Content

/// The staff desk. Not in kiosk mode.
extension State {
  /// Opens the desk, at the language shown.
  mutating func openDesk() {
    guard !shared.options.isKiosk, overlay == nil else { return }
    visit(.desk(Desk(column: shared.stand.settings.languages.firstIndex(of: shared.language) ?? 0)))
  }

  /// Asks for the ID of a new page, with the section of the focus typed already.
  mutating func openMaking() {
    if case .desk(let desk) = place { overlay = .make(Making(field: TextField(desk.begunID))) }
  }

  mutating func make(_ making: Making) -> [Effect] {
    guard case .success(let order) = making.order(in: shared) else { return [] }
    overlay = nil
    return make(order)
  }

  mutating func make(_ order: PageOrder) -> [Effect] {
    pending = PendingNavigation(goal: .title(order))
    return [.make(order)]
  }
}
