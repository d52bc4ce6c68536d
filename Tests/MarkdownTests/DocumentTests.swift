import Testing

@testable internal import Markdown
@testable import MarkdownTree

@Suite("Documents from bytes")
struct DocumentTests {
  @Test("find front matter and the body behind it")
  func frontMatter() {
    let document = Document(parsing: "---\ntitle: a\n---\n# A\n")
    #expect(document.frontMatter.map { document.text.substring($0) } == "title: a\n")
    #expect(document.bodyStart == 17)
    #expect(document.headings.map(\.range) == [17..<20])
  }

  @Test("take a fence that does not close for a thematic break", arguments: ["---\na: b\n", "a\n---\n", ""])
  func noFrontMatter(text: String) {
    let document = Document(parsing: text)
    #expect(document.frontMatter == nil)
    #expect(document.bodyStart == 0)
  }

  @Test("repair bytes and say where", arguments: RepairCase.all)
  func repairs(_ example: RepairCase) {
    let document = Document(parsing: example.bytes)
    #expect(document.text.string == example.text)
    #expect(document.repairs == example.repairs)
  }

  @Test("replace invalid UTF-8 as the standard library does, one character for each maximal subpart")
  func maximalSubparts() {
    var random = RandomDocument(seed: 7)
    for length in 0..<200 {
      let bytes = random.bytes(count: length).map { $0 == 0 || $0 == 0x0D ? 0xE2 : $0 }
      let expected = String(decoding: bytes, as: UTF8.self)
      #expect(Document(parsing: [0x61] + bytes).text.string == "a" + expected)
    }
  }

  @Test("cut off what is longer than the limit, between two characters")
  func limit() {
    let document = Document(parsing: Array("abяd".utf8), dialect: .stand, limit: 3)
    #expect(document.text.string == "ab")
    #expect(document.repairs == [Repair(kind: .tooLong, offset: 2)])
  }

  @Test("are equal when their texts are, and so are their nodes")
  func equality() {
    let document = Document(parsing: "*a*\n")
    #expect(document == Document(parsing: Array("*a*\n".utf8)))
    #expect(document != Document(parsing: "*b*\n"))
    #expect(document.node(2) == Document(parsing: "*a*\n").node(2))
    #expect(document.node(1) != document.node(2))
    #expect(Set([document, Document(parsing: "*a*\n")]).count == 1)
    #expect(document.node(99) == nil)
  }

  @Test("parse any collection of bytes")
  func collections() {
    let bytes = Array("- a\n- *b*\n".utf8)
    #expect(Document(parsing: bytes.lazy.map { $0 }) == Document(parsing: bytes))
    #expect(Document(parsing: bytes[2...]).text.string == "a\n- *b*\n")
  }
}
