import Testing

@testable internal import Markdown
@testable import MarkdownTree

@Suite("The blocks of a document by their places")
struct BlocksTests {
  private static let document = Document(parsing: "---\na: b\n---\n# A\n\n- b\n- c\n\n<!-- d -->\n\nend\n")

  @Test("are those that a walk over all of them finds", arguments: 0...45)
  func places(offset: Int) {
    let blocks = Array(Self.document.root.children)
    #expect(blocks.count == 4)
    #expect(Self.document.block(at: offset) == blocks.last { $0.range.lowerBound <= offset })
    for end in offset...46 {
      let found = Array(Self.document.blocks(in: offset..<end))
      let expected = blocks.filter { $0.range.upperBound > offset && $0.range.lowerBound < end }
      #expect(found == expected, "\(offset)..<\(end)")
    }
  }
}
