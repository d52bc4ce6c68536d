import Rendering
import Testing

@testable internal import Markdown
@testable import MarkdownTree

@Suite("Laws of ranges, on random documents")
struct LawTests {
  @Test("keep ranges nested, ordered and delimited", arguments: 0..<60 * RandomDocument.scale)
  func rangesNest(seed: Int) {
    var random = RandomDocument(seed: UInt64(seed + 1))
    for _ in 0..<25 { Self.check(Document(parsing: random.text(pieces: 12 + seed % 60, withBareLinks: true))) }
  }

  @Test("take any bytes", arguments: 0..<20 * RandomDocument.scale)
  func anyBytes(seed: Int) {
    var random = RandomDocument(seed: UInt64(seed + 1000))
    for _ in 0..<20 {
      let document = Document(parsing: random.bytes(count: 60 + seed % 40 * 10))
      Self.check(document)
      let again = Document(parsing: document.text.string)
      #expect(again.text.string == document.text.string || document.text.string.hasPrefix("\u{FEFF}"))
    }
  }

  /// Expects that a document keeps all laws.
  static func check(_ document: Document) {
    // What stands in HTML has HTML's delimiters.
    var htmlEnd = 0
    for case .enter(let node, _) in document.root.traversal {
      let problem = LawTests.problem(of: node, in: document, isDelimited: node.id >= htmlEnd)
      let text = document.text.string.debugDescription
      #expect(problem == nil, "\(node.kind) \(node.range): \(problem ?? "") in \(text)")
      if node.kind == .htmlBlock || node.isHTML { htmlEnd = max(htmlEnd, node.id + node.descendantCount + 1) }
    }
    #expect(HTMLRenderer.html(of: document) == HTMLRenderer.html(of: document.root))
    #expect(TreeDump.dump(document).split(separator: "\n").count == document.nodeCount)
    _ = PlainText.text(of: document)
  }

  /// What law a node breaks.
  static func problem(of node: Node, in document: Document, isDelimited: Bool) -> String? {
    var end = node.range.lowerBound
    for child in node.children {
      if child.range.lowerBound < end { return "\(child.kind) \(child.range) starts before \(end)" }
      end = child.range.upperBound
    }
    if end > node.range.upperBound { return "children end at \(end)" }
    let slice = document.text.substring(node.range)
    return !isDelimited || DelimiterLaw.holds(for: node, slice: slice) ? nil : "is written \(slice.debugDescription)"
  }
}
