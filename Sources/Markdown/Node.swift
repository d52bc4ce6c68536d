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

  /// Its index in the document: 0 for the document itself, then in the order of the text.
  package var id: Int { index }

  /// The plain text of the node and everything below: escapes and character references resolved, a soft break as a
  /// space, a hard break as a line feed, code as it is (a code block ends in a line feed), an image as its description.
  /// Raw HTML is its own text, but not part of the text of what it stands in. Blocks are set apart by a line feed, cells
  /// by a tab.
  package var text: String { String(decoding: TextCollector.text(of: self), as: UTF8.self) }

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

  /// A heading's anchor: unique in the page, as GitHub makes them; empty for other kinds.
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
    return part.isResolved ? storage.tree.resolved[range] : storage.bytes[range]
  }
}
