/// The number of single letters to put in, take out, replace or swap with their neighbour to turn one word into
/// another (the restricted Damerau-Levenshtein distance).
package enum EditDistance {
  /// `nil` where it is more than `limit`; takes time proportional to the product of the lengths.
  package static func between(_ left: some StringProtocol, _ right: some StringProtocol, atMost limit: Int) -> Int? {
    let left = Array(left.lowercased().unicodeScalars)
    let right = Array(right.lowercased().unicodeScalars)
    guard abs(left.count - right.count) <= limit else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, scalar) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(last[column] + (scalar == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      guard current.contains(where: { $0 <= limit }) else { return nil }
      (beforeLast, last) = (last, current)
    }
    return last.last.flatMap { $0 <= limit ? $0 : nil }
  }

  /// The largest distance of a typing error of a word: a third of its letters, 1 to 3.
  package static func tolerance(for word: some StringProtocol) -> Int { min(max(word.count / 3, 1), 3) }

  /// The words nearest to `word`, nearest first, at most `count`; none that is too far to be meant.
  package static func nearest(to word: String, among words: some Sequence<String>, count: Int = 1) -> [String] {
    let limit = tolerance(for: word)
    return words.compactMap { candidate in
      between(word, candidate, atMost: limit).map { (distance: $0, word: candidate) }
    }
    .sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }
    .prefix(count).map(\.word)
  }
}
