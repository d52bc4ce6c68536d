internal import Exhibition
internal import Markdown
package import Screen
package import Typesetting

/// A page set for the screen it is on: title, summary and article as lines to scroll through, and the facts, in a
/// column of their own where there is room.
package struct Sheet: Hashable, Sendable {
  /// What it was made of; a sheet made of the same is the same.
  package struct Recipe: Hashable, Sendable {
    var page: Page
    var document: Document?
    /// Why the page's text is missing, where it is.
    var failure: String?
    var columns: Int
    /// The width of the facts' own column; `nil` where they stand in the text.
    var sideColumns: Int?
    var language: Language
    /// Whether the page's date is when it takes place.
    var isEvent: Bool
    /// What staff should know about it.
    var badge: String?
  }

  package let recipe: Recipe
  package let lines: [Line]
  package let side: [Line]
  /// The links in reading order; the website comes last, without lines where it stands at the side.
  package let links: [Galley.Link]
  /// The first line of each block of the article.
  package let blocks: [Int]
  package let anchors: [String: Int]
}
