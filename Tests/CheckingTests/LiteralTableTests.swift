import Checking
import Content
import Markdown
import Storage
import TestSupport
import Testing
import Wording

@Suite("Tables that show their pipes")
struct LiteralTableTests {
  @Test(
    "are tables once they are mended, with their cells where they are written",
    arguments: [
      ("| a | b |\n|-|-:|\n| 1 | 2 |", ["a", "b", "1", "2"]),
      ("> x\n> | a | b |\n> |--|--|\n> | 1 | `2` |", ["a", "b", "1", "`2`"]),
      ("- x\n  - a|b\n    :-|-\n    1|2\n  - c\n    d|e\n    -|-", ["a", "b", "1", "2", "d", "e"]),
      ("1. > a|b\n   > -|-\n   > 1|2\n\nx\n\nc|d\n-|-", ["a", "b", "1", "2", "c", "d"]),
    ])
  func becomeTables(body: String, cells: [String]) {
    let bytes = Array(("---\r\ntitle: A\r\n---\r\n" + body.replacing("\n", with: "\r\n")).utf8)
    let check = PageCheck(
      bytes, path: "index.en.md", language: .en, surroundings: Surroundings(settings: SampleStand().stand.settings))
    let fixes = check.findings.filter { $0.rule == "literal-table" }.compactMap(\.fix)
    #expect(Self.cells(of: check.document).isEmpty)
    let mended = Document(parsing: FixedText(bytes, applying: fixes).bytes)
    #expect(Self.cells(of: mended) == cells)
  }

  /// What the source has in the places of the cells.
  private static func cells(of document: Document) -> [String] {
    (0..<document.nodeCount).compactMap { id in
      guard let node = document.node(id), case .cell = node.kind else { return nil }
      return document.text.substring(node.range)
    }
  }
}
