/// Finds words in any text that a reader sees, compared as search compares them.
package struct TextFinder: Sendable {
  private let terms: [[UInt8]]

  /// Looks for each of the words, and for phrases in quotation marks.
  package init(words query: String) { self.init(SearchQuery(query).terms) }

  /// Looks for all of the query as one phrase.
  package init(phrase query: String) { self.init(SearchQuery.phrase(query).map { [$0] } ?? []) }

  init(_ terms: [[UInt8]]) { self.terms = terms }

  /// What was found, in its order, by whole characters; nothing overlaps.
  package func ranges(in text: String) -> [Range<String.Index>] {
    let folded = FoldedText(text)
    let found = Matches.of(terms, in: folded.bytes[...])
    guard !found.isEmpty else { return [] }
    var ranges: [Range<String.Index>] = []
    var unfolding = Unfolding(folded.changes[...])
    var index = text.startIndex
    var offset = 0
    for match in found {
      let (start, end) = (unfolding.start(match.lowerBound), unfolding.end(match.upperBound))
      while index < text.endIndex, offset + text[index].utf8.count <= start {
        offset += text[index].utf8.count
        index = text.index(after: index)
      }
      let first = index
      while index < text.endIndex, offset < end {
        offset += text[index].utf8.count
        index = text.index(after: index)
      }
      if first < index { ranges.append(first..<index) }
    }
    return ranges
  }
}
