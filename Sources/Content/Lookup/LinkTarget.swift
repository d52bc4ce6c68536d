package import Wording

/// Where a link of a page leads.
package enum LinkTarget: Hashable, Sendable {
  case home
  case section(String)
  /// An exhibit, and the heading in it that `#…` names.
  case exhibit(ExhibitID, anchor: String?)
  /// A heading of the same page, without its `#`.
  case anchor(String)
  /// An address outside the stand, as it was written.
  case external(String)
  /// Another file of the content folder, relative to it: a picture. It need not exist.
  case file(String)
  /// Nowhere; one sentence says why.
  case broken(Message)
}
