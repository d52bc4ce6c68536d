internal import InterfaceKit
internal import MarkdownTree
internal import Screen

/// The colours of a page's source, from the page's own tree: the words that stand out there stand out here.
struct SourceColours {
  /// A stretch of the document's text, in bytes; a later one lies on an earlier one.
  struct Span {
    var range: Range<Int>
    var role: Role?
    var traits: Traits
  }

  private(set) var spans: [Span] = []

  /// For a part of the document's text.
  init(_ document: Document, in window: Range<Int>) {
    if document.bodyStart > window.lowerBound { colourYAML(of: document, to: document.bodyStart, in: window) }
    for node in document.nodes(in: window) { colour(node) }
  }

  /// For a part of a file that is YAML alone.
  init(yaml document: Document, in window: Range<Int>) { colourYAML(of: document, to: document.text.count, in: window) }

  private mutating func colour(_ node: Node) {
    let (role, traits): (Role?, Traits)
    switch node.kind {
    case .heading: (role, traits) = (.heading, .bold)
    case .emphasis: (role, traits) = (nil, .italic)
    case .strong: (role, traits) = (nil, .bold)
    case .strikethrough: (role, traits) = (nil, .strikethrough)
    case .code, .codeBlock, .keyboard: (role, traits) = (.code, [])
    case .link, .footnoteReference: (role, traits) = (.link, [])
    case .image: (role, traits) = (.picture, [])
    case .quote, .alert: (role, traits) = (.quote, [])
    case .html, .htmlBlock, .comment: (role, traits) = (.quiet, [])
    case .thematicBreak: (role, traits) = (.rule, [])
    case .row(isHeader: true): (role, traits) = (nil, .bold)
    case .document, .list, .item, .footnote, .paragraph, .table, .row, .cell, .text, .superscript, .subscript,
      .softBreak,
      .hardBreak:
      return
    }
    spans.append(Span(range: node.range, role: role, traits: traits))
  }

  /// Keys stand out, comments and fences stand back.
  private mutating func colourYAML(of document: Document, to end: Int, in window: Range<Int>) {
    let text = document.text
    var line = text.line(at: window.lowerBound)
    while line <= text.lineCount {
      let range = text.range(ofLine: line)
      guard range.lowerBound < min(end, window.upperBound) else { return }
      let bytes = text.bytes[range]
      if bytes.starts(with: "---".utf8) {
        spans.append(Span(range: range, role: .rule, traits: []))
      } else if let comment = bytes.firstIndex(where: { $0 != UInt8(ascii: " ") }), bytes[comment] == UInt8(ascii: "#")
      {
        spans.append(Span(range: range, role: .quiet, traits: []))
      } else if let colon = bytes.firstIndex(of: UInt8(ascii: ":")) {
        spans.append(Span(range: range.lowerBound..<colon, role: .key, traits: []))
      }
      line += 1
    }
  }
}
