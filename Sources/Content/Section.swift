package import Wording

/// A part of the stand: a folder with an index page and exhibits.
package struct Section: Hashable, Sendable {
  /// The folder's name.
  package var id: String
  package var kind: Kind
  /// The index page in each language it is written in.
  package var pages: [Language: Page]
  /// By weight, then title; a programme's by start. Empty in an outline, but for a programme's.
  package var exhibits: [Exhibit]
  /// How many exhibits the folder holds, known even in an outline.
  package var exhibitCount: Int

  package init(id: String, kind: Kind, pages: [Language: Page], exhibits: [Exhibit], exhibitCount: Int) {
    self.id = id
    self.kind = kind
    self.pages = pages
    self.exhibits = exhibits
    self.exhibitCount = exhibitCount
  }

  package enum Kind: String, Hashable, Sendable {
    case exhibits
    /// Its exhibits are events with `date`, `endDate` and `place`.
    case programme
  }
}
