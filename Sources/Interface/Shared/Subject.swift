package import Exhibition

/// What a page to read is about.
package enum Subject: Hashable, Sendable {
  /// The stand itself: its welcome.
  case stand
  case section(String)
  case exhibit(ExhibitID)

  /// The section it belongs to, if any.
  var section: String? {
    switch self {
    case .stand: nil
    case .section(let id): id
    case .exhibit(let id): id.section
    }
  }
}
