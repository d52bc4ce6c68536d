/// A kind of page that some Markdown parsers take quadratic time for, or more.
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
  ]

  private static func repeated(_ piece: String, _ count: Int) -> String {
    String(repeating: piece, count: count)
  }
}
