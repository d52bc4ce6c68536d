package import Content
package import Wording

/// A question to the index: the words, and for whom they are looked for.
package struct SearchRequest: Hashable, Sendable {
  /// Words that must all be on a page, each anywhere; phrases stand in quotation marks.
  package var query: String
  /// The visitor's: among equals its pages come first.
  package var language: Language
  /// Whether pages in other languages are left out.
  package var isOnlyInLanguage: Bool
  /// The epoch second at which visitors look, who see no drafts and no page outside its dates; `nil` for staff, who see
  /// every page.
  package var visibleAt: Int?
  /// The most hits that are wanted.
  package var limit: Int

  package init(
    _ query: String, language: Language, isOnlyInLanguage: Bool = false, visibleAt: Int? = nil, limit: Int = 50
  ) {
    self.query = query
    self.language = language
    self.isOnlyInLanguage = isOnlyInLanguage
    self.visibleAt = visibleAt
    self.limit = limit
  }
}

/// A match of a search.
package struct SearchResult: Hashable, Sendable {
  /// The best first: title before heading, before summary, facts and captions, before text; whole words before their
  /// beginnings, before letters inside them; then the visitor's language; then the order of the stand.
  package var hits: [SearchHit]
  /// Whether there are more than were wanted.
  package var hasMore: Bool
  /// The query that found them where the one that was asked for found nothing: the same keys in the other layout of a
  /// Russian keyboard, “панда” for “gfylf”.
  package var correctedQuery: String?

  package init(hits: [SearchHit] = [], hasMore: Bool = false, correctedQuery: String? = nil) {
    self.hits = hits
    self.hasMore = hasMore
    self.correctedQuery = correctedQuery
  }
}

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
  /// The ranges of the title that match.
  package var titleMatches: [Range<String.Index>]
  /// The passage around the place, at most about ``Excerpt/columns`` wide, with `…` where it was cut; for a title the
  /// page's summary, which may be empty. Holds no control characters and no line ends.
  package var excerpt: String
  /// The ranges of the excerpt that match, in their order, by whole characters.
  package var matches: [Range<String.Index>]
  /// The start of the place in the page's source, in UTF-8 bytes of the document's text; `nil` for what stands in
  /// the front matter.
  package var sourceOffset: Int?
  /// The anchor of the heading that the place is, or stands under; `nil` above the first heading and for front matter.
  package var anchor: String?

  /// The subject of a page.
  package enum Subject: Hashable, Sendable {
    /// The stand's own page.
    case stand
    case section(String)
    case exhibit(ExhibitID)
  }

  /// The part of a page that matches.
  package enum Field: String, Hashable, Sendable {
    case title, heading, summary, fact, caption, text
  }
}
