internal import Markdown

extension Manuscript {
  /// Which takes were replaced.
  struct Change {
    /// Those that are gone, by their old numbers.
    let old: Range<Int>
    /// The heights that those in their place seem to need.
    let guesses: [Int32]

    /// The new number of a take that is still there.
    func moved(_ take: Int) -> Int? {
      if take < old.lowerBound { return take }
      return take >= old.upperBound ? take + guesses.count - old.count : nil
    }
  }

  /// Becomes the manuscript of a document that has blocks in common with this one's.
  mutating func replaceDocument(by document: Document, _ reuse: Document.Reuse) -> Change {
    let old = firstTake(ofNode: reuse.head)..<firstTake(ofNode: reuse.oldTail)
    let oldBlocks = block(ofTake: old.lowerBound)..<block(ofTake: old.upperBound)
    var middle = Manuscript(empty: document, like: self)
    for node in document.root.children(from: reuse.head) {
      if node.id >= reuse.newTail { break }
      middle.add(node)
    }
    let shift = Shift(
      nodes: reuse.newTail - reuse.oldTail, blocks: middle.blocks.count - oldBlocks.count,
      takes: middle.takes.count - old.count, reuse: reuse)
    for index in old.upperBound..<takes.count { shift.move(&takes[index]) }
    for index in oldBlocks.upperBound..<blocks.count { blocks[index].take += shift.takes }
    for index in middle.takes.indices { middle.takes[index].block += Int32(clamping: oldBlocks.lowerBound) }
    for index in middle.blocks.indices { middle.blocks[index].take += old.lowerBound }
    takes.replaceSubrange(old, with: middle.takes)
    blocks.replaceSubrange(oldBlocks, with: middle.blocks)
    self.document = document
    return Change(old: old, guesses: middle.guesses)
  }

  /// The first take of a node or of one behind it.
  private func firstTake(ofNode id: Int) -> Int {
    var (low, high) = (0, takes.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(takes[middle].node) < id { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func block(ofTake take: Int) -> Int { takes.indices.contains(take) ? Int(takes[take].block) : blocks.count }
}

/// By how much the numbers grow that a take refers to.
private struct Shift {
  let nodes: Int
  let blocks: Int
  let takes: Int
  let reuse: Document.Reuse

  func move(_ take: inout Take) {
    take.node += Int32(truncatingIfNeeded: nodes)
    take.block += Int32(truncatingIfNeeded: blocks)
    take.start += Int32(truncatingIfNeeded: reuse.bytes)
    switch take.content {
    case .block, .item: break
    case .code: break
    case .rows(let row): take.content = .rows(row + Int32(truncatingIfNeeded: nodes))
    }
  }
}
