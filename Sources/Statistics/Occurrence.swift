package import Wording

/// Something that happened at the stand, as far as it is counted: no person can be told from it.
package enum Occurrence: Hashable, Sendable {
  /// A page or a section was on screen for so many seconds while somebody was there.
  case looked(page: String, Language, seconds: Int)
  /// A search that had a result.
  case found
  /// A search without a result, and what was looked for.
  case missed(String)
  /// The first key or touch after a time in which nobody was there.
  case woke
}
