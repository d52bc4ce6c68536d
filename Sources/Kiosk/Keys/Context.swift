/// The screens that keys can differ between.
enum Context: Hashable, CaseIterable {
  case home, section, page, search, gallery, overlay, outline, palette, find

  /// Whether letters are typed here, so that none can be a shortcut.
  var takesText: Bool { self == .search || self == .palette || self == .find }

  init(_ state: State) {
    switch state.overlay {
    case nil: self = Context(state.place)
    case .gallery: self = .gallery
    case .outline: self = .outline
    case .palette: self = .palette
    case .find: self = .find
    case .help, .address: self = .overlay
    }
  }

  init(_ place: Place) {
    switch place {
    case .home: self = .home
    case .section: self = .section
    case .page: self = .page
    case .search: self = .search
    }
  }
}
