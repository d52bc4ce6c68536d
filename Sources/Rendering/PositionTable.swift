internal import MarkdownTree

/// The lines and columns of all places where the nodes of a document start and end, in one pass over the text: a line
/// of a million characters is not counted again for each node in it.
struct PositionTable {
  private var positions: [Int: DocumentPosition] = [:]

  init(of document: Document) {
    let text = document.text
    let offsets = document.root.traversal.flatMap { step in
      if case .enter(let node, _) = step { [node.range.lowerBound, node.range.upperBound] } else { [Int]() }
    }.sorted()
    var counted = (offset: 0, position: DocumentPosition(line: 1, column: 1), lineEnd: -1)
    for offset in offsets {
      if offset > counted.lineEnd {
        counted.position = text.position(of: offset)
        counted.lineEnd = text.range(ofLine: counted.position.line).upperBound
      } else {
        counted.position.column += text.substring(counted.offset..<offset).count
      }
      counted.offset = offset
      positions[offset] = counted.position
    }
  }

  /// The position of a place that is a start or an end.
  subscript(offset: Int) -> DocumentPosition { positions[offset] ?? DocumentPosition(line: 1, column: 1) }
}
