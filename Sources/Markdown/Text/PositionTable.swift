/// The lines and columns of all places where the nodes below a node start and end, in one pass over the text: a line
/// of a million characters is not counted again for each node in it.
struct PositionTable {
  private let offsets: [Int]
  private let positions: [DocumentPosition]

  init(of node: Node) {
    let storage = node.storage
    offsets = (node.index..<Int(node.record.next)).flatMap { index in
      [Int(storage.tree.records[index].start), Int(storage.tree.records[index].end)]
    }.sorted()
    let source = Source(storage: storage)
    var counted = (offset: 0, position: DocumentPosition(line: 1, column: 1), lineEnd: -1)
    positions = offsets.map { offset in
      if offset > counted.lineEnd {
        counted.position = source.position(of: offset)
        counted.lineEnd = source.range(ofLine: counted.position.line).upperBound
      } else {
        counted.position.column += source.substring(counted.offset..<offset).count
      }
      counted.offset = offset
      return counted.position
    }
  }

  /// The position of a place that is a start or an end.
  subscript(offset: Int) -> DocumentPosition {
    var (low, high) = (0, offsets.count)
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low < positions.count ? positions[low] : DocumentPosition(line: 1, column: 1)
  }
}
