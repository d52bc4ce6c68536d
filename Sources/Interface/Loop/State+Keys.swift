import Content
internal import InterfaceKit
package import Screen
import Wording

/// The meaning of keys on the screen in view.
extension Keymap {
  static func action(for key: Key, in state: State) -> Input? {
    action(for: key, in: Context(state), state.conditions)
  }

  static func available(in context: Context, to state: State) -> [Binding] { available(in: context, state.conditions) }
}

extension State {
  fileprivate var conditions: Keymap.Conditions {
    Keymap.Conditions(
      isKiosk: shared.options.isKiosk, isUnlocked: shared.isUnlocked, isPreview: preview != nil, hasGallery: hasGallery,
      hasHeadings: hasHeadings, hasLanguages: shared.stand.settings.languages.count > 1,
      isEmpty: shared.everything.isUnstarted)
  }

  /// The rows of the help: what the keymap has for the screen below it, each phrase once.
  var helpRows: [(keys: String, label: String)] {
    var seen: Set<Message> = []
    return Keymap.available(in: overlay == nil ? Context(self) : Context(place), to: self).compactMap { binding in
      guard seen.insert(binding.phrase).inserted else { return nil }
      return (binding.label, binding.phrase.text(in: shared.language))
    }
  }

  var helpLayout: HelpLayout { HelpLayout(helpRows, shared.grid, shared.language) }
}

extension Context {
  init(_ state: State) {
    switch state.overlay {
    case nil where state.place == .editor: self = Context(state.edited)
    case nil: self = Context(state.place)
    case .gallery: self = .gallery
    case .outline: self = .outline
    case .palette: self = .palette
    case .find: self = .find
    case .pick: self = .picker
    case .question: self = .question
    case .help, .address, .notice: self = .overlay
    case .make: self = .making
    case .newStand: self = .newStand
    case .quitting: self = .answers
    case .pin: self = .pin
    case .staffMenu: self = .staffMenu
    }
  }

  init(_ place: Place) {
    switch place {
    case .home: self = .home
    case .section: self = .section
    case .page: self = .page
    case .search: self = .search
    case .editor: self = .editor
    case .changes(let changes): self = changes.review == nil ? .changes : .review
    case .desk: self = .desk
    }
  }

  private init(_ edited: EditedPage?) {
    self = edited?.question != nil ? .answers : edited?.prompt != nil ? .prompt : .editor
  }
}

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
      self = context == .editor ? .edit(.paste(text)) : context.takesText && context != .pin ? .type(text) : .wake
    case .resized, .widths, .graphics, .woken, .closed: return nil
    }
  }
}

extension State {
  /// Notes whether the last input was a touch: the keyboard on the screen comes with one, and goes with a key.
  mutating func noteTouch(_ event: Event) {
    switch event {
    case .pointer(let pointer): if pointer.action == .press { shared.isTouched = true }
    case .key: shared.isTouched = false
    case .paste, .resized, .widths, .graphics, .woken, .closed: break
    }
  }
}

extension Report {
  /// The report in a terminal's event; `nil` for what a person did and for events that are about the loop itself.
  package init?(_ event: Event) {
    switch event {
    case .resized(let size): self = .resized(size)
    case .widths(let widths): self = .widths(widths)
    case .graphics(let graphics): self = .graphics(graphics)
    case .key, .pointer, .paste, .woken, .closed: return nil
    }
  }
}

extension State {
  /// Notes a key that came; whether it is stuck. What nobody presses neither does anything nor keeps the stand from its
  /// start, until the key is let go or another one is pressed. Where people write, they may hold one as long as they
  /// like.
  mutating func isStuck(_ key: Key) -> Bool {
    let now = shared.clock.monotonic
    guard shared.heldKey?.isRepeated(by: key, at: now) == true else {
      shared.heldKey = HeldKey(key, at: now)
      return false
    }
    return shared.idleSeconds != nil && place != .editor && shared.heldKey?.isStuck == true
  }
}
