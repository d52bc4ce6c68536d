package import Screen

extension Action {
  /// What an event of the terminal means on the state's screen; `nil` for those that mean nothing at all.
  package init?(_ event: Event, in state: State) {
    switch event {
    case .key(let key):
      let action = Keymap.action(for: key, in: state) ?? .wake
      self = state.waits(for: action) ? .typeAhead(key) : action
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
    case .resized(let size): self = .resized(size)
    case .widths(let widths): self = .widths(widths)
    case .woken, .closed: return nil
    }
  }
}
