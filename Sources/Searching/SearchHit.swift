package import Content
package import Wording

/// A page that a search found, and its best place.
package struct SearchHit: Hashable, Sendable {
  package var subject: Subject
  /// The page's language: not always the visitor's.
  package var language: Language
  /// The page's file, relative to the content folder.
  package var path: String
  package var field: Field
  /// The page's title.
  package var title: String
  /// What of the title was looked for.
  package var titleMatches: [Range<String.Index>]
  /// The passage around the place, at most about ``Excerpt/columns`` wide, with `…` where it was cut; for a title the
  /// page's summary, which may be empty. Holds no control characters and no line ends.
  package var excerpt: String
  /// What of the excerpt was looked for, in its order, by whole characters.
  package var matches: [Range<String.Index>]
  /// Where the place starts in the page's source, in UTF-8 bytes of the document's text; `nil` for what stands in the
  /// front matter.
  package var sourceOffset: Int?
  /// The anchor of the heading that the place is, or stands under; `nil` above the first heading and for front matter.
  package var anchor: String?

  /// What the page is about.
  package enum Subject: Hashable, Sendable {
    /// The stand's own page.
    case stand
    case section(String)
    case exhibit(ExhibitID)
  }

  /// What of a page matches.
  package enum Field: String, Hashable, Sendable {
    case title, heading, summary, fact, caption, text
  }
}
