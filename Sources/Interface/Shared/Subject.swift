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

/// What can be opened from a screen.
package enum Target: Hashable, Sendable {
  case home
  /// The list of a section's exhibits.
  case section(String)
  /// A page, at one of its headings where an anchor is given.
  case page(Subject, anchor: String? = nil)
  /// An address outside the stand, shown so that visitors can take it along.
  case address(String)
  /// The search over the whole stand.
  case search
  /// What has changed before it goes live; for the staff.
  case changes
}
