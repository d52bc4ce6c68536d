/// What a search found.
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
