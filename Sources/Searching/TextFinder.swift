/// Finds words in any text that a reader sees, compared as search compares them.
package struct TextFinder: Sendable {
  private let terms: [[UInt8]]

  /// Looks for each of the words, and for phrases in quotation marks.
  package init(words query: String) { self.init(SearchQuery(query).terms) }

  /// Looks for all of the query as one phrase.
  package init(phrase query: String) { self.init(SearchQuery.phrase(query).map { [$0] } ?? []) }

  init(_ terms: [[UInt8]]) { self.terms = terms }

  /// The ranges of a text that match, in their order, by whole characters; nothing overlaps.
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

/// The places of terms in a folded text.
enum Matches {
  /// In their order; what overlaps or touches nothing between is one. At most `limit` of each term.
  static func of(_ terms: [[UInt8]], in text: ArraySlice<UInt8>, limit: Int = .max) -> [Range<Int>] {
    var found: [Range<Int>] = []
    text.withUnsafeBufferPointer { text in
      for term in terms {
        let search = ByteSearch(term)
        var (start, count) = (0, 0)
        while count < limit, let place = search.next(in: text, from: start) {
          found.append(place..<place + term.count)
          start = place + term.count
          count += 1
        }
      }
    }
    guard terms.count > 1 else { return found }
    var merged: [Range<Int>] = []
    for range in found.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      if let last = merged.last, range.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return Array(merged.prefix(limit))
  }
}
