package import Wording

/// What to look for, and for whom.
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
