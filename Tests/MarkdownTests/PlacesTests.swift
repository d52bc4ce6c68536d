import Testing

@testable internal import Markdown
@testable import MarkdownTree

@Suite("The nodes of a document by their places")
struct PlacesTests {
  private static let document = Document(
    parsing: "---\na: b\n---\n# A\n\n- b *c*\n- **d *e***\n\n|a|b|\n|-|-|\n|c|\n\n<!-- d -->\n\n[end](f)\n")

  @Test("are those that a walk over all of them finds", arguments: 0...75)
  func places(offset: Int) {
    let root = Self.document.root
    #expect(root.children.map(\.range).count == 5)
    #expect(Self.document.block(at: offset) == Array(root.children).last { $0.range.lowerBound <= offset })
    let all = root.traversal.compactMap { step in if case .enter(let node, 1...) = step { node } else { nil } }
    #expect(all.count > 20)
    for end in offset...76 {
      let expected = all.filter { $0.range.overlaps(offset..<end) }
      #expect(Self.document.nodes(in: offset..<end) == expected, "\(offset)..<\(end)")
    }
  }
}
