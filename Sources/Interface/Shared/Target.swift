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
