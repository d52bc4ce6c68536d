extension Splice {
  /// Whether a block that starts at an offset stands behind a joint, by the record of the block before it.
  static func isJoint(
    _ offset: Int, behind previous: Int, of tree: borrowing Tree, _ definitions: [Range<Int>], in bytes: [UInt8]
  ) -> Bool {
    guard offset >= 2, bytes[offset - 1] == .newline, bytes[offset - 2] == .newline else { return false }
    var last = offset - 2
    while last > 0, bytes[last - 1].isBlankOrNewline { last -= 1 }
    // A mark that got lost may be taken for the start of the next block.
    let end = previous > 0 ? Int(tree.records[previous].end) : 0
    guard last <= end else { return contains(last - 1, definitions) }
    guard end <= offset - 2 else { return false }
    switch tree.records[previous].tag {
    case .paragraph, .heading, .table, .thematicBreak: return true
    default: return false
    }
  }

  /// Whether the lines of an excerpt end in a joint.
  static func endsInJoint(_ tree: borrowing Tree, _ definitions: [Range<Int>], of excerpt: Excerpt) -> Bool {
    var (previous, index) = (0, 1)
    while index < tree.records.count { (previous, index) = (index, Int(tree.records[index].next)) }
    if previous == 0, definitions.isEmpty { return true }
    return isJoint(excerpt.lines.upperBound, behind: previous, of: tree, definitions, in: excerpt.bytes)
  }

  private static func contains(_ offset: Int, _ definitions: [Range<Int>]) -> Bool {
    var (low, high) = (0, definitions.count)
    while low < high {
      let middle = (low + high) / 2
      if definitions[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < definitions.count && definitions[low].contains(offset)
  }
}
