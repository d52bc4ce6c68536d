/// The nodes inside a node, walked one after the other without an array.
package struct Children: Sequence, Sendable {
  let storage: Storage
  let start: Int
  let end: Int

  package var isEmpty: Bool { start >= end }

  package var first: Node? { isEmpty ? nil : Node(storage: storage, index: start) }

  package func makeIterator() -> Iterator { Iterator(storage: storage, index: start, end: end) }

  /// Steps from a node to the next one beside it.
  package struct Iterator: IteratorProtocol {
    let storage: Storage
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
