package import Exhibition
package import Markdown
package import Screen
internal import Typesetting

/// A page set for the screen it is on: title, summary and article as lines to scroll through, and the facts, in a
/// column of their own where there is room.
///
/// A long article is set as it is read: see `Galley` for what that means for the numbers of lines.
package struct Sheet: Hashable, Sendable {
  /// What it was made of; a sheet made of the same is the same.
  package struct Recipe: Hashable, Sendable {
    var page: Page
    package internal(set) var document: Document?
    /// Why the page's text is missing, where it is.
    var failure: Message?
    var columns: Int
    /// The width of the facts' own column; `nil` where they stand in the text.
    var sideColumns: Int?
    /// What the columns were measured by.
    var widths: WidthPolicy
    var language: Language
    /// Whether the page's date is when it takes place.
    var isEvent: Bool
    /// What staff should know about it.
    var badge: String?
    /// The first picture, where it stands in the text.
    var picture: PictureInText?
  }

  package let recipe: Recipe
  /// The page that it shows.
  package var page: Page { recipe.page }
  /// What stands above the article: title, summary, the facts where they have no column of their own.
  let head: [Line]
  package let side: [Line]
  /// The lines of the website; empty where it stands at the side or there is none.
  let websiteLines: Range<Int>
  /// The lines of the picture in the text and of its caption.
  let pictureLines: Range<Int>
  var galley: Galley
}
