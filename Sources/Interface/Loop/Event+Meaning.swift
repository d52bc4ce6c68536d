package import Screen

extension Input {
  /// The meaning of a person's event on the state's screen; `nil` for events that mean nothing or are reports.
  package init?(_ event: Event, in state: State) {
    switch event {
    case .key(let key):
      let input = Keymap.action(for: key, in: state) ?? .wake
      self = state.waits(for: input) ? .typeAhead(key) : input
    case .pointer(let pointer):
      switch pointer.action {
      case .press: self = .press(pointer.point)
      case .wheelUp: self = .wheel(.up, pointer.point)
      case .wheelDown: self = .wheel(.down, pointer.point)
      case .drag where state.place == .editor: self = .drag(pointer.point)
      case .release, .drag: return nil
      }
    case .paste(let text):
      let context = Context(state)
      self = context == .editor ? .edit(.paste(text)) : context.takesText ? .type(text) : .wake
    case .resized, .widths, .woken, .closed: return nil
    }
  }
}

extension Report {
  /// The report in a terminal's event; `nil` for what a person did and for events that are about the loop itself.
  package init?(_ event: Event) {
    switch event {
    case .resized(let size): self = .resized(size)
    case .widths(let widths): self = .widths(widths)
    case .key, .pointer, .paste, .woken, .closed: return nil
    }
  }
}
