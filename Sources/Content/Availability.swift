/// Whether visitors see a page now; staff see every page, with this as its badge.
package enum Availability: Hashable, Sendable {
  case open
  case draft
  /// Its front matter leaves open whether visitors may see it, so they do not.
  case unclear
  /// Never a page of its own: Hugo's `headless` and `build`.
  case unlisted
  /// Not yet: its `publishDate` lies ahead.
  case scheduled
  /// No longer: its `expiryDate` has passed.
  case expired
}
