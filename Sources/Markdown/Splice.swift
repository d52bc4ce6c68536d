/// Makes the tree of a text from that of an earlier one: only the blocks around what differs are parsed.
///
/// Without definitions of link references a block follows from its own lines and from what is open before them. Nothing
/// is open behind an empty line that follows a paragraph, a heading, a table or a thematic break of the document itself:
/// such a place is a joint. From a joint before the first difference on, the lines are parsed up to one that is a joint
/// behind the last difference in the old text, and has to be one in the new text, too.
struct Splice {
  /// How far behind the last difference the second joint is looked for, in bytes, before all that follows is parsed.
  private static let reaches = [0, 1 << 14]

  private let old: Storage
  private let bytes: [UInt8]
  private let count: Int
  /// How many bytes are the same at the start, and at the end.
  private let head: Int
  private let tail: Int
  /// The blocks of the old tree that depend on where they stand: those behind what differs are parsed anew.
  private let gaps: [UInt32]

  /// The tree of a text; one that is not separable where it cannot be had this way.
  static func tree(of bytes: [UInt8], count: Int, bodyStart: Int, from old: Storage) -> Tree {
    if haveSameBody(bytes, from: bodyStart, to: count, old) { return moved(old, to: bodyStart) }
    guard old.tree.isSeparable, bodyStart == old.bodyStart else { return Tree() }
    let suspicion = bytes.withUnsafeBufferPointer { Suspicion($0, from: bodyStart, to: count) }
    guard !suspicion.ofLines, !suspicion.ofLinks, !suspicion.ofDefinitions else { return Tree() }
    let splice = Splice(bytes, count: count, from: old)
    return splice.head >= bodyStart ? splice.tree() : Tree()
  }

  /// Whether two texts are the same behind their front matter.
  private static func haveSameBody(_ bytes: [UInt8], from start: Int, to count: Int, _ old: Storage) -> Bool {
    let length = count - start
    guard length == old.count - old.bodyStart else { return false }
    return bytes.withUnsafeBytes { new in
      old.bytes.withUnsafeBytes {
        UnsafeRawBufferPointer(rebasing: new[start...])
          .commonPrefix(with: UnsafeRawBufferPointer(rebasing: $0[old.bodyStart...]), atMost: length) == length
      }
    }
  }

  /// The tree of the same text behind other front matter.
  private static func moved(_ old: Storage, to bodyStart: Int) -> Tree {
    var tree = Tree()
    tree.records.reserveCapacity(old.tree.records.count)
    tree.append(old.tree, 0..<old.tree.records.count, movedBy: bodyStart - old.bodyStart)
    (tree.isSeparable, tree.gaps, tree.spent) = (old.tree.isSeparable, old.tree.gaps, old.tree.spent)
    tree.reuse = Document.Reuse(head: 1, oldTail: 1, newTail: 1, bytes: bodyStart - old.bodyStart, pieces: 0)
    return tree
  }

  private init(_ bytes: [UInt8], count: Int, from old: Storage) {
    (self.old, self.bytes, self.count) = (old, bytes, count)
    gaps = old.tree.gaps ?? Self.gaps(of: old.tree, in: old.bytes, to: old.count)
    let shorter = min(count, old.count)
    head = bytes.withUnsafeBytes { new in old.bytes.withUnsafeBytes { new.commonPrefix(with: $0, atMost: shorter) } }
    let rest = shorter - head
    tail = bytes.withUnsafeBytes { new in
      old.bytes.withUnsafeBytes {
        UnsafeRawBufferPointer(rebasing: new[..<count])
          .commonSuffix(with: UnsafeRawBufferPointer(rebasing: $0[..<old.count]), atMost: rest)
      }
    }
  }

  private func tree() -> Tree {
    var first = (record: 1, offset: old.bodyStart)
    var previous = 0
    var index = 1
    var reaches = Self.reaches[...]
    let oldEnd = old.count - tail
    let lastGap = (count - old.count).isMultiple(of: Self.period) ? 0 : Int(gaps.last ?? 0)
    while index < old.tree.records.count {
      let start = Int(old.tree.records[index].start)
      if isJoint(start, behind: previous, of: old.tree, in: old.bytes) {
        if start <= head { first = (index, start) }
        if let reach = reaches.first, start - 2 >= oldEnd + reach, start - 2 >= head, index > lastGap {
          reaches.removeFirst()
          let tree = tree(from: first, to: (index, start + count - old.count))
          if tree.isSeparable { return tree }
        }
        if reaches.isEmpty, start > head { break }
      }
      previous = index
      index = Int(old.tree.records[index].next)
    }
    return tree(from: first, to: (old.tree.records.count, count))
  }

