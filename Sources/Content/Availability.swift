/// Whether visitors see a page now; staff see every page, with this as its badge.
package enum Availability: Hashable, Sendable {
  case open
  case draft
  /// Not yet: its `publishDate` lies ahead.
  case scheduled
  /// No longer: its `expiryDate` has passed.
  case expired
}
