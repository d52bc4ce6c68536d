internal import Markdown
import MarkdownTree
import Screen
import Testing
import Typesetting
import Wording

/// Emphasis adds to the style it stands in.
@Suite struct StyleTests {
  @Test("adds emphasis to headings, links and code") func nested() {
    let layout = Typesetter(columns: 80).set(Document(parsing: "## A *b `c` [d **e** ~~f~~](x)*\n\n*g [h](y)* **`i`**"))
    let runs = layout.allLines().flatMap(\.runs).filter { $0.text.contains(where: \.isLetter) }
    let styles = runs.map { ($0.text.trimmingBlanks, $0.style) }
    let expected: [(String, Style)] = [
      ("A", Style(.heading, .bold)), ("b", Style(.heading, [.bold, .italic])), ("c", Style(.code, [.bold, .italic])),
      ("d", Style(.link, [.bold, .italic])), ("e", Style(.link, [.bold, .italic])),
      ("f", Style(.link, [.bold, .italic, .strikethrough])), ("g", Style(.text, .italic)), ("h", Style(.link, .italic)),
      ("i", Style(.code, .bold)),
    ]
    for (text, style) in expected {
      #expect(styles.contains { $0.0.split(separator: " ").contains(Substring(text)) && $0.1 == style }, "\(text)")
    }
  }

  @Test("calls an alert by the words of its page's language, or by what its letters tell")
  func alerts() throws {
    var words = Words()
    words["Tip"] = [.other: "ヒント"]
    let japanese = Language("ja", words: words)
    func title(_ text: String, _ language: Language?) -> String? {
      SetDocument("> [!TIP]\n> \(text)\n", language: language).lines.first.map { $0.runs.map(\.text).joined() }
    }
    #expect(title("倉庫", japanese) == "▎ ヒント")
    #expect(title("倉庫", nil) == "▎ 提示" && title("Склад", nil) == "▎ Совет" && title("Speicher", nil) == "▎ Tip")
    #expect(title("Speicher", .ru) == "▎ Совет")
  }

  @Test("resolves the pipe of code in a table, and only there") func pipes() {
    let document = Document(parsing: "| `a\\|b` |\n|---|\n| **`\\|\\|`** |\n\n`a\\|b`\n")
    var codes: [String] = []
    for case .enter(let node, _) in document.root.traversal where node.kind == .code { codes.append(node.text) }
    #expect(codes == ["a|b", "||", "a\\|b"])
  }
}

/// Short texts, set by themselves.
@Suite struct ShortTextTests {
  @Test(
    "sets lines as like each other as they can be",
    arguments: [
      ("Luzhniki, Zaryadye and the metro", 26, ["Luzhniki, Zaryadye", "and the metro"]),
      ("电动水上公交、智慧平安城市", 20, ["电动水上公交、", "智慧平安城市"]),
      ("a b c d e f g h i j", 8, ["a b c d", "e f g h", "i j"]), ("one line", 20, ["one line"]), ("", 20, []),
    ])
  func evenly(text: String, columns: Int, expected: [String]) {
    #expect(Typesetter(columns: columns).setEvenly(text, Style(.quiet), atMost: 3).map(\.text) == expected)
  }

  @Test("ends what is too long in an ellipsis, in full lines")
  func tooLong() {
    let lines = Typesetter(columns: 10).setEvenly("one two three four five six", Style(.quiet), atMost: 2)
    #expect(lines.map(\.text) == ["one two", "three…"])
  }

  @Test("ends a full line of Chinese behind the last character that leaves room for the ellipsis")
  func tooLongChinese() {
    let lines = Typesetter(columns: 12).set("AB1 俄中论坛今天开幕", Style(.quiet), atMost: 1)
    #expect(lines.map(\.text) == ["AB1 俄中论…"])
  }
}

extension String {
  fileprivate var trimmingBlanks: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
