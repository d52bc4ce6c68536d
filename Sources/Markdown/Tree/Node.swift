/// A node of a document: a construct of Markdown with the bytes it came from and the nodes inside it.
///
/// Small and made on the way: it holds a reference to its document and an index.
package struct Node: Sendable, Hashable {
  let storage: Storage
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

  /// How many nodes stand below it.
  var descendantCount: Int { Int(record.next) - index - 1 }

  /// Its index in the document: 0 for the document itself, then in the order of the text.
  package var id: Int { index }

  /// What a reader sees of the node and everything below: escapes and character references resolved, a soft break as a
  /// space or, between two Chinese characters, as nothing, a hard break as a line feed, code as it is (a code block ends in a
  /// line feed), an image as its description, digits in superscript as Unicode has them, a footnote with its mark. Nothing
  /// of tags and comments. Blocks are set apart by a line feed, cells by a tab.
  package var text: String { String(decoding: TextCollector.text(of: self), as: UTF8.self) }

  /// The source of code, HTML or a comment without the marks and the indentation of what it stands in; empty for other
  /// kinds.
  package var verbatim: String {
    guard record.tag.hasPieces else { return "" }
    var output: [UInt8] = []
    TextCollector.appendVerbatim(record, of: storage, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

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

  /// What a footnote and a reference to it are marked with: a number in superscript, or a label in brackets.
  package var footnoteMark: String {
    record.tag == .footnote || record.tag == .footnoteReference ? TextCollector.footnoteMark(record, of: storage) : ""
  }

  var footnoteLabel: String {
    String(
      decoding: storage.bytes[(range.lowerBound + 2)..<range.upperBound].prefix { $0 != UInt8(ascii: "]") },
      as: UTF8.self)
  }

  /// The identifier that the source gives a heading, `{#id}`; empty where there is none.
  package var identifier: String {
    guard record.tag == .heading, record.payloadEnd > record.payload else { return "" }
    return String(decoding: storage.bytes[Int(record.payload)..<Int(record.payloadEnd)], as: UTF8.self)
  }

  /// Where a link or an image points, escapes and character references resolved; empty for other kinds.
  package var destination: String { string(\.destination) }

  /// The title of a link or an image; empty where there is none.
  package var title: String { string(\.title) }

  /// What stands behind the opening fence of a code block, resolved; empty for other kinds and indented code.
  package var info: String { InfoString.text(of: self) }

  /// The first word of `info`.
  package var language: String {
    let info = info
    return String(info.prefix { $0 != " " && $0 != "\t" })
  }

  /// A heading's anchor: its identifier, or unique in the page as GitHub makes them; empty for other kinds.
  package var anchor: String {
    guard record.tag == .heading else { return "" }
    let headings = storage.allHeadings()
    var (low, high) = (0, headings.count)
    while low < high {
      let middle = (low + high) / 2
      if headings[middle].node < index { low = middle + 1 } else { high = middle }
    }
    return low < headings.count && headings[low].node == index ? headings[low].anchor : ""
  }

  package static func == (left: Node, right: Node) -> Bool {
    left.index == right.index && left.storage == right.storage
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(index)
    hasher.combine(storage.count)
  }

  private func string(_ part: KeyPath<Target, Target.Part>) -> String {
    guard record.tag == .link || record.tag == .image else { return "" }
    return String(decoding: bytes(of: storage.tree.targets[Int(record.payload)][keyPath: part]), as: UTF8.self)
  }

  private func bytes(of part: Target.Part) -> ArraySlice<UInt8> {
    let range = Int(part.start)..<Int(part.start + part.count)
    return switch part.place {
    case .source: storage.bytes[range]
    case .resolved: storage.tree.resolved[range]
    case .definition: storage.tree.definitions.bytes[range]
    }
  }
}
