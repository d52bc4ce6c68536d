internal import Exhibition

extension Subject {
  /// What the page that was found is about.
  init(_ hit: SearchHit) {
    switch hit.subject {
    case .stand: self = .stand
    case .section(let id): self = .section(id)
    case .exhibit(let id): self = .exhibit(id)
    }
  }
}
