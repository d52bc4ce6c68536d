/// A node of a document: a construct of Markdown with the bytes it came from and the nodes inside it.
///
/// Small and made on the way: it holds a reference to its document and an index.
package struct Node: Sendable, Hashable {
  let storage: DocumentStorage
  let index: Int

  var record: Record { storage.tree.records[index] }

  package var kind: Kind { record.kind }

  /// The source range in `Document.text`, in UTF-8 bytes, delimiters included: emphasis with its asterisks, a link with
  /// brackets and destination, a heading with its marks or underline, fenced code with its fences, a quote, list or item
  /// from its first marker to the end of its last content, a row its whole line, a cell what stands between the pipes
  /// without the blanks. Empty for a cell that a row leaves out.
  package var range: Range<Int> { Int(record.start)..<Int(record.end) }

  /// The nodes inside, in the order of the text.
  package var children: Children { Children(storage: storage, start: index + 1, end: Int(record.next)) }

  /// The number of nodes below it.
  package var descendantCount: Int { Int(record.next) - index - 1 }

  /// Its index in the document: 0 for the document itself, then in the order of the text.
  package var id: Int { index }

  /// The text that a reader sees of the node and everything below: escapes and character references resolved, a soft
  /// break as a space or, between two Chinese characters, as nothing, a hard break as a line feed, code as it is (a
  /// code block ends in a line feed), an image as its description, digits in superscript as Unicode has them, a
  /// footnote with its mark. Nothing of tags and comments. Blocks are set apart by a line feed, cells by a tab.
  package var text: String { String(decoding: NodeText.text(of: self), as: UTF8.self) }

  /// The source text in the node's range.
  package var source: String { Source(storage: storage).substring(range) }

  /// The text of a text node as HTML has it in a superscript or a subscript: with digits like any others.
  package var plainText: String { NodeText.plainText(of: self) }

  /// Whether an inline is written in HTML: `<br>`, `<img>`, or what stands between two tags, which are nodes in it.
  package var isHTML: Bool {
    switch record.tag {
    case .hardBreak, .image, .link, .emphasis, .strong, .strikethrough, .superscript, .subscript, .keyboard:
      record.detail & Record.isHTML != 0
    default: false
    }
  }

  /// The ids of the tags that an inline in HTML starts and ends with.
  package var tags: [Int] {
    guard isHTML else { return [] }
    return [index + 1, index + descendantCount].filter { $0 > index && storage.tree.records[$0].tag == .html }
  }

  /// Whether the text of the node is its source, byte by byte.
  package var isLiteral: Bool { record.tag == .text && record.detail == 0 }

  /// Whether it differs from its source by backslash escapes and character references at most.
  package var isEscaped: Bool { record.tag == .text && record.detail == Record.hasEscapes }

  /// The mark of a footnote and of a reference to it: a number in superscript, or a label in brackets.
  package var footnoteMark: String {
    record.tag == .footnote || record.tag == .footnoteReference ? NodeText.footnoteMark(record, of: storage) : ""
  }

  /// The label of a footnote or of a reference to it.
  package var footnoteLabel: String {
    String(
      decoding: storage.bytes[(range.lowerBound + 2)..<range.upperBound].prefix { $0 != UInt8(ascii: "]") },
      as: UTF8.self)
  }

  /// The identifier that the source gives a heading, `{#id}`; empty where there is none.
  package var identifier: String {
    guard record.tag == .heading, record.payloadEnd > record.payload else { return "" }
    return String(decoding: storage.bytes[Int(record.payload)..<Int(record.payloadEnd)], as: UTF8.self)
  }

  /// The destination of a link or an image, escapes and character references resolved; empty for other kinds.
  package var destination: String { string(\.destination) }

  /// The title of a link or an image; empty where there is none.
  package var title: String { string(\.title) }

  /// The text behind the opening fence of a code block, resolved; empty for other kinds and indented code.
  package var info: String {
    guard record.tag == .codeBlock, record.detail == Record.isFenced else { return "" }
    let fence = storage.bytes[range].prefix { $0 != .newline }
    var info = fence.drop { $0 == fence.first }.drop(while: \.isBlank)
    while let last = info.last, last.isBlank { info.removeLast() }
    var output: [UInt8] = []
    info.withUnsafeBufferPointer { Escapes.resolve($0, to: &output) }
    return String(decoding: output, as: UTF8.self)
  }

  /// The first word of `info`.
  package var language: String {
    let info = info
    return String(info.prefix { $0 != " " && $0 != "\t" })
  }

  /// A heading's anchor: its identifier, or unique in the page as GitHub makes them; empty for other kinds.
  package var anchor: String {
    guard record.tag == .heading else { return "" }
    let headings = storage.allHeadings()
    let found = headings.binarySearch(behind: { $0.node < index })
    return found < headings.count && headings[found].node == index ? headings[found].anchor : ""
  }

  package static func == (left: Node, right: Node) -> Bool {
    left.index == right.index && left.storage == right.storage
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(index)
    hasher.combine(storage.count)
  }

  private func string(_ part: KeyPath<LinkRecord, LinkRecord.Part>) -> String {
    guard record.tag == .link || record.tag == .image else { return "" }
    return String(decoding: bytes(of: storage.tree.targets[Int(record.payload)][keyPath: part]), as: UTF8.self)
  }

  private func bytes(of part: LinkRecord.Part) -> ArraySlice<UInt8> {
    let range = Int(part.start)..<Int(part.start + part.count)
    return switch part.place {
    case .source: storage.bytes[range]
    case .resolved: storage.tree.resolved[range]
    case .definition: storage.tree.definitions.bytes[range]
    }
  }
}

