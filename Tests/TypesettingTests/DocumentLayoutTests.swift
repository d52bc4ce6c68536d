internal import Markdown
import MarkdownTree
import Screen
import Testing
import Typesetting

/// What in a set document can be reached, and documents that go to extremes.
@Suite struct DocumentLayoutTests {
  @Test("finds headings by their anchors, in quotes and lists too") func anchors() {
    let layout = Self.set("# One\n\ntext\n\n## Two\n\n> ### Two\n\n- text\n\n  #### Three *and* four\n\nSetext\n---\n")
    let lines = layout.anchors.mapValues { layout.lines[$0].text }
    #expect(
      lines == [
        "one": "One", "two": "Two", "two-1": "▎ Two", "three-and-four": "  Three and four", "setext": "Setext",
      ])
  }

  @Test("finds the first line of a heading that wraps, and what is nearest to one without words") func longHeading() {
    let layout = Self.set("text\n\n# A heading of many words that wraps\n\n#\n", columns: 12)
    #expect(layout.anchors["a-heading-of-many-words-that-wraps"] == 2)
    #expect(layout.lines[2].text == "A heading of")
    #expect(layout.anchors[""] == layout.lines.count - 1)
  }

  @Test("says on which lines a link stands") func links() {
    let layout = Self.set(
      "[one](a) and a [link that is long enough to wrap](b)\n\n| [c](c) |\n|---|\n| x |\n", columns: 16)
    #expect(layout.destinations == ["a", "b", "c"])
    #expect(layout.links.sorted { $0.key < $1.key }.map(\.value.lines) == [0..<1, 0..<3, 4..<5])
    for (index, link) in layout.links {
      for row in link.lines { #expect(layout.lines[row].runs.contains { $0.link == index }) }
    }
  }

  @Test("resolves destinations") func destinations() {
    let layout = Self.set("[a](<b c> \"t\") <https://d.example> [e][f] [g](h&amp;i)\n\n[f]: j\n")
    #expect(layout.destinations == ["b c", "https://d.example", "j", "h&i"])
  }

  @Test("says where blocks start") func blocks() {
    let layout = Self.set("# A\n\nb\n\n<!-- none -->\n\n- c\n- d\n\n***\n")
    #expect(layout.blocks == [0, 3, 5, 8])
    #expect(layout.blocks.map { layout.lines[$0].text.first { $0 != " " } } == ["A", "b", "•", "·"])
  }

  /// The item's mark stands above the table, and has to lead to it, not to all of the item.
  @Test("starts a table without words in its first rows with the row that has some", arguments: [12, 40])
  func emptyRows(columns: Int) {
    let words = "a row of words that wraps at whatever width there is here"
    let layout = Self.set(
      "123456789. |  |\n           |--|\n           |  |\n           | \(words) |\n\n           Heading\n           ---\n",
      columns: columns)
    #expect(layout.lines.count { $0.text.isEmpty } == 1)
    #expect(layout.anchors["heading"].map { layout.lines[$0].text.contains("Heading") } == true)
  }

  @Test("sets nothing for an empty page", arguments: ["", "\n\n", "---\ntitle: x\n---\n", "<!-- a -->", "[a]: b"])
  func nothing(text: String) { #expect(Self.set(text).lines == []) }

  @Test("keeps the source of each line to the byte") func sources() {
    let document = Document(parsing: "Слово 👨‍👩‍👧 и *ещё* слово\nконец &amp; всё")
    let layout = SetDocument(document, columns: 10)
    let shown = layout.lines.map { $0.source.map { document.text.substring($0) } }
    // The place of a glyph is not known in a text with character references: it has all of the text's.
    #expect(shown == ["Слово 👨‍👩‍👧", "и *ещё", "слово", "конец &amp; всё", "конец &amp; всё"])
  }

  @Test("keeps sources inside a page full of controls") func controls() throws {
    let document = Document(parsing: String(repeating: "\u{1}\u{2}", count: 40) + "конец")
    let layout = SetDocument(document, columns: 20)
    let last = try #require(layout.lines.last?.source)
    #expect(last.upperBound == document.text.count)
    #expect(layout.lines.compactMap(\.source?.upperBound).allSatisfy { $0 <= document.text.count })
  }

  @Test("parts no cluster at any width", arguments: 4...30) func clusters(columns: Int) {
    let text = String(repeating: "🇷🇺🇨🇳क्षिе\u{308}👨‍👩‍👧漢한", count: 6)
    for page in [text, "```\n\(text)\n```", "| \(text) |\n|---|\n", "> - \(text)"] {
      let shown = Self.set(page, columns: columns).lines.flatMap { line in line.text.filter { !" ─↩▎•◦".contains($0) } }
      #expect(String(shown) == String(Glyphs(text).map(\.character)))
      #expect(shown.count == String(Glyphs(text).map(\.character)).count)
    }
  }

  @Test("sets plain text, line ends as blanks") func plainText() {
    let lines = Typesetter(columns: 12).set("Первая строка\nи вторая *не курсив*", Style(.quiet))
    #expect(lines.map(\.text) == ["Первая", "строка", "и вторая *не", "курсив*"])
    #expect(lines.allSatisfy { $0.source == nil && $0.runs.allSatisfy { $0.style == Style(.quiet) } })
    #expect(Typesetter(columns: 12).set("", Style(.text)) == [])
    #expect(Typesetter(columns: -5).columns == 4)
  }

  @Test(
    "takes hostile pages",
    arguments: [
      String(repeating: ">", count: 5000) + " слово", String(repeating: "- ", count: 2000) + "слово",
      String(repeating: "*", count: 3000) + "слово" + String(repeating: "*", count: 3000),
      String(repeating: "[", count: 3000) + "слово" + String(repeating: "](a)", count: 3000),
      String(repeating: "а", count: 50_000), String(repeating: "《", count: 20_000),
      "|" + String(repeating: "a|", count: 300) + "\n|" + String(repeating: "-|", count: 300) + "\n|слово|",
      String(repeating: "\u{301}", count: 10_000), "e" + String(repeating: "\u{301}", count: 10_000),
    ])
  func hostile(page: String) {
    for columns in [4, 20, 80] {
      let layout = Self.set(page, columns: columns)
      #expect(!layout.lines.isEmpty)
      #expect(layout.lines.allSatisfy { $0.columns <= columns })
    }
  }

  private static func set(_ text: String, columns: Int = 40) -> SetDocument { SetDocument(text, columns: columns) }
}

extension SetDocument {
  fileprivate var destinations: [String] { links.sorted { $0.key < $1.key }.map(\.value.destination) }
}
