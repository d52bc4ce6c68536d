internal import Markdown
import MarkdownTree
import Testing

@Suite("Front matter’s fences")
struct FrontMatterFenceTests {
  @Test(
    "are found at the start, or behind what nobody sees",
    arguments: [
      ("---\na: b\n---\nText\n", "a: b\n", "Text\n"), ("\u{FEFF}---\na: b\n---\n", "a: b\n", ""),
      ("\n\r\n\u{200B}\u{A0}\u{3000}---\na: b\n---\nText\n", "a: b\n", "Text\n"),
      ("+++\na = 1\n+++\nText\n", nil, "Text\n"), ("\n+++\na = 1\n", nil, ""),
      ("{\"a\": \"}\\\"\", \"b\": {}}\nText\n", nil, "Text\n"), ("{\n}\nText\n", nil, "Text\n"),
      ("{\"a\": 1\nText\n", nil, ""), ("{{< a >}}\n", nil, "{{< a >}}\n"), ("{.lead}\n", nil, "{.lead}\n"),
      ("a\n---\nb: c\n---\n", nil, "a\n---\nb: c\n---\n"), ("---\na: b\n", nil, "---\na: b\n"), ("++\n", nil, "++\n"),
    ] as [(String, String?, String)])
  func found(text: String, yaml: String?, body: String) {
    let document = Document(parsing: Array(text.utf8))
    #expect(document.frontMatter.map { document.text.substring($0) } == yaml)
    #expect(document.text.substring(document.bodyStart..<document.text.count) == body)
  }

  @Test("of TOML and JSON are never shown as text")
  func foreign() {
    for text in ["+++\ntitle = 1\n+++\n", "{\n\"title\": 1\n}\n"] {
      #expect(Document(parsing: Array(text.utf8)).root.children.isEmpty)
    }
  }
}