  /// Whether a block that starts at an offset stands behind a joint, by the record of the block before it.
  private func isJoint(_ offset: Int, behind previous: Int, of tree: borrowing Tree, in bytes: [UInt8]) -> Bool {
    guard previous > 0, offset >= 2, bytes[offset - 1] == .newline, bytes[offset - 2] == .newline else { return false }
    let end = Int(tree.records[previous].end)
    switch tree.records[previous].tag {
    case .paragraph, .heading, .table, .thematicBreak: break
    default: return false
    }
    // A mark that got lost may be taken for the start of the next block.
    return end <= offset - 2 && bytes[end..<offset].allSatisfy(\.isBlankOrNewline)
  }

  /// The old tree with the records between two of the document's own replaced.
  ///
  /// - Parameters:
  ///   - first: The first record that goes, and the offset of its line, which is the same in both texts.
  ///   - end: The first record that stays behind it, and the offset of its line in the new text.
  private func tree(from first: (record: Int, offset: Int), to end: (record: Int, offset: Int)) -> Tree {
    var tree = Parser.parse(first.offset..<end.offset, of: bytes, count: count, dialect: old.dialect)
    let padding = (first.offset - old.bodyStart) % Self.period
    var newGaps = Self.gaps(of: tree, in: bytes, to: end.offset)
    if !newGaps.isEmpty, padding > 0 {
      tree = Parser.parse(
        first.offset..<end.offset, behindBlankLines: padding, of: bytes, count: count, dialect: old.dialect)
      newGaps = Self.gaps(of: tree, in: bytes, to: end.offset)
    }
    guard tree.isSeparable, end.offset == count || endsInJoint(tree, at: end.offset) else { return Tree() }
    let spent = old.tree.spent + tree.spent
    // All may be spent once on a whole text.
    guard spent <= 500_000 + count - old.bodyStart else { return Tree() }
    let window = consume tree
    tree = Tree()
    tree.records.reserveCapacity(old.tree.records.count + window.records.count + 1_024)
    tree.append(old.tree, 0..<first.record, movedBy: 0)
    tree.append(window, 1..<window.records.count, movedBy: 0)
    let tail = tree.records.count
    tree.append(old.tree, end.record..<old.tree.records.count, movedBy: count - old.count)
    tree.reuse = Document.Reuse(
      head: first.record, oldTail: end.record, newTail: tail, bytes: count - old.count,
      pieces: tree.pieces.count - old.tree.pieces.count)
    tree.records[0].end = UInt32(clamping: count)
    tree.records[0].next = UInt32(clamping: tree.records.count)
    tree.isSeparable = true
    let (moved, shift) = (tree.records.count - old.tree.records.count, first.record - 1)
    tree.gaps =
      gaps.filter { $0 < first.record } + newGaps.map { $0 + UInt32(clamping: shift) }
      + gaps.filter { $0 >= end.record }.map { UInt32(clamping: Int($0) + moved) }
    tree.spent = spent
    return tree
  }

  private func endsInJoint(_ tree: borrowing Tree, at offset: Int) -> Bool {
    var (previous, index) = (0, 1)
    while index < tree.records.count { (previous, index) = (index, Int(tree.records[index].next)) }
    return previous == 0 || isJoint(offset, behind: previous, of: tree, in: bytes)
  }
}

extension UnsafeRawBufferPointer {
  /// How many bytes are the same at the start of both.
  fileprivate func commonPrefix(with other: UnsafeRawBufferPointer, atMost limit: Int) -> Int {
    var length = 0
    while length + 8 <= limit,
      loadUnaligned(fromByteOffset: length, as: UInt64.self)
        == other.loadUnaligned(fromByteOffset: length, as: UInt64.self)
    {
      length += 8
    }
    while length < limit, self[length] == other[length] { length += 1 }
    return length
  }

  /// How many bytes are the same at the end of both.
  fileprivate func commonSuffix(with other: UnsafeRawBufferPointer, atMost limit: Int) -> Int {
    var length = 0
    while length + 8 <= limit,
      loadUnaligned(fromByteOffset: count - length - 8, as: UInt64.self)
        == other.loadUnaligned(fromByteOffset: other.count - length - 8, as: UInt64.self)
    {
      length += 8
    }
    while length < limit, self[count - length - 1] == other[other.count - length - 1] { length += 1 }
    return length
  }
}
