package import Typesetting

/// A screen of the stand and where the visitor was on it; what back and forward return to.
package enum Place: Hashable, Sendable {
  /// `focus` is `nil` until an arrow key moved it: then the first tile has it.
  case home(focus: Target? = nil)
  /// `focus` counts the items of the list from 0.
  case section(String, focus: Int = 0)
  case page(Reading)
  case search(Search)
  /// The page that the state has as being edited.
  case editor
  /// What has changed before it goes live; for the staff.
  case changes(Changes)
  /// The staff desk.
  case desk(Desk)

  /// Where a visitor is in a page.
  package struct Reading: Hashable, Sendable {
    package var subject: Subject
    /// The first line of the sheet on screen, from 0.
    package var scroll: Int
    /// What stands there, to find it again when the page is set anew; `nil` above the article.
    package internal(set) var position: Galley.Position?
    /// The link that has the focus, counted in the sheet's links.
    package var focusedLink: Int?
    /// A heading to scroll to once the page has been set.
    package var anchor: String?
    /// The byte of the page's source to scroll to once the page has been set.
    package var offset: Int?
    /// What the visitor searched for on the way here: it stands out in the text.
    package var query: String?

    package init(
      _ subject: Subject, scroll: Int = 0, focusedLink: Int? = nil, anchor: String? = nil, offset: Int? = nil,
      query: String? = nil
    ) {
      self.subject = subject
      self.scroll = scroll
      self.focusedLink = focusedLink
      self.anchor = anchor
      self.offset = offset
      self.query = query
    }
  }

  /// What a visitor searches the stand for.
  package struct Search: Hashable, Sendable {
    package var field: TextField
    /// Counts what was found, from 0.
    package var focus: Int

    package init(field: TextField = TextField(), focus: Int = 0) {
      self.field = field
      self.focus = focus
    }
  }
}
