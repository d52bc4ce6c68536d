import MarkdownTree
import Testing

@testable import Editing

@Suite("Moving the cursor")
struct MovementTests {
  @Test(
    "goes by grapheme clusters",
    arguments: [
      (Motion.right, "‸e\u{301}x", "e\u{301}‸x"), (.right, "a‸👨‍👩‍👧b", "a👨‍👩‍👧‸b"), (.right, "a‸\r\nb", "a\r\n‸b"),
      (.right, "a‸", "a‸"), (.left, "a\r\n‸b", "a‸\r\nb"), (.left, "🇷🇺🇨🇳‸", "🇷🇺‸🇨🇳"), (.left, "‸a", "‸a"),
      (.left, "a«bc‸d", "a‸bcd"), (.right, "a‸bc«d", "abc‸d"),
    ])
  func clusters(motion: Motion, before: String, after: String) { expect(before, motion, after) }

  @Test(
    "goes by words, Chinese by runs of characters",
    arguments: [
      (Motion.wordRight, "‸one two", "one‸ two"), (.wordRight, "one‸ two", "one two‸"), (.wordRight, "a‸\nb", "a\n‸b"),
      (.wordRight, "‸don't stop", "don't‸ stop"), (.wordRight, "‸3.14, 15", "3.14‸, 15"),
      (.wordRight, "‸привет,", "привет‸,"),
      (.wordRight, "‸中文abc", "中文‸abc"), (.wordRight, "a‸ \n", "a ‸\n"), (.wordRight, "‸**Да**", "**‸Да**"),
      (.wordLeft, "one two‸", "one ‸two"), (.wordLeft, "one ‸two", "‸one two"), (.wordLeft, "a\r\n‸b", "a‸\r\nb"),
      (.wordLeft, "don't‸", "‸don't"), (.wordLeft, "abc中文‸", "abc‸中文"), (.wordLeft, "x ==‸", "x ‸=="),
      (.wordLeft, "‸", "‸"),
    ])
  func words(motion: Motion, before: String, after: String) { expect(before, motion, after) }

  @Test("goes by words longer than what is read at once", arguments: ["a", "é", "don't", "中", "e\u{301}"])
  func longWords(piece: String) {
    let word = String(repeating: piece, count: 700)
    expect("‸\(word) x", .wordRight, "\(word)‸ x")
    expect("x \(word)‸", .wordLeft, "x ‸\(word)")
    expect("x\(String(repeating: " ", count: 900))‸", .wordLeft, "‸x\(String(repeating: " ", count: 900))")
    expect("‸\(String(repeating: " ", count: 900))x y", .wordRight, "\(String(repeating: " ", count: 900))x‸ y")
  }

  @Test(
    "goes to the ends of lines, rows and the text",
    arguments: [
      (Motion.lineStart, "  ab‸c", "  ‸abc"), (.lineStart, "  ‸abc", "‸  abc"), (.lineStart, "‸  abc", "  ‸abc"),
      (.lineEnd, "a‸b\r\nc", "ab‸\r\nc"), (.textStart, "a\nb‸", "‸a\nb"), (.textEnd, "‸a\nb", "a\nb‸"),
      (.rowStart, "aaaa bbb‸b", "aaaa ‸bbbb"), (.rowEnd, "‸aaaa bbbb cc", "aaaa‸ bbbb cc"),
      (.rowEnd, "aaaa b‸bbb", "aaaa bbbb‸"),
    ])
  func ends(motion: Motion, before: String, after: String) { expect(before, motion, after, columns: 5) }

  @Test(
    "goes to the ends of the row, and pressed again to those of the line",
    arguments: [
      (Motion.end, "‸aaaa bbbb cc", "aaaa‸ bbbb cc"), (.end, "aaaa‸ bbbb cc", "aaaa bbbb cc‸"),
      (.end, "aaaa bbbb cc‸", "aaaa bbbb cc‸"), (.start, "aaaa bb‸bb", "aaaa ‸bbbb"),
      (.start, "aaaa ‸bbbb", "‸aaaa bbbb"), (.start, "  aa bb‸bb", "  aa ‸bbbb"), (.start, "  aa ‸bbbb", "  ‸aa bbbb"),
      (.start, "  ‸aa", "‸  aa"), (.start, "‸  aa", "  ‸aa"),
    ])
  func endsAgain(motion: Motion, before: String, after: String) { expect(before, motion, after, columns: 5) }

