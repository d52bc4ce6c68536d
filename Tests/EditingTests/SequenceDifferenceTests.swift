import Testing

@testable import Editing

@Suite("Differences of sequences")
struct SequenceDifferenceTests {
  @Test("are shortest, and make the new sequence from the old one", arguments: 0..<200)
  func shortest(seed: Int) {
    var random = RandomText(seed: seed)
    let letters = 1 + seed % 6
    let old = (0..<random.below(30)).map { _ in random.below(letters) }
    let new = (0..<random.below(30)).map { _ in random.below(letters) }
    let hunks = SequenceDifference.hunks(old, new)
    #expect(applied(hunks, old, new) == new)
    #expect(hunks.reduce(0) { $0 + $1.old.count + $1.new.count } == distance(old, new))
    #expect(zip(hunks, hunks.dropFirst()).allSatisfy { $0.old.upperBound < $1.old.lowerBound })
    #expect(hunks.allSatisfy { !$0.old.isEmpty || !$0.new.isEmpty })
  }

  @Test("are right when the search is given up", arguments: [1, 50, 400, 3_000])
  func budget(_ budget: Int) {
    var random = RandomText(seed: budget)
    let old = (0..<400).map { _ in random.below(3) }
    let new = (0..<500).map { _ in random.below(3) }
    let hunks = SequenceDifference.hunks(old, new, budget: budget)
    #expect(applied(hunks, old, new) == new)
    #expect(hunks.count < SequenceDifference.hunks(old, new).count)
  }

  private func applied(_ hunks: [Hunk], _ old: [Int], _ new: [Int]) -> [Int] {
    var result = old
    for hunk in hunks.reversed() { result.replaceSubrange(hunk.old, with: new[hunk.new]) }
    return result
  }

  /// The number of elements taken out and put in, by the table of all prefixes.
  private func distance(_ old: [Int], _ new: [Int]) -> Int {
    var row = Array(0...new.count)
    for (i, element) in old.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in new.enumerated() {
        let least = element == other ? diagonal : min(row[j], row[j + 1]) + 1
        diagonal = row[j + 1]
        row[j + 1] = least
      }
    }
    return row[new.count]
  }
}
