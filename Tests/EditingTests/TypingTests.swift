import Testing

@testable import Editing

@Suite("Typing, erasing and line commands")
struct TypingTests {
  @Test(
    "a newline goes on with lists, quotes and indentation",
    arguments: [
      EditCase("ab‸c", "ab\n‸c"), EditCase("- a‸", "- a\n- ‸"), EditCase("  * a‸ b", "  * a\n  * ‸ b"),
      EditCase("9. a‸", "9. a\n10. ‸"), EditCase("2)  a‸", "2)  a\n3)  ‸"), EditCase("- [x] a‸", "- [x] a\n- [ ] ‸"),
      EditCase("> a‸", "> a\n> ‸"), EditCase("> > - a‸", "> > - a\n> > - ‸"), EditCase("    code‸", "    code\n    ‸"),
      EditCase("- ‸", "‸"), EditCase("a\n- [ ] ‸\nb", "a\n‸\nb"), EditCase("> - ‸", "> ‸"), EditCase("> ‸", "‸"),
      EditCase("-‸", "‸"),
      EditCase("‸- a", "\n‸- a"), EditCase("-‸ a", "-\n‸ a"), EditCase("---‸", "---\n‸"),
      EditCase("* * *‸", "* * *\n‸"),
      EditCase("1234567890. a‸", "1234567890. a\n‸"), EditCase("999999999. a‸", "999999999. a\n999999999. ‸"),
      EditCase("a‸\r\nb", "a\r\n‸\r\nb"), EditCase("a\r\n- b‸", "a\r\n- b\r\n- ‸"), EditCase("- a«bc‸d", "- a\n- ‸d"),
      EditCase("-a‸", "-a\n‸"), EditCase("- [x]a‸", "- [x]a\n- ‸"), EditCase("+\ta‸", "+\ta\n+\t‸"),
    ])
  func newline(sample: EditCase) { sample.check { $0.insertNewline() } }

  @Test(
    "erasing takes clusters, words or the selection",
    arguments: [
      EditCase("👨‍👩‍👧‸x", "‸x"), EditCase("a\r\n‸b", "a‸b"), EditCase("a«bc‸d", "a‸d"), EditCase("‸a", "‸a"),
    ])
  func backward(sample: EditCase) { sample.check { $0.deleteBackward() } }

  @Test("erasing forward", arguments: [EditCase("a‸e\u{301}b", "a‸b"), EditCase("a‸", "a‸"), EditCase("‸a«b", "‸b")])
  func forward(sample: EditCase) { sample.check { $0.deleteForward() } }

  @Test(
    "erasing words backward",
    arguments: [
      EditCase("one two‸", "one ‸"), EditCase("one  ‸", "‸"), EditCase("«a‸b c", "‸b c"), EditCase("中文ab‸", "中文‸"),
    ])
  func wordBackward(sample: EditCase) { sample.check { $0.deleteWordBackward() } }

  @Test("erasing words forward", arguments: [EditCase("‸one two", "‸ two"), EditCase("one‸ two", "one‸")])
  func wordForward(sample: EditCase) { sample.check { $0.deleteWordForward() } }

  @Test(
    "a paste is cleaned of control characters, its line ends become the text's",
    arguments: [
      ("‸", "a\u{1B}[31mb\u{7}\u{0}\u{9B}c\u{7F}", "a[31mbc‸"),
      ("x\r\n‸", "a\nb\rc\r\nd\u{2028}e", "x\r\na\r\nb\r\nc\r\nd\r\ne‸"),
      ("«old‸!", "\tnew", "\tnew‸!"), ("‸", "и\u{306}👨‍👩‍👧\u{202E}", "и\u{306}👨‍👩‍👧\u{202E}‸"),
    ])
  func paste(before: String, pasted: String, after: String) {
    EditCase(before, after).check { $0.paste(pasted) }
    EditCase(before, after).check { $0.insert(pasted) }
  }

  @Test("a cursor that an edit leaves within a cluster goes to its end") func joined() {
    EditCase("👨‸👩", "👨\u{200D}👩‸").check { $0.insert("\u{200D}") }
    #expect(Editor(marked: "🇷‸🇺").marked == "🇷🇺‸")
    EditCase("👨\u{200D}«x‸👩", "👨\u{200D}👩‸").check { $0.deleteBackward() }
  }

  @Test("a quick fix replaces whole clusters") func replace() {
    EditCase("‸abe\u{301}c", "aXY‸c").check { $0.replace(1..<3, with: "XY") }
    EditCase("ab‸", "abX‸").check { $0.replace(7..<99, with: "X") }
  }

  @Test("cutting and copying take the line where nothing is selected") func clipboard() {
    var editor = Editor(marked: "ab\r\nc‸d\r\nef")
    #expect(editor.copiedText == "cd\r\n")
    #expect(editor.cut().text == "cd\r\n")
    #expect(editor.marked == "ab\r\n‸ef")
    editor.select(Selection(1..<5))
    #expect(editor.copiedText == "b\r\ne")
    #expect(editor.cut().text == "b\r\ne")
    #expect(editor.marked == "a‸f")
    editor = Editor("")
    #expect(editor.cut() == ("", nil))
  }

  @Test(
    "indenting takes list items below the one above, other lines by two blanks",
    arguments: [
      EditCase("a‸b", "  a‸b"), EditCase("- a‸", "  - a‸"), EditCase("1. a‸", "   1. a‸"),
      EditCase("a«b\n\nc‸d", "  a«b\n\n  c‸d"),
      EditCase("«a\r\nb\r\n‸c", "  «a\r\n  b\r\n‸c"), EditCase("‸", "‸"),
    ])
  func indent(sample: EditCase) { sample.check { $0.indent() } }

  @Test(
    "outdenting takes that away, no more than there is",
    arguments: [
      EditCase("   a‸b", " a‸b"), EditCase("   1. ‸a", "1. ‸a"), EditCase("\ta‸", "a‸"), EditCase(" ‸a", "‸a"),
      EditCase("a‸", "a‸"),
      EditCase("  a«\n b‸", "a«\nb‸"), EditCase(" ‸ a", "‸a"),
    ])
  func outdent(sample: EditCase) { sample.check { $0.outdent() } }

  @Test(
    "lines move up",
    arguments: [
      EditCase("a\nb‸b\nc", "b‸b\na\nc"), EditCase("a‸\nb", "a‸\nb"), EditCase("a\r\nb\n«c‸", "a\r\n«c‸\nb"),
      EditCase("x\n«a\nb‸\ny", "«a\nb‸\nx\ny"),
    ])
  func moveUp(sample: EditCase) { sample.check { $0.moveLinesUp() } }

  @Test(
    "lines move down",
    arguments: [
      EditCase("a‸a\nb", "b\na‸a"), EditCase("a\nb‸", "a\nb‸"), EditCase("«a\nb\n‸c\n", "c\n«a\nb\n‸"),
      EditCase("a‸\r\nbb\nc", "bb\r\na‸\nc"),
    ])
  func moveDown(sample: EditCase) { sample.check { $0.moveLinesDown() } }

  @Test(
    "lines are doubled",
    arguments: [
      EditCase("a‸b", "ab\na‸b"), EditCase("a‸b\r\nc", "ab\r\na‸b\r\nc"), EditCase("«a\nb‸\nc", "a\nb\n«a\nb‸\nc"),
    ])
  func duplicate(sample: EditCase) { sample.check { $0.duplicateLines() } }
}
