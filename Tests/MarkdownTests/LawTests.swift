import Testing

@testable import Markdown

@Suite("Laws of ranges, on random documents")
struct LawTests {
  @Test("keep ranges nested, ordered and delimited", arguments: 0..<60)
  func rangesNest(seed: Int) {
    var random = RandomDocument(seed: UInt64(seed + 1))
    for _ in 0..<25 {
      checkLaws(of: Document(parsing: random.text(pieces: 12 + seed / 2, withBareLinks: false)))
    }
  }

  /// A bare link may swallow the delimiter that would close what it stands in: md4c then closes it with the block.
  @Test("keep ranges nested and ordered where bare links cross delimiters", arguments: 0..<20)
  func bareLinksNest(seed: Int) {
    var random = RandomDocument(seed: UInt64(seed + 500))
    for _ in 0..<25 {
      checkLaws(of: Document(parsing: random.text(pieces: 12 + seed, withBareLinks: true)), areDelimited: false)
    }
  }

  @Test("take any bytes", arguments: 0..<20)
  func anyBytes(seed: Int) {
    var random = RandomDocument(seed: UInt64(seed + 1000))
    for _ in 0..<20 {
      let document = Document(parsing: random.bytes(count: 60 + seed * 10))
      checkLaws(of: document, areDelimited: false)
      let again = Document(parsing: document.text.string)
      #expect(again.text.string == document.text.string || document.text.string.hasPrefix("\u{FEFF}"))
    }
  }

  private func checkLaws(of document: Document, areDelimited: Bool = true) {
    for case .enter(let node, _) in document.root.traversal {
      let problem = LawTests.problem(of: node, in: document, areDelimited: areDelimited)
      let text = document.text.string.debugDescription
      #expect(problem == nil, "\(node.kind) \(node.range): \(problem ?? "") in \(text)")
    }
    #expect(HTMLRenderer.html(of: document) == HTMLRenderer.html(of: document.root))
    #expect(TreeDump.dump(document).split(separator: "\n").count == document.nodeCount)
    _ = PlainText.text(of: document)
  }

  /// What law a node breaks.
  static func problem(of node: Node, in document: Document, areDelimited: Bool) -> String? {
    var end = node.range.lowerBound
    for child in node.children {
      if child.range.lowerBound < end { return "\(child.kind) \(child.range) starts before \(end)" }
      end = child.range.upperBound
    }
    if end > node.range.upperBound { return "children end at \(end)" }
    let slice = document.text.substring(node.range)
    return !areDelimited || DelimiterLaw.holds(for: node, slice: slice) ? nil : "is written \(slice.debugDescription)"
  }
}