// MARK: Walking

/// The nodes inside a node, walked one after the other without an array.
package struct Children: Sequence, Sendable {
  let storage: DocumentStorage
  let start: Int
  let end: Int

  package var isEmpty: Bool { start >= end }

  package var first: Node? { isEmpty ? nil : Node(storage: storage, index: start) }

  package func makeIterator() -> Iterator { Iterator(storage: storage, index: start, end: end) }

  /// Steps from a node to the next one beside it.
  package struct Iterator: IteratorProtocol {
    let storage: DocumentStorage
    var index: Int
    let end: Int

    package mutating func next() -> Node? {
      guard index < end else { return nil }
      defer { index = Int(storage.tree.records[index].next) }
      return Node(storage: storage, index: index)
    }
  }
}

extension Node {
  /// The nodes inside from one of them on, by its `id`: to go on where a walk ended.
  package func children(from id: Int) -> Children {
    Children(storage: storage, start: max(index + 1, id), end: Int(record.next))
  }
}

/// A node and everything below it in the order of the text, without recursion: for what has to take any depth.
package struct Traversal: Sequence, Sendable {
  /// A step on the way.
  package enum Step: Sendable {
    /// The node starts; what it holds follows. `depth` is 0 for the node the traversal started at.
    case enter(Node, depth: Int)
    /// Everything in the node has been passed.
    case leave(Node, depth: Int)
  }

  let node: Node

  package func makeIterator() -> Iterator { Iterator(node) }

  /// Goes through the records in their order, with a stack of those still open.
  package struct Iterator: IteratorProtocol {
    private let storage: DocumentStorage
    private let end: Int
    private var index: Int
    private var open: [Int] = []

    init(_ node: Node) {
      storage = node.storage
      index = node.index
      end = Int(node.record.next)
    }

    package mutating func next() -> Step? {
      if let last = open.last, index >= Int(storage.tree.records[last].next) {
        open.removeLast()
        return .leave(Node(storage: storage, index: last), depth: open.count)
      }
      guard index < end else { return nil }
      defer { index += 1 }
      open.append(index)
      return .enter(Node(storage: storage, index: index), depth: open.count - 1)
    }
  }
}

extension Node {
  /// The node and everything below it, entered and left in the order of the text.
  package var traversal: Traversal { Traversal(node: self) }
}
