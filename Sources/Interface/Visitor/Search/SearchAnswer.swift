package import Exhibition

/// What was found, and what for: the same question need not be asked twice.
package struct SearchAnswer: Hashable, Sendable {
  let query: String
  let language: Language
  let index: SearchIndex
  package let hits: [SearchHit]
  /// What was looked for instead, where the query itself found nothing.
  package let correctedQuery: String?
}
