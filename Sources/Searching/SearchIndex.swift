package import Content
import Wording

/// All pages of a stand in all languages, ready to be searched at every key press.
///
/// Immutable and without files: what was read when it was made is what is searched, and every part of a hit comes from
/// memory. Texts are kept once, folded, with the few places where the folded text differs from the written one. The next
/// index shares all in which nothing changed.
package final class SearchIndex: Sendable {
  /// The stand that was indexed.
  package let stand: Stand
  /// In the order of the stand's settings.
  let shelves: [IndexShelf]

  init(_ stand: Stand, shelves: [IndexShelf]) {
    self.stand = stand
    self.shelves = shelves
  }

  /// Reads and indexes every page of a stand. Takes a few seconds for 30,000 pages: not for the main thread.
  ///
  /// - Parameters:
  ///   - stand: Complete, for an outline has no exhibits.
  ///   - source: A page that cannot be read is found by its front matter alone.
  ///   - previous: Pages that `source` knows to be the same are taken over from it instead of being read.
  ///   - isCancelled: Asked before each page.
  /// - Returns: `nil` when cancelled.
  package static func build(
    _ stand: Stand, from source: PageSource, reusing previous: SearchIndex? = nil,
    isCancelled: () -> Bool = { false }
  ) -> SearchIndex? {
    let builder = IndexBuilder(source: source, previous: previous)
    var shelves: [IndexShelf] = []
    for language in stand.settings.languages {
      guard let shelf = builder.shelf(of: stand, in: language, isCancelled: isCancelled) else { return nil }
      shelves.append(shelf)
    }
    return SearchIndex(stand, shelves: shelves)
  }

  /// The number of pages that can be found.
  package var pageCount: Int { shelves.reduce(0) { $0 + $1.entries.count } }
}

extension SearchIndex: Hashable {
  /// One that was made anew is another one.
  package static func == (left: SearchIndex, right: SearchIndex) -> Bool { left === right }

  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

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

  /// The test for pages that visitors see, as ``Stand/visible(at:)`` decides it: a section all of whose pages are
  /// hidden hides its exhibits.
  private func visibility(at moment: Int?) -> (PageEntry) -> Bool {
    guard let moment else { return { _ in true } }
    let isOpen = stand.sections.map { section in
      section.pages.isEmpty
        || section.pages.values.contains { $0.frontMatter.availability(at: moment) == .open }
    }
    return { $0.isOpen(at: moment) && ($0.section < 0 || isOpen[Int($0.section)]) }
  }
}

extension SearchIndex {
  /// Words of the stand that were probably meant by those of a request that stand on no page, nearest first, at most three.
  /// As they are compared: lower case, without accents. Goes through all words: not for every key press.
  package func nearestWords(to request: SearchRequest) -> [String] {
    let terms = SearchQuery(request.query).terms.filter { $0.count >= 3 }
    var words: Set<String> = []
    for shelf in shelves where !request.isOnlyInLanguage || shelf.language == request.language {
      for block in shelf.blocks {
        for part in IndexedPage.Part.searched { Self.collect(block[part].bytes, &words) }
      }
    }
    let missing = terms.map { String(decoding: $0, as: UTF8.self) }.filter { term in
      !words.contains { $0.contains(term) }
    }
    return Array(missing.flatMap { EditDistance.nearest(to: $0, among: words, count: 3) }.prefix(3))
  }

  private static func collect(_ bytes: [UInt8], _ words: inout Set<String>) {
    let text = String(decoding: bytes, as: UTF8.self)
    for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) where word.utf8.count <= 64 {
      words.insert(String(word))
    }
  }
}
