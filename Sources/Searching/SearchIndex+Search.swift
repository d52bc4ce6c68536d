import Content

extension SearchIndex {
  /// Looks for a query; the same index and request always give the same result. An empty query finds nothing.
  package func search(_ request: SearchRequest) -> SearchResult {
    let result = found(request.query, request)
    guard result.hits.isEmpty, let corrected = KeyboardLayout.corrected(request.query) else { return result }
    var other = found(corrected, request)
    if !other.hits.isEmpty { other.correctedQuery = corrected }
    return other
  }

  private func found(_ query: String, _ request: SearchRequest) -> SearchResult {
    let terms = SearchQuery(query).terms
    guard !terms.isEmpty, request.limit > 0 else { return SearchResult() }
    let languages = request.isOnlyInLanguage ? [request.language] : stand.settings.languageOrder(request.language)
    let shelves = languages.compactMap { language in self.shelves.first { $0.language == language } }
    let run = SearchRun(terms, in: shelves, limit: request.limit, isIncluded: visibility(at: request.visibleAt))
    let found = run.best
    let hits = found.prefix(request.limit).compactMap { HitMaker(stand, $0.shelf, $0.page, terms).hit }
    return SearchResult(hits: hits, hasMore: found.count > request.limit)
  }

  /// What visitors see, as ``Stand/visible(at:)`` decides it: a section all of whose pages are hidden hides its exhibits.
  private func visibility(at moment: Int?) -> (PageEntry) -> Bool {
    guard let moment else { return { _ in true } }
    let isOpen = stand.sections.map { section in
      section.pages.isEmpty
        || section.pages.values.contains { $0.frontMatter.availability(at: moment) == .open }
    }
    return { $0.isOpen(at: moment) && ($0.section < 0 || isOpen[Int($0.section)]) }
  }
}