  @Test(
    "goes by paragraphs",
    arguments: [
      (Motion.paragraphDown, "a‸a\nb\n\n\nc\nd\n", "aa\nb\n\n\n‸c\nd\n"),
      (.paragraphDown, "aa\n‸ \nc", "aa\n \n‸c"), (.paragraphDown, "aa\n\nc‸c", "aa\n\ncc‸"),
      (.paragraphDown, "aa‸\n\n", "aa\n\n‸"), (.paragraphUp, "aa\n\nc\nd‸", "aa\n\n‸c\nd"),
      (.paragraphUp, "aa\nb\n\n‸c", "‸aa\nb\n\nc"), (.paragraphUp, "aa\n\n\n‸\nc", "‸aa\n\n\n\nc"),
      (.paragraphUp, "a‸a", "‸aa"), (.paragraphUp, "‸aa", "‸aa"), (.paragraphUp, "\n\n‸aa", "‸\n\naa"),
    ])
  func paragraphs(motion: Motion, before: String, after: String) { expect(before, motion, after) }

  @Test(
    "goes up and down by rows and by lines",
    arguments: [
      (Motion.rowDown, "a‸aaa bbbb", "aaaa b‸bbb"), (.rowUp, "aaaa b‸bbb", "a‸aaa bbbb"),
      (.rowDown, "aa‸a\nb", "aaa\nb‸"),
      (.lineDown, "a‸aaa bbbb\ncc", "aaaa bbbb\nc‸c"), (.lineUp, "a\nb‸b", "a‸\nbb"), (.rowDown, "ab‸", "ab‸"),
      (.rowDown, "a‸b", "ab‸"), (.rowUp, "a‸b", "‸ab"), (.rowDown, "ab‸c\n漢字", "abc\n漢‸字"),
      (.rowDown, "a‸bc\n漢字", "abc\n‸漢字"),
      (.rowDown, "\t‸x\nабвгд", "\tx\nабвг‸д"), (.pageDown(rows: 2), "a‸a\nb\nc\nd", "aa\nb\nc‸\nd"),
      (.pageDown(rows: 9), "‸a\nb", "a\nb‸"), (.pageUp(rows: 2), "aa\nb\ncc‸c", "aa‸\nb\nccc"),
    ])
  func vertical(motion: Motion, before: String, after: String) { expect(before, motion, after, columns: 5) }

  @Test("keeps the column it wishes for until it moves otherwise") func goalColumn() {
    var editor = Editor(marked: "abcdef‸g\n漢\nabcdefg\nabcdefg")
    editor.move(.rowDown)
    #expect(editor.marked == "abcdefg\n漢‸\nabcdefg\nabcdefg")
    editor.move(.rowDown)
    #expect(editor.marked == "abcdefg\n漢\nabcdef‸g\nabcdefg")
    editor.move(.left)
    editor.move(.rowDown)
    #expect(editor.marked == "abcdefg\n漢\nabcdefg\nabcde‸fg")
  }

  @Test("extends the selection, and lets it go") func extending() {
    var editor = Editor(marked: "one ‸two")
    editor.move(.wordRight, extending: true)
    #expect((editor.marked, editor.selectedText) == ("one «two‸", "two"))
    editor.move(.textStart, extending: true)
    #expect(editor.marked == "‸one «two")
    editor.move(.rowDown)
    #expect(editor.marked == "one two‸")
  }

  @Test("puts the cursor to places, and nowhere else") func places() {
    var editor = Editor("ab\ncd👍🏽")
    editor.moveCursor(to: DocumentPosition(line: 2, column: 2))
    #expect(editor.marked == "ab\nc‸d👍🏽")
    editor.moveCursor(to: 7, extending: true)
    #expect(editor.marked == "ab\nc«d‸👍🏽")
    editor.moveCursor(to: 9_999)
    #expect(editor.selection == Selection(editor.text.count))
    editor.select(Selection(anchor: -4, cursor: 7))
    #expect(editor.marked == "«ab\ncd👍🏽‸")
  }

  @Test(
    "selects words, lines and all",
    arguments: [
      ("o‸ne two", "«one‸ two"), ("one‸ two", "«one‸ two"), ("one  ‸", "one«  ‸"), ("a ‸(b", "a «(‸b"), ("‸", "‸"),
      ("中文‸。", "«中文‸。"),
      ("a-‸b", "a-«b‸"), ("a.‸ b", "a«.‸ b"),
    ])
  func selectWord(before: String, after: String) {
    var editor = Editor(marked: before)
    editor.selectWord(at: editor.selection.cursor)
    #expect(editor.marked == after)
    editor.selectAll()
    #expect(editor.selectedText == editor.text.string)
  }

  @Test("selects a line with its end") func selectLine() {
    var editor = Editor("ab\r\ncd")
    editor.selectLine(at: 1)
    #expect(editor.selectedText == "ab\r\n")
    editor.selectLine(at: 5)
    #expect(editor.selectedText == "cd")
    let long = Editor(String(repeating: "ab", count: 900) + " c")
    #expect(long.text.wordRange(at: 900) == 0..<1_800)
  }

  private func expect(
    _ before: String, _ motion: Motion, _ after: String, columns: Int? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var editor = Editor(marked: before)
    editor.move(motion, wrap: SoftWrap(columns: columns))
    #expect(editor.marked.debugDescription == after.debugDescription, sourceLocation: sourceLocation)
  }
}
