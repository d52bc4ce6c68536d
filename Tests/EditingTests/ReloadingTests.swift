import Testing

@testable import Editing

@Suite("Taking over a whole text")
struct ReloadingTests {
  @Test(
    "keeps the selection with its text",
    arguments: [
      ("one ‸two", "zero one two", "zero one ‸two"), ("one t‸wo", "one two three", "one t‸wo three"),
      ("a b«c‸ d", "a X bc d", "a X b«c‸ d"),
      ("ab‸cd", "a", "a‸"), ("ab‸", "ab", "ab‸"), ("e‸", "e\u{301}", "e\u{301}‸"), ("‸я", "ё", "‸ё"),
      ("aa‸a", "aa", "aa‸"), ("", "x", "‸x"),
    ])
  func selection(before: String, new: String, after: String) {
    EditCase(before.isEmpty ? "‸" : before, after).check { $0.replaceText(with: Array(new.utf8)) }
  }

  @Test("makes any text of any other, changing no more than differs", arguments: 0..<100) func laws(seed: Int) {
    var random = RandomText(seed: seed)
    let common = random.text(pieces: 20)
    var editor = Editor("x" + random.text(pieces: seed % 7) + common)
    editor.moveCursor(to: random.below(editor.text.count))
    let new = Array(("x" + random.text(pieces: seed % 5) + common).utf8)
    let old = editor.bytes
    let change = editor.replaceText(with: new)
    #expect(editor.bytes == new)
    #expect((change == nil) == (old == new))
    #expect(editor.text.isBoundary(editor.selection.cursor))
    #expect(change.map { $0.range.upperBound + 120 > old.count - common.utf8.count || $0.range.isEmpty } ?? true)
    _ = editor.undo()
    #expect(editor.bytes == old)
  }

  @Test("brings back what a recovery record kept, with its cursor") func recovery() throws {
    var lost = Editor("\u{FEFF}# Панды\r\n")
    lost.move(.lineEnd)
    let base = Fingerprint(of: lost.bytes)
    _ = lost.insert(" и тигры")
    let record = RecoveryRecord(
      path: "a.md", base: base, identity: "", time: 0, selection: lost.selection, bytes: lost.bytes)

    let read = try RecoveryRecord(decoding: record.encoded)
    var editor = Editor("\u{FEFF}# Панды\r\n")
    #expect(Fingerprint(of: editor.bytes) == read.base)
    #expect(editor.replaceText(with: read.bytes, select: read.selection) != nil)
    #expect(editor.marked == "# Панды и тигры‸\r\n")
    #expect((editor.bytes, editor.isModified) == (lost.bytes, true))
    _ = editor.undo()
    #expect(!editor.isModified)
  }
}
