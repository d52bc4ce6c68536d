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
