internal import Exhibition
internal import Screen

extension State {
  /// More than anybody looks through.
  private static let hitLimit = 100

  mutating func openSearch() {
    if overlay == nil { go(to: .search) }
  }

  /// What was found, the best first.
  var hits: [SearchHit] { answer?.hits ?? [] }

  /// Opens what has the focus among what was found, in the language it was found in, where its text has it.
  mutating func openHit() {
    guard case .search(let search) = place, let answer, hits.indices.contains(search.focus) else { return }
    let hit = hits[search.focus]
    switchLanguage(to: hit.language)
    visit(
      .page(
        Place.Reading(
          Subject(hit), anchor: hit.sourceOffset == nil ? hit.anchor : nil, offset: hit.sourceOffset,
          query: answer.correctedQuery ?? answer.query)))
  }

  /// Searches anew where the question, the language or the stand is another.
  ///
  /// - Returns: what has to be done before there can be an answer.
  mutating func settleSearch() -> [Effect] {
    guard case .search(var search) = place else {
      answer = nil
      return []
    }
    guard let index else {
      if isIndexing { return [] }
      isIndexing = true
      return [.index(everything)]
    }
    let isAnswered = answer.map { $0.query == search.field.text && $0.language == language && $0.index == index }
    if isAnswered != true { answer = answer(to: search.field.text, from: index) }
    search.focus = min(max(0, search.focus), max(0, hits.count - 1))
    place = .search(search)
    return []
  }

  /// What is on show of what the index has: of a page's translations the one in the visitor's language where it has the
  /// words at all, else the best.
  private func answer(to query: String, from index: SearchIndex) -> SearchAnswer {
    let found = index.search(
      SearchRequest(
        query, language: language, visibleAt: options.isKiosk ? clock.epochSeconds : nil,
        limit: Self.hitLimit * stand.settings.languages.count))
    let shown = found.hits.filter { pages(about: Subject($0))[$0.language] != nil }
    let own = Set(shown.filter { $0.language == language }.map(\.subject))
    var seen: Set<SearchHit.Subject> = []
    let best = shown.filter { hit in
      own.contains(hit.subject) ? hit.language == language : seen.insert(hit.subject).inserted
    }
    return SearchAnswer(
      query: query, language: language, index: index, hits: Array(best.prefix(Self.hitLimit)),
      correctedQuery: found.correctedQuery)
  }
}
