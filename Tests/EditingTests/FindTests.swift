import Testing

@testable import Editing

@Suite("Finding and replacing")
struct FindTests {
  @Test(
    "finds whatever the case, whole clusters only",
    arguments: [
      ("aXbxc", "x", [1..<2, 3..<4]), ("Ёж ёЖ", "ёж", [0..<4, 5..<9]), ("北京北", "北", [0..<3, 6..<9]),
      ("aaaa", "aa", [0..<2, 2..<4]),
      ("aabaab", "aab", [0..<3, 3..<6]), ("e\u{301}e", "e", [3..<4]), ("a\r\nb\nb\rb", "\nb", [1..<4, 4..<6, 6..<8]),
      ("a\n", "\r\n", [1..<2]),
      ("ΟΔΟΣ", "οδος", [0..<8]), ("abc", "", []), ("a", "ab", []), ("Straße", "STRASSE", []), ("x\r", "\n", [1..<2]),
      ("a\r\rb", "\n\n", [1..<3]),
      ("👨‍👩‍👧", "👨", []), ("aab", "ab", [1..<3]), ("ababac", "abac", [2..<6]),
    ])
  func find(text: String, query: String, matches: [Range<Int>]) {
    #expect(TextBuffer(text).matches(of: FindQuery(query)) == matches)
  }

  @Test("finds in one case, and whole words") func options() {
    let text = TextBuffer("Word word words sword don't слово словом 中文")
    #expect(text.matches(of: FindQuery("word", matchesCase: true)).count == 3)
    #expect(text.matches(of: FindQuery("word", wholeWords: true)) == [0..<4, 5..<9])
    #expect(text.matches(of: FindQuery("слово", wholeWords: true)).count == 1)
    #expect(text.matches(of: FindQuery("文", wholeWords: true)).count == 1)
  }

  @Test("finds across the pieces of a long text", arguments: 0..<20) func chunks(seed: Int) {
    var random = RandomText(seed: seed)
    let letters = ["a", "b", "я", "\r\n"]
    let source = "x" + (0..<9_000).map { _ in letters[random.below(4)] }.joined()
    let needle = (0..<(1 + seed % 5)).map { _ in letters[random.below(4)] }.joined()
    let (bytes, wanted) = (Array(source.utf8), Array(needle.utf8))
    var expected: [Range<Int>] = []
    var index = 0
    while index + wanted.count <= bytes.count {
      if bytes[index...].starts(with: wanted) {
        expected.append(index..<(index + wanted.count))
        index += wanted.count
      } else {
        index += 1
      }
    }
    #expect(TextBuffer(source).matches(of: FindQuery(needle)) == expected)
  }

  @Test("goes to the next and the previous match, around the ends") func selecting() {
    var editor = Editor(marked: "x a ‸x X")
    let query = FindQuery("x")
    #expect(editor.selectNext(query) == 4..<5)
    #expect(editor.selectNext(query) == 6..<7)
    #expect(editor.selectNext(query) == 0..<1)
    #expect(editor.selectPrevious(query) == 6..<7)
    #expect(editor.selectPrevious(query) == 4..<5)
    #expect(editor.marked == "x a «x‸ X")
    #expect(editor.selectNext(FindQuery("y")) == nil)
    #expect(editor.selectPrevious(FindQuery("y")) == nil)
    #expect(editor.marked == "x a «x‸ X")
  }

  @Test("replaces one match after the other") func replaceNext() {
    var editor = Editor(marked: "‸x ax")
    let query = FindQuery("x")
    #expect(editor.replaceNext(query, with: "xx") == nil)
    #expect(editor.marked == "«x‸ ax")
    #expect(editor.replaceNext(query, with: "xx") != nil)
    #expect(editor.marked == "xx a«x‸")
    #expect(editor.replaceNext(query, with: "") != nil)
    #expect(editor.marked == "«x‸x a")
  }

  @Test(
    "replaces all as one step, the cursor staying with its text",
    arguments: [
      EditCase("xa‸xbX", "--a‸--b--"), EditCase("‸xax", "‸--a--"), EditCase("xx ‸a", "---- ‸a"), EditCase("a‸", "a‸"),
      EditCase("x‸", "--‸"),
    ])
  func replaceAll(sample: EditCase) {
    sample.check { $0.replaceAll(FindQuery("x"), with: "--").change }
    #expect(Editor("x X a").text.matches(of: FindQuery("x")).count == 2)
    var editor = Editor("xXxa")
    #expect(editor.replaceAll(FindQuery("X"), with: "x").count == 3)
  }

  @Test(
    "replaces values of the front matter and the text, never keys, fences, or front matter that is no YAML",
    arguments: [
      (
        "---\ntitle: \"title\"\nfacts:\n  - label: t\n---\ntitle",
        "---\ntitle: \"ZiZle\"\nfacts:\n  - label: Z\n---\nZiZle"
      ),
      ("---\r\n\"title\": t # t: t\r\n- t\r\n---\r\nt", "---\r\n\"title\": Z # Z: Z\r\n- Z\r\n---\r\nZ"),
      ("---\nfacts: [{label: t, value: t}]\n---\n", "---\nfacts: [{label: Z, value: Z}]\n---\n"),
      ("+++\ntitle = \"t\"\n+++\nt", "+++\ntitle = \"t\"\n+++\nZ"),
      ("{\n \"title\": \"t}\"\n}\nt", "{\n \"title\": \"t}\"\n}\nZ"),
      ("---\ntitle: t\n\nat: t", "---\ntitle: Z\n\naZ: Z"), ("t: t", "Z: Z"), ("{{t}}", "{{Z}}"), ("{\"t", "{\"t"),
    ])
  func replaceInFrontMatter(text: String, expected: String) {
    let query = FindQuery("t")
    var editor = Editor(text)
    _ = editor.replaceAll(query, with: "Z")
    #expect(editor.text.string == expected)
    var steps = Editor(text)
    while steps.replaceNext(query, with: "Z") != nil || steps.text.string != expected,
      !steps.matches(of: query, replaceable: true).isEmpty
    {}
    #expect(steps.text.string == expected)
    var dashes = Editor(text)
    _ = dashes.replaceAll(FindQuery("-"), with: "")
    _ = dashes.replaceAll(FindQuery("\n"), with: "")
    #expect(dashes.text.string.hasPrefix(text.hasPrefix("---\n") ? "---\n" : String(text.prefix(1))))
  }

  @Test("replaces whole words in one case alone") func replaceOptions() {
    var editor = Editor("МОСКВА и Москва, москвариум.")
    #expect(editor.replaceAll(FindQuery("Москва", matchesCase: true, wholeWords: true), with: "Харбин").count == 1)
    #expect(editor.text.string == "МОСКВА и Харбин, москвариум.")
  }
}
