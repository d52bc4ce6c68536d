/// A page of Markdown as a tree of nodes, each with the bytes it came from.
///
/// A value: two documents are equal when their texts are, for the tree follows from the text.
package struct Document: Hashable, Sendable {
  /// The number of bytes of a page that are read, 64 MiB: what the parser's counters hold whatever the bytes are. The
  /// rest of a longer page is cut off, and `repairs` says so.
  package static let maximumSize = 64 << 20

  package let storage: DocumentStorage

  package init(storage: DocumentStorage) { self.storage = storage }

  /// The node of kind `.document` that holds all others.
  package var root: Node { Node(storage: storage, index: 0) }

  /// The repaired text, which every range in the document counts in (UTF-8 bytes from 0).
  package var text: Source { Source(storage: storage) }

  /// The YAML between the opening and the closing `---` of the front matter, without them; `nil` where there is none.
  package var frontMatter: Range<Int>? { storage.frontMatter }

  /// The start of the Markdown, in UTF-8 bytes: behind the front matter.
  package var bodyStart: Int { storage.bodyStart }

  /// The replacements that made the bytes a text, in their order; the first 10,000.
  package var repairs: [Repair] { storage.repairs }

  /// The kinds of things that were left out of the tree to keep it in proportion to the text, with the
  /// first place of each.
  package var limits: [Limit] { storage.tree.limits }

  /// The headings in their order, with their anchors. Made when first asked for.
  package var headings: [Heading] { storage.allHeadings() }

  /// Whether there are headings, without making their anchors.
  package var hasHeadings: Bool { !storage.tree.headings.isEmpty }

  /// The number of nodes, at least 1: their `id`s are the numbers below it, in the order of the text.
  package var nodeCount: Int { storage.tree.records.count }

  /// The node with an `id`; `nil` for a number that no node has.
  package func node(_ id: Int) -> Node? {
    storage.tree.records.indices.contains(id) ? Node(storage: storage, index: id) : nil
  }
}

// MARK: What was taken over

extension Document {
  /// The nodes that two documents have in common: all but those between two blocks of the document itself.
  package struct Reuse: Hashable, Sendable {
    /// Nodes with a lower `id` are the same in both and stand at the same place; but for the document's own.
    package let head: Int
    /// The nodes of the old document from this `id` on are those of the new one from `newTail` on.
    package let oldTail: Int
    package let newTail: Int
    /// By how many bytes these stand further down.
    package let bytes: Int

    package init(head: Int, oldTail: Int, newTail: Int, bytes: Int) {
      (self.head, self.oldTail, self.newTail, self.bytes) = (head, oldTail, newTail, bytes)
    }
  }

  /// Returns the parts that this document has in common with another that it was made from; `nil` if it was not made
  /// from that one, or parsed as a whole.
  package func reuse(of old: Document) -> Reuse? {
    storage.origin === old.storage.identity ? storage.tree.reuse : nil
  }
}

// MARK: Blocks by their places

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

  /// The nodes below the document of which the source overlaps a range, in the order of the text. What is beside it is not
  /// walked through: a paragraph may have a hundred thousand of them.
  package func nodes(in range: Range<Int>) -> [Node] {
    var nodes: [Node] = []
    var next = 1
    while next < nodeCount, Int(storage.tree.records[next].start) < range.upperBound {
      let node = Node(storage: storage, index: next)
      if node.range.overlaps(range) {
        nodes.append(node)
        next += 1
      } else {
        next = Int(node.record.next)
      }
    }
    return nodes
  }
}
