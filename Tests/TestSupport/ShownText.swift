package import Content
internal import InterfaceKit
internal import Markdown
internal import MarkdownTree
internal import Screen
internal import Wording

/// What stands on the screen of a page, and what people type of it: for the laws of search.
package enum ShownText {
  /// The runs of words on a page as visitors see them, each within a row and the rows that go on with it: without what
  /// typesetting draws around the words, each cell of a table by itself.
  package static func passages(of page: Page, _ bytes: [UInt8], columns: Int, sideColumns: Int? = nil) -> [String] {
    let document = Document(parsing: bytes)
    var sheet = Sheet(
      Sheet.Recipe(
        page: page, document: document, columns: columns, sideColumns: sideColumns, widths: .narrow,
        language: page.language, isEvent: false, picture: nil))
    var line = 0
    sheet.set(covering: 0..<100_000, keeping: &line)
    var passages: [String] = []
    var end: Int?
    for line in sheet.lines(in: 0..<sheet.count) + sheet.side {
      let cells = words(of: line)
      let gap = end.flatMap { end in
        line.source.map { end <= $0.lowerBound ? document.text.substring(end..<$0.lowerBound) : "\n\n" }
      }
      if cells.count == 1, let end, let gap, let last = passages.last, gap.count < 2, gap.allSatisfy(\.isWhitespace) {
        let isWide = [last.last, cells[0].first].allSatisfy { $0.map { String($0).columns } == 2 }
        // A row may end behind its blank, with the mark of code before the next.
        let isWord = gap.isEmpty && !document.text.substring(end - 1..<end).allSatisfy(\.isWhitespace)
        passages[passages.count - 1] = last + (isWide || isWord ? "" : " ") + cells[0]
      } else {
        passages += cells
      }
      end = cells.count == 1 ? line.source?.upperBound : nil
    }
    // The labels of these facts are the program's, not the page's.
    let labels = [Message.website, .when, .place].map { $0.text(in: page.language) }
    return passages.map { passage in
      labels.first { passage.hasPrefix($0) }.map { String(passage.dropFirst($0.count).drop { $0 == " " }) } ?? passage
    }.filter { !$0.isEmpty }
  }

  private static func words(of line: Line) -> [String] {
    line.text.split { $0.unicodeScalars.contains(where: isOrnament) }
      .map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
  }

  private static func isOrnament(_ scalar: Unicode.Scalar) -> Bool {
    (0x2500...0x25FF).contains(scalar.value) || "•☐☑☒↗↩".unicodeScalars.contains(scalar)
  }

  /// Runs of what is seen, from any character to any other.
  package static func runs(_ passages: [String], _ count: Int, _ random: inout SeededGenerator) -> [String] {
    guard !passages.isEmpty else { return [] }
    return (0..<count).map { _ in
      let characters = Array(passages.randomElement(using: &random) ?? "")
      let start = Int.random(in: characters.indices, using: &random)
      return String(characters[start...].prefix(Int.random(in: 1...60, using: &random)))
    }
  }

  /// The same as people type it, whose keyboards have no such signs.
  package static func typed(_ run: String) -> String {
    var text = run.lowercased()
    for dash in ["–", "—", "−", "‑"] { text = text.replacing(dash, with: "-") }
    for blank in ["\u{A0}", "\u{202F}", "\u{2009}"] { text = text.replacing(blank, with: " ") }
    return text.replacing("×", with: "x").replacing("ё", with: "е").replacing("’", with: "'")
  }

  private static let pieces: [String] = [
    "Москва", "ёлка", "10\u{A0}км", "10 км", "10км", "1\u{202F}500\u{A0}000", "3\u{A0}×\u{A0}4", "3×4", "20–30",
    "5—6", "−7°", "**жир**ный", "*кур*сив", "[ссылка](../b/)", "«ёлки»", "“quote”", "O’Neil", "50\u{A0}%", "50 %",
    "熊猫", "竹子。", "大学，", "Straße", "ﬁne", "&amp;", "&nbsp;", "x\\*y", "`code  x`", "~~вон~~", "H<sub>2</sub>O",
    "12:30", "и", "в", "т.\u{A0}д.", "A\u{AD}B", "№\u{A0}5", "2,5", "100\u{2009}000", "…", "(да)", "[^1]", "C++", "x",
    "<https://a.example/b>", "日本語", "がっこう", "\"да\"", "5\"", "- ", "--", "10 x 20", "10 х 20",
  ]

  /// A page of all that is hard to find.
  package static func page(_ random: inout SeededGenerator) -> String {
    func words(_ most: Int) -> String {
      let count = Int.random(in: 1...most, using: &random)
      return (0..<count).map { _ in
        let end = [" ", " ", " ", "\n", "", "  "].randomElement(using: &random) ?? " "
        return (pieces.randomElement(using: &random) ?? "") + end
      }.joined()
    }
    func line(_ most: Int) -> String { words(most).replacing("\n", with: " ") }
    var text = "---\ntitle: \"\(line(4).filter { !"\\\"&`".contains($0) })\"\n---\n"
    for _ in 0..<6 {
      switch Int.random(in: 0..<8, using: &random) {
      case 0: text += "## " + line(5) + "\n\n"
      case 1: text += "- " + line(9) + "\n- " + line(9) + "\n\n"
      case 2: text += "> " + line(12) + "\n\n"
      case 3: text += "| a | b |\n|---|---|\n| \(line(6)) | \(line(6)) |\n\n"
      case 4: text += "```\n" + line(8) + "\n" + line(4) + "\n```\n\n"
      default: text += words(25) + "\n\n"
      }
    }
    return text + "[^1]: Сноска.\n"
  }
}
