/// A node and everything below it in the order of the text, without recursion: for what has to take any depth.
package struct Traversal: Sequence, Sendable {
  /// What happens on the way.
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
    private let storage: Storage
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
