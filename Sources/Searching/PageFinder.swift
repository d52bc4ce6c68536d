package import MarkdownTree

/// Finds words in one page, as a reader sees it: made once for a page, then asked at every key press.
package struct PageFinder: Sendable {
  private let folded: [UInt8]
  private let changes: [UInt8]
  private let runs: [UInt8]

  package init(_ document: Document) {
    let text = PageText(document, setsHeadingsApart: false).text
    let folded = FoldedText(text.bytes)
    self.folded = folded.bytes
    changes = folded.changes
    runs = text.runs
  }

  /// The places of a query in the order of the page: of all of it as a phrase, or, where that is nowhere, of its words.
  ///
  /// - Parameter limit: Only so many are wanted.
  /// - Returns: Ranges of the source, in UTF-8 bytes; marks inside a range, such as asterisks, belong to it. They do not
  ///   overlap. Empty for a query without words.
  package func matches(of query: String, limit: Int = .max) -> [Range<Int>] {
    let found = Matches.of(terms(of: query), in: folded[...], limit: limit)
    var unfolding = Unfolding(changes[...])
    var map = SourceMap(runs[...])
    var ranges: [Range<Int>] = []
    for match in found {
      let start = unfolding.start(match.lowerBound)
      let end = unfolding.end(match.upperBound)
      let source = map.source(of: start)
      // A character that stands for several, such as ß, is found once.
      if let last = ranges.last, source < last.upperBound { continue }
      // The last byte's place, for the next piece may stand elsewhere.
      ranges.append(source..<max(map.source(of: max(end - 1, start)) + 1, source))
    }
    return ranges
  }

  /// A finder of the same query in a part of the page's text, such as the lines on screen.
  package func finder(of query: String) -> TextFinder { TextFinder(terms(of: query)) }

  private func terms(of query: String) -> [[UInt8]] {
    guard let phrase = SearchQuery.phrase(query) else { return [] }
    return Matches.of([phrase], in: folded[...], limit: 1).isEmpty ? SearchQuery(query).terms : [phrase]
  }
}
