import Storage
import Testing

/// A page's file in the pieces that people change.
@Suite struct PagePartsTests {
  private static func texts(_ page: String) -> [String] { PageParts(Array(page.utf8)).parts.map(\.text) }

  @Test("divides keys of the front matter, blocks, and items of lists")
  func divides() {
    let page = """
      ---
      # a comment
      title: Панды
      facts:
        - label: Дом
          value: Зоопарк
      ---

      Первый абзац
      в две строки.

      1. Раз
         и ещё
      2. Два

      | a |
      |---|
      | b |

      """
    #expect(
      Self.texts(page) == [
        "---", "# a comment", "title: Панды", "facts:\n  - label: Дом\n    value: Зоопарк", "---",
        "Первый абзац\nв две строки.", "1. Раз\n   и ещё", "2. Два", "| a |\n|---|\n| b |",
      ])
    #expect(PageParts(Array(page.utf8)).parts.map(\.kind).suffix(4) == [.block, .item, .item, .block])
  }

  @Test("keeps what no block shows: addresses of links, before all blocks and between them")
  func definitions() {
    #expect(Self.texts("[a]: b\n\ntext [a]\n\n[c]: d\n\nmore\n") == ["[a]: b", "text [a]\n\n[c]: d", "more"])
    #expect(Self.texts("---\ntitle: T\n---\n[a]: b\n\n[a]\n") == ["---", "title: T", "---", "[a]: b", "[a]"])
  }

  @Test("has no parts where there is nothing", arguments: ["", "\n\n", "  \n"])
  func empty(page: String) { #expect(Self.texts(page) == []) }

  @Test(
    "gives the file back byte by byte when nothing is replaced",
    arguments: [
      "a\n\nb\n", "\r\n\r\na\r\n\r\nb", "\u{FEFF}---\ntitle: T\n---\ntext\n",
      "---\r\ntitle: T\r\n---\r\n* a\r\n* b\r\n",
      "- a\n\n\n- b", "```\nunclosed\n\n", "> q\n> - r\n\n***\n",
    ])
  func identity(page: String) throws {
    let parts = PageParts(Array(page.utf8))
    for (index, part) in parts.parts.enumerated() {
      #expect(parts.replacing(index, by: part) == Array(page.utf8))
    }
    #expect(!parts.parts.isEmpty)
  }

  @Test("changes nothing where bytes are no text, for they could not be kept")
  func noText() {
    let page = PageParts([0x61, 0x0A, 0x0A, 0xFF, 0x62, 0x0A])
    #expect(page.parts.count == 2)
    #expect(page.removing(0) == nil)
    // Line ends of two kinds could not be told apart either.
    #expect(PageParts(Array("a\r\n\nb\n".utf8)).removing(0) == nil)
  }

  @Test("keeps blocks apart whose neighbour goes, and items together")
  func removing() throws {
    func removing(_ index: Int, from page: String) throws -> String {
      String(decoding: try #require(PageParts(Array(page.utf8)).removing(index)), as: UTF8.self)
    }
    #expect(try removing(1, from: "a\n\nb\n\nc\n") == "a\n\nc\n")
    #expect(try removing(1, from: "- a\n- b\n\nc\n") == "- a\n\nc\n")
    #expect(try removing(1, from: "# a\nb\n# c\n") == "# a\n\n# c\n")
    #expect(try removing(1, from: "- a\n- b\n- c\n") == "- a\n- c\n")
    #expect(try removing(2, from: "---\ntitle: T\nweight: 1\n---\nx\n") == "---\ntitle: T\n---\nx\n")
  }

  @Test("sets apart what is put between others")
  func inserting() throws {
    func inserting(_ text: String, _ index: Int, into page: String) throws -> String {
      let part = try #require(PageParts(Array(text.utf8)).parts.first)
      return String(decoding: try #require(PageParts(Array(page.utf8)).inserting(part, at: index)), as: UTF8.self)
    }
    #expect(try inserting("b", 1, into: "a\n\nc\n") == "a\n\nb\n\nc\n")
    #expect(try inserting("b", 1, into: "a") == "a\n\nb")
    #expect(try inserting("- b", 1, into: "- a\n- c\n") == "- a\n- b\n- c\n")
    #expect(try inserting("b", 0, into: "a\r\n") == "b\r\n\r\na\r\n")
  }

  @Test("finds the part that a byte belongs to")
  func places() {
    let page = PageParts(Array("\na\n\nbc\n".utf8))
    #expect((0..<7).map { page.part(at: $0) } == [nil, 0, 0, 0, 1, 1, 1])
  }
}
