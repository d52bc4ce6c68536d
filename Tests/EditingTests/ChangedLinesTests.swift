import Testing

@testable import Editing

@Suite("The lines that differ from an earlier text")
struct ChangedLinesTests {
  @Test("are told apart from those that both have, edit after edit", arguments: 0..<40)
  func laws(seed: Int) throws {
    var random = RandomText(seed: seed + 900)
    var text = TextBuffer(random.text(pieces: 400 + seed * 200))
    let old = text
    for _ in 0..<25 {
      let start = random.below(text.count + 1)
      let length = [0, 1, 3, 40, 9_000][random.below(5)]
      _ = text.replace(start..<min(text.count, start + length), with: random.text(pieces: random.below(6)))
      let hunks = try #require(text.hunks(since: old, comparing: .max))
      let (oldLines, lines) = (TextLines(old.encoded).lines, TextLines(text.encoded).lines)
      var rebuilt: [ArraySlice<UInt8>] = []
      var (next, end) = (0, 0)
      for hunk in hunks {
        #expect(!hunk.old.isEmpty || !hunk.new.isEmpty)
        #expect(hunk.old.lowerBound - next == hunk.new.lowerBound - end)
        rebuilt += oldLines[next..<hunk.old.lowerBound] + lines[hunk.new]
        (next, end) = (hunk.old.upperBound, hunk.new.upperBound)
      }
      rebuilt += oldLines[next...]
      #expect(rebuilt == lines)
    }
  }

  private static let numbered = (0..<4_000).map { "Line \($0) of the text.\n" }.joined()

  @Test(
    "are those of a comparison of all lines", arguments: [[0], [2_000], [3_999], [0, 3_999], [7, 8, 1_500, 3_000]])
  func same(lines: [Int]) throws {
    let old = TextBuffer(Self.numbered)
    var text = old
    for line in lines { _ = text.replace(text.range(ofLine: line + 1), with: "Another.\nMore") }
    let hunks = try #require(text.hunks(since: old, comparing: 1_000))
    #expect(hunks == LineDiff(old: old.encoded, new: text.encoded).hunks)
    #expect(text.hunks(since: old, comparing: 20) == nil)
  }

  @Test("are none in the same text, whatever was done to it")
  func none() {
    let old = TextBuffer(Self.numbered)
    var text = old
    #expect(text.hunks(since: old, comparing: 0) == [])
    _ = text.replace(60_000..<60_000, with: "x")
    _ = text.replace(60_000..<60_001, with: "")
    #expect(text.hunks(since: old, comparing: 0) == [])
    #expect(TextBuffer().hunks(since: TextBuffer(), comparing: 0) == [])
    #expect(TextBuffer("a").hunks(since: TextBuffer(), comparing: 10) == [Hunk(old: 0..<0, new: 0..<1)])
  }
}
