/// The screens that keys can differ between.
enum Context: Hashable, CaseIterable {
  case home, section, page, overlay

  init(_ state: State) { self = state.overlay == nil ? Context(state.place) : .overlay }

  init(_ place: Place) {
    switch place {
    case .home: self = .home
    case .section: self = .section
    case .page: self = .page
    }
  }
}
