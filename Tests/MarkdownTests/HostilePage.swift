/// A kind of page that some Markdown parsers take quadratic time for, or more: those of the pathological tests of cmark,
/// cmark-gfm and md4c among them.
struct HostilePage: Sendable, CustomStringConvertible {
  var description: String
  var size = 8_000
  var text: @Sendable (Int) -> String

  static let all: [HostilePage] = [
    HostilePage(description: "nested quotes") { String(repeating: ">", count: $0) + "a\n" },
    HostilePage(description: "nested brackets") { repeated("[", $0) + "a" + repeated("]", $0) },
    HostilePage(description: "nested links") { repeated("[", $0) + "a" + repeated("](b)", $0) },
    HostilePage(description: "nested stars") { repeated("*", $0) + "a" + repeated("*", $0) },
    HostilePage(description: "emphasis never closed") { repeated("*a **a ", $0) },
    HostilePage(description: "emphasis never opened") { repeated("a_ ", $0) },
    HostilePage(description: "code never closed") { (1...$0).map { repeated("`", $0 % 40) + "a" }.joined() },
    HostilePage(description: "titles never closed") { repeated("[a](b \"", $0) },
    HostilePage(description: "tags never closed") { repeated("<a ", $0) },
    HostilePage(description: "comments never closed") { repeated("a <!-- ", $0) },
    HostilePage(description: "one line") { repeated("word *a* ", $0) },
    HostilePage(description: "table rows") { "|a|b|\n|---|---|\n" + repeated("|c|d|\n", $0) },
    HostilePage(description: "references") { count in
      (0..<count).map { "[r\($0)]: /u\($0)\n" }.joined() + "\n" + (0..<count).map { "[r\($0)] " }.joined()
    },
    HostilePage(description: "headings of one name") { repeated("# a\n", $0) },
    HostilePage(description: "definitions between items") { repeated("- a\n\n  [x]: y\n\n", $0) },
    HostilePage(description: "empty quotes") { repeated("> [x]: y\n\n", $0) + "a" },
    HostilePage(description: "lists in quotes") { repeated("> - ", $0) + "a\n" },
    HostilePage(description: "links in a paragraph of many lines", size: 40_000) { repeated("[a](b)\n", $0) },
    HostilePage(description: "bare links in a word", size: 40_000) { repeated("(www.a.b(", $0) },
    HostilePage(description: "empty lines behind deep lists", size: 40_000) {
      repeated("- ", $0) + "a" + repeated("\n", $0)
    },
    // cmark's.
    HostilePage(description: "nested strong emphasis") { repeated("*a **a ", $0) + "b" + repeated(" a** a*", $0) },
    HostilePage(description: "emphasis closers with no openers") { repeated("a_ ", $0) },
    HostilePage(description: "link openers and emphasis closers") { repeated("[ a_", $0) },
    HostilePage(description: "link closers with no openers") { repeated("a]", $0) },
    HostilePage(description: "link openers with no closers") { repeated("[a", $0) },
    HostilePage(description: "mismatched openers and closers") { repeated("*a_ ", $0) },
    HostilePage(description: "openers and closers multiple of 3") { "a**b" + repeated("c* ", $0) },
    HostilePage(description: "link openers with a destination that ends nowhere") { repeated("[ (](", $0) },
    HostilePage(description: "unclosed links in angle brackets") { repeated("[a](<b", $0) },
    HostilePage(description: "unclosed links") { repeated("[a](b", $0) },
    HostilePage(description: "pattern [ (]( repeated") { repeated("[ (](", $0) },
    HostilePage(description: "pattern ![[]() repeated") { repeated("![[]()", $0) },
    HostilePage(description: "hard line breaks of many blanks") { repeated("a  " + repeated(" ", 40) + "\n", $0) },
    HostilePage(description: "nested lists and quotes in turns") { repeated("> - ", $0) + "a\n" },
    HostilePage(description: "lists one deeper a line", size: 200) { count in
      (0..<count).map { repeated("  ", $0) + "* a\n" }.joined()
    },
    HostilePage(description: "unclosed processing instructions") { "a " + repeated("<?", $0) },
    HostilePage(description: "unclosed declarations") { "a " + repeated("<!A ", $0) },
    HostilePage(description: "unclosed CDATA") { "a " + repeated("<![CDATA[", $0) },
    HostilePage(description: "empty comments") { "a " + repeated("<!-->", $0) },
    HostilePage(description: "tables of many columns", size: 2_000) {
      repeated("|a", $0) + "\n" + repeated("|-", $0) + "\n" + repeated("|b", $0)
    },
    HostilePage(description: "rows that could be delimiter rows") { repeated("a|b\n-|-|-\n", $0) },
    HostilePage(description: "a long line above many delimiter rows", size: 2_000) {
      repeated("a|", $0) + "\n" + repeated("-|-\n", $0)
    },
    HostilePage(description: "references that are not defined") { repeated("[a][b] ", $0) + "\n\n[c]: /c" },
    HostilePage(description: "footnotes with no definition") { repeated("[^a]", $0) + "\n\n[^b]: c" },
    HostilePage(description: "footnotes") { count in
      (0..<count / 8).map { "[^\($0)]: a\n\n" }.joined() + (0..<count / 8).map { "[^\($0)]" }.joined()
    },
    // md4c's.
    HostilePage(description: "brackets in brackets behind which a definition stands") {
      repeated("[", $0) + repeated("]", $0) + "\n\n[a]: /b"
    },
    HostilePage(description: "code spans and brackets") { repeated("`[", $0) + repeated("]`", $0) },
    HostilePage(description: "many kinds of runs of tildes") { (1...$0).map { repeated("~", $0 % 3) + "a" }.joined() },
    HostilePage(description: "many backslashes") { repeated("\\", $0) + "a" },
    HostilePage(description: "many ampersands") { repeated("&", $0) + repeated("&a", $0) },
    HostilePage(description: "at signs") { repeated("a@", $0) + repeated("@b.c", $0) },
    HostilePage(description: "colons and dots") { repeated("http:", $0) + repeated("www.", $0) + repeated("://", $0) },
    HostilePage(description: "indented code with blank lines") { repeated("    a\n\n", $0) },
    HostilePage(description: "one definition over many lines") { "[a]: /u '" + repeated("b\n", $0) + "'" },
    HostilePage(description: "definitions in one paragraph") { repeated("[a]: b\n", $0) },
    HostilePage(description: "definitions that are none") { repeated("[a]: b 'c\n", $0) },
    HostilePage(description: "headings with attributes that are none") { "# " + repeated("{#a ", $0) + "}" },
    HostilePage(description: "elements never closed") { repeated("<b>a ", $0) + repeated("</i>", $0) },
    HostilePage(description: "elements in a block") { "<div>\n" + repeated("<b><li><td>", $0) + repeated("</ul>", $0) },
    HostilePage(description: "preformatted text of brackets") {
      "<pre>" + repeated("<", $0) + repeated("<a", $0) + "</pre>"
    },
    HostilePage(description: "hidden elements never closed") {
      repeated("<div>\n<script\n\n", $0) + repeated("</", $0)
    },
    HostilePage(description: "quotes that go on lazily") { repeated("> ", $0 / 8) + "a\n" + repeated("b\n", $0) },
    HostilePage(description: "thematic breaks that are none") { repeated("* ", $0) + "a" },
  ]

  private static func repeated(_ piece: String, _ count: Int) -> String {
    String(repeating: piece, count: count)
  }
}
