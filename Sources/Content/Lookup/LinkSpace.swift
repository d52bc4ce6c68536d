/// What links can lead to.
package protocol LinkSpace {
  var settings: Settings { get }
  func hasSection(_ id: String) -> Bool
  /// Whether an exhibit is there; `nil` where its section has not been read.
  func holds(_ id: ExhibitID) -> Bool?
  /// IDs that were probably meant, nearest first.
  func nearest(to id: String) -> [String]
}

extension Stand: LinkSpace {
  package func hasSection(_ id: String) -> Bool { section(id) != nil }

  package func holds(_ id: ExhibitID) -> Bool? {
    guard let section = section(id.section) else { return false }
    if !isComplete, section.exhibits.isEmpty { return nil }
    return section.exhibits.contains { $0.id == id }
  }
}
