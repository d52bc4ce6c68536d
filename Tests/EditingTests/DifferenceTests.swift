import Testing

@testable import Editing

@Suite("Differences of texts")
struct DifferenceTests {
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test("tell the lines that differ, line ends included") func lines() {
    let diff = LineDiff(old: bytes("a\nb\r\nc\nd"), new: bytes("a\nb\nc\ne\nd"))
    #expect(diff.hunks == [Hunk(old: 1..<2, new: 1..<2), Hunk(old: 3..<3, new: 3..<4)])
    #expect((diff.added, diff.removed, diff.isEmpty) == (2, 1, false))
    #expect(LineDiff(old: [], new: bytes("a")).hunks == [Hunk(old: 0..<0, new: 0..<1)])
    #expect(LineDiff(old: bytes("a\r"), new: bytes("a\r")).isEmpty)
  }

  @Test("take one change back") func revert() {
    let diff = LineDiff(old: bytes("a\nb\nc\n"), new: bytes("A\nb\nc\nd\n"))
    #expect(diff.hunks.map { String(decoding: diff.reverting($0), as: UTF8.self) } == ["a\nb\nc\nd\n", "A\nb\nc\n"])
    #expect(diff.reverting(Hunk(old: 8..<9, new: 9..<12)) == bytes("A\nb\nc\nd\n"))
  }

  @Test(
    "tell the words that differ",
    arguments: [
      ("one two three", "one 2 three", [WordDiff.Change(old: 4..<7, new: 4..<5)]),
      ("北京是", "北平是", [.init(old: 3..<6, new: 3..<6)]),
      ("a", "a b", [.init(old: 1..<1, new: 1..<3)]), ("same", "same", []), ("", "x", [.init(old: 0..<0, new: 0..<1)]),
      ("(a)", "[a)", [.init(old: 0..<1, new: 0..<1)]),
    ])
  func words(old: String, new: String, changes: [WordDiff.Change]) {
    let diff = WordDiff(old: old, new: new)
    #expect(diff.changes == changes)
    #expect((diff.likeness == 1) == changes.isEmpty)
  }

  @Test("tell what became of each block") func blocks() throws {
    let old = ["# Zoo", "The pandas came in 2019.", "Visit us every day from 9 to 18.", "Bye"]
    let new = ["# Zoo", "Welcome to everybody!", "The pandas came to Moscow in 2019.", "Bye", "PS"]
    let diff = BlockDiff(old: old, new: new)
    let words = WordDiff(old: old[1], new: new[2])
    #expect(
      diff.entries == [
        .same(old: 0, new: 0), .added(new: 1), .changed(old: 1, new: 2, words: words), .removed(old: 2),
        .same(old: 3, new: 3),
        .added(new: 4),
      ])
    #expect(words.changes == [WordDiff.Change(old: 16..<16, new: 16..<26)])
    #expect(BlockDiff(old: [], new: []).entries.isEmpty)
  }

  @Test("name each block once, in order, however many changed", arguments: zip([3, 30, 100, 6], [1, 1, 1, 3_000]))
  func allBlocks(count: Int, length: Int) {
    let rest = String(repeating: " page", count: length)
    let old = (0..<count).map { "block number \($0) of the old\(rest)" }
    let new = (0..<(count + 5)).map { "block number \($0) of the new\(rest)" }
    var (olds, news): ([Int], [Int]) = ([], [])
    for entry in BlockDiff(old: old, new: new).entries {
      switch entry {
      case .same(let i, let j), .changed(let i, let j, _): (olds, news) = (olds + [i], news + [j])
      case .added(let j): news.append(j)
      case .removed(let i): olds.append(i)
      }
    }
    #expect(olds == Array(0..<count))
    #expect(news == Array(0..<(count + 5)))
  }

  @Test(
    "end in time where two long texts have little in common, and stay right",
    arguments: [1, 2, 7, 1_000])
  func bounded(letters: Int) {
    var random = RandomText(seed: letters)
    let texts = (0..<2).map { _ in (0..<20_000).flatMap { _ in bytes("\(random.below(letters))\n") } }
    let diff = LineDiff(old: texts[0], new: texts[1], budget: 2_000_000)
    var lines = diff.old
    for hunk in diff.hunks.reversed() { lines.replaceSubrange(hunk.old, with: diff.new[hunk.new]) }
    #expect(Array(lines.joined()) == texts[1])
  }
}
