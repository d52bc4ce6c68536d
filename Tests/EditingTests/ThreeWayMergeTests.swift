import Testing

@testable import Editing

@Suite("Merging two edits of one text")
struct ThreeWayMergeTests {
  @Test(
    "takes what only one side changed, and what both changed alike",
    arguments: [
      ("a b c", "A b c", "a b C", "A b C"), ("a b c", "a b c", "a c", "a c"), ("a b c", "a x c", "a x c", "a x c"),
      ("", "a", "", "a"),
      ("a b c d", "b c d", "a b c d e", "b c d e"), ("a b c", "", "a b c", ""),
      ("a b c d e", "a X c d e", "a b c Y e", "a X c Y e"),
    ])
  func merged(base: String, mine: String, theirs: String, result: String) {
    let merge = ThreeWayMerge(base: lines(base), mine: lines(mine), theirs: lines(theirs))
    #expect(merge.conflicts.isEmpty)
    #expect(merge.text([]) == lines(result))
  }

  @Test("keeps what both changed differently as a conflict to choose from") func conflict() throws {
    let merge = ThreeWayMerge(base: lines("a b c d e"), mine: lines("a M c d e"), theirs: lines("a T c d E"))
    #expect(merge.conflicts.count == 1)
    let conflict = try #require(merge.conflicts.first)
    #expect(Array(conflict.base.joined()) == lines("b"))
    #expect(merge.text([.mine]) == lines("a M c d E"))
    #expect(merge.text([.theirs]) == lines("a T c d E"))
    #expect(merge.text([.base]) == lines("a b c d E"))
    #expect(merge.text([.both]) == lines("a M T c d E"))
    #expect(merge.text([]) == lines("a M c d E"))
  }

  @Test("takes edits that touch each other for a conflict") func touching() {
    #expect(ThreeWayMerge(base: lines("a b c"), mine: lines("A b c"), theirs: lines("a B c")).conflicts.count == 1)
    #expect(ThreeWayMerge(base: lines("a"), mine: lines("a x"), theirs: lines("a y")).conflicts.count == 1)
    #expect(ThreeWayMerge(base: lines("a b"), mine: lines("a"), theirs: lines("a B")).conflicts.count == 1)
  }

  @Test(
    "gives each side's whole text where it is chosen, and the other's where one side changed nothing",
    arguments: 0..<150)
  func laws(seed: Int) {
    var random = RandomText(seed: seed)
    let base = (0..<20).map { _ in "\(random.below(6))" }
    func edited() -> [UInt8] {
      var lines = base
      for _ in 0..<random.below(4) {
        let place = random.below(lines.count)
        lines.replaceSubrange(place..<min(lines.count, place + random.below(3)), with: ["\(random.below(9))"])
      }
      return self.lines(lines.joined(separator: " "))
    }
    let (original, mine, theirs) = (lines(base.joined(separator: " ")), edited(), edited())
    #expect(ThreeWayMerge(base: original, mine: mine, theirs: original).text([]) == mine)
    #expect(ThreeWayMerge(base: original, mine: original, theirs: theirs).text([]) == theirs)
    #expect(ThreeWayMerge(base: original, mine: mine, theirs: mine).text([]) == mine)
    let merge = ThreeWayMerge(base: original, mine: mine, theirs: theirs)
    let swapped = ThreeWayMerge(base: original, mine: theirs, theirs: mine)
    #expect(merge.conflicts.count == swapped.conflicts.count)
    let choices = [ThreeWayMerge.Choice](repeating: .theirs, count: merge.conflicts.count)
    #expect(merge.text([]) == swapped.text(choices))
  }

  private func lines(_ words: String) -> [UInt8] {
    words.split(separator: " ").flatMap { Array("\($0)\n".utf8) }
  }
}
