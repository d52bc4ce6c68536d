/// The blocks of the document itself by their places, stepped over without a look inside them.
extension Document {
  /// The last block that starts at a source offset or before; `nil` where none does.
  package func block(at offset: Int) -> Node? {
    var (last, index) = (0, 1)
    while index < nodeCount, Int(storage.tree.records[index].start) <= offset {
      last = index
      index = Int(storage.tree.records[index].next)
    }
    return last > 0 ? Node(storage: storage, index: last) : nil
  }

  /// The blocks that reach into a range of the source.
  package func blocks(in range: Range<Int>) -> Children {
    var first = 1
    while first < nodeCount, Int(storage.tree.records[first].end) <= range.lowerBound {
      first = Int(storage.tree.records[first].next)
    }
    var end = first
    while end < nodeCount, Int(storage.tree.records[end].start) < range.upperBound {
      end = Int(storage.tree.records[end].next)
    }
    return Children(storage: storage, start: first, end: end)
  }
}
