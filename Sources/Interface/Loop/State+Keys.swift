internal import Screen

/// What keys mean on the screen in view.
extension Keymap {
  static func action(for key: Key, in state: State) -> Input? {
    action(for: key, in: Context(state), state.conditions)
  }

  static func available(in context: Context, to state: State) -> [Binding] { available(in: context, state.conditions) }
}

extension State {
  fileprivate var conditions: Keymap.Conditions {
    Keymap.Conditions(
      isKiosk: shared.options.isKiosk, isPreview: preview != nil, hasGallery: hasGallery, hasHeadings: hasHeadings)
  }

  /// The rows of the help: what the keymap has for the screen below it, each phrase once.
  var helpRows: [(keys: String, label: String)] {
    var seen: Set<Phrase> = []
    return Keymap.available(in: overlay == nil ? Context(self) : Context(place), to: self).compactMap { binding in
      guard seen.insert(binding.phrase).inserted else { return nil }
      return (binding.label, binding.phrase.text(in: shared.language))
    }
  }

  var helpLayout: HelpLayout { HelpLayout(helpRows, shared.size, shared.language) }
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
    case .quitting: self = .answers
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
