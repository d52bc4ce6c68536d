/// A list of things to put into a page, while one is picked.
package struct Picker: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A page of the stand to link to.
    case link
    /// A picture of the page.
    case picture
  }

  package let kind: Kind
  package var field = TextField()
  package var focus = 0

  package init(_ kind: Kind) { self.kind = kind }

  /// Something that can be picked.
  struct Candidate: Hashable {
    var title: String
    var note: String
    /// The Markdown to put in.
    var markdown: String
  }
}
