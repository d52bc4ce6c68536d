/// The screens that keys can differ between.
enum Context: Int, Hashable, CaseIterable {
  case home, section, page, search, changes, review, desk, gallery, overlay, outline, palette, find, question, making
  /// The editor; the line at its foot; its questions; its lists to pick from.
  case editor, prompt, answers, picker

  /// Whether letters are typed here, so that none can be a shortcut.
  var takesText: Bool {
    let typing: Contexts = [.search, .palette, .find, .making, .editor, .prompt, .picker]
    return typing.contains(self)
  }

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
