import Wording

extension Stand {
  package func section(_ id: String) -> Section? { sections.first { $0.id == id } }

  package func exhibit(_ id: ExhibitID) -> Exhibit? { section(id.section)?.exhibits.first { $0.id == id } }

  /// IDs of sections and exhibits that were probably meant by `id`, nearest first, at most three.
  ///
  /// An exhibit's name without its section is enough: `katyusha` finds `zoo/katyusha`.
  package func nearest(to id: String) -> [String] {
    let limit = EditDistance.tolerance(for: id)
    var found: [(distance: Int, id: String)] = []
    for section in sections {
      let distance = EditDistance.between(id, section.id, atMost: limit)
      if let distance { found.append((distance, section.id)) }
      for exhibit in section.exhibits {
        let full = exhibit.id.description
        let distances = [full, exhibit.id.exhibit].compactMap { EditDistance.between(id, $0, atMost: limit) }
        if let distance = distances.min() { found.append((distance, full)) }
      }
    }
    return found.sorted { ($0.distance, $0.id) < ($1.distance, $1.id) }.prefix(3).map(\.id)
  }
}
