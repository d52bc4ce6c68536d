/// The difference of two pages block by block: paragraphs, headings, list items, or whatever their texts stand for.
package struct BlockDiff: Hashable, Sendable {
  /// The fate of a block; indices count from 0.
  package enum Entry: Hashable, Sendable {
    case same(old: Int, new: Int)
    case added(new: Int)
    case removed(old: Int)
    /// A block that is still much the same, and the words that are not.
    case changed(old: Int, new: Int, words: WordDiff)
  }

  /// Each block of both pages once: in the order of the new page, what was removed before what stands in its place.
  package let entries: [Entry]

  /// Blocks with less in common are a removed one and an added one.
  private static let leastLikeness = 0.4
  /// Longer stretches of changed blocks are not compared each with each, but in their order: by the number of pairs and
  /// by the bytes to be read for them.
  private static let mostPairs = 400
  private static let mostPairBytes = 1 << 20

  /// Compares the texts of two pages' blocks.
  package init(old: [String], new: [String]) {
    var numbering = Numbering<[UInt8]>()
    let oldNumbers = numbering.numbers(of: old.map { Array($0.utf8) })
    let hunks = SequenceDifference.hunks(oldNumbers, numbering.numbers(of: new.map { Array($0.utf8) }))
    var entries: [Entry] = []
    var (i, j) = (0, 0)
    for hunk in hunks + [Hunk(old: old.count..<old.count, new: new.count..<new.count)] {
      while i < hunk.old.lowerBound {
        entries.append(.same(old: i, new: j))
        (i, j) = (i + 1, j + 1)
      }
      entries += Self.entries(of: hunk, old, new)
      (i, j) = (hunk.old.upperBound, hunk.new.upperBound)
    }
    self.entries = entries
  }

  private static func entries(of hunk: Hunk, _ old: [String], _ new: [String]) -> [Entry] {
    var entries: [Entry] = []
    var (i, j) = (hunk.old.lowerBound, hunk.new.lowerBound)
    for pair in pairs(of: hunk, old, new) {
      entries += (i..<pair.old).map { .removed(old: $0) } + (j..<pair.new).map { .added(new: $0) }
      entries.append(.changed(old: pair.old, new: pair.new, words: pair.words))
      (i, j) = (pair.old + 1, pair.new + 1)
    }
    return entries + (i..<hunk.old.upperBound).map { .removed(old: $0) }
      + (j..<hunk.new.upperBound).map { .added(new: $0) }
  }

  private typealias Pair = (old: Int, new: Int, words: WordDiff)

  /// Returns the pairs of an old block and the new one that it became: in order, with as much likeness as there can be.
  private static func pairs(of hunk: Hunk, _ old: [String], _ new: [String]) -> [Pair] {
    let (rows, columns) = (hunk.old.count, hunk.new.count)
    guard rows > 0, columns > 0 else { return [] }
    let bytes =
      columns * hunk.old.reduce(0) { $0 + old[$1].utf8.count } + rows * hunk.new.reduce(0) { $0 + new[$1].utf8.count }
    guard rows * columns <= mostPairs, bytes <= mostPairBytes else {
      return zip(hunk.old, hunk.new).compactMap { pair($0, $1, old, new) }
    }
    let likely = hunk.old.map { i in hunk.new.map { j in pair(i, j, old, new) } }
    // The best sum of likeness for what is left of both.
    var best = [[Double]](repeating: [Double](repeating: 0, count: columns + 1), count: rows + 1)
    for i in (0..<rows).reversed() {
      for j in (0..<columns).reversed() {
        let together = likely[i][j].map { $0.words.likeness + best[i + 1][j + 1] } ?? 0
        best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
      }
    }
    var (i, j, found) = (0, 0, [Pair]())
    while i < rows, j < columns {
      if let pair = likely[i][j], pair.words.likeness + best[i + 1][j + 1] == best[i][j] {
        found.append(pair)
        (i, j) = (i + 1, j + 1)
      } else if best[i + 1][j] == best[i][j] {
        i += 1
      } else {
        j += 1
      }
    }
    return found
  }

  private static func pair(_ i: Int, _ j: Int, _ old: [String], _ new: [String]) -> Pair? {
    let words = WordDiff(old: old[i], new: new[j])
    return words.likeness >= leastLikeness ? (i, j, words) : nil
  }
}
