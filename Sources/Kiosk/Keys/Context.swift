/// The screens that keys can differ between.
enum Context: Hashable, CaseIterable {
  case home, section, page, gallery, overlay

  init(_ state: State) {
    switch state.overlay {
    case nil: self = Context(state.place)
    case .gallery: self = .gallery
    case .help, .address: self = .overlay
    }
  }

  init(_ place: Place) {
    switch place {
    case .home: self = .home
    case .section: self = .section
    case .page: self = .page
    }
  }
}
