/// Makes the tree of a text from that of an earlier one: only the blocks around what differs are parsed.
///
/// A block follows from its own lines, from what is open before them, and from the definitions of link references. Nothing
/// is open behind an empty line that follows a paragraph, a heading, a table, a thematic break or definitions of the
/// document itself: such a place is a joint. From a joint before the first difference on, the lines are parsed up to one
/// that is a joint behind the last difference in the old text, and has to be one in the new text, too. The definitions
/// among them have to be the same ones in both texts; then all are, and the links elsewhere lead where they led.
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
  /// The definitions of the old text.
  private let definitions: [Range<Int>]

  /// The tree of a text; one that is not separable where it cannot be had this way.
  static func tree(of bytes: [UInt8], count: Int, bodyStart: Int, from old: Storage) -> Tree {
    if haveSameBody(bytes, from: bodyStart, to: count, old) { return moved(old, to: bodyStart) }
    guard old.tree.isSeparable, bodyStart == old.bodyStart else { return Tree() }
    let suspicion = bytes.withUnsafeBufferPointer { Suspicion($0, from: bodyStart, to: count) }
    guard !suspicion.ofLines, !suspicion.ofLinks else { return Tree() }
    let known =
      old.tree.definitions ?? definitions(of: old.tree, in: old.bytes, from: old.bodyStart, to: old.count)
    guard let known else { return Tree() }
    let splice = Splice(bytes, count: count, from: old, definitions: known)
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
    let distance = bodyStart - old.bodyStart
    tree.append(old.tree, 0..<old.tree.records.count, movedBy: distance, targets: Relocation(by: distance))
    (tree.isSeparable, tree.gaps, tree.spent) = (old.tree.isSeparable, old.tree.gaps, old.tree.spent)
    tree.definitions = old.tree.definitions?.map { $0.lowerBound + distance..<$0.upperBound + distance }
    tree.reuse = Document.Reuse(head: 1, oldTail: 1, newTail: 1, bytes: distance, pieces: 0)
    return tree
  }

  private init(_ bytes: [UInt8], count: Int, from old: Storage, definitions: [Range<Int>]) {
    (self.old, self.bytes, self.count, self.definitions) = (old, bytes, count, definitions)
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
      if Self.isJoint(start, behind: previous, of: old.tree, definitions, in: old.bytes) {
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

  /// The old tree with the records between two of the document's own replaced.
  ///
  /// - Parameters:
  ///   - first: The first record that goes, and the offset of its line, which is the same in both texts.
  ///   - end: The first record that stays behind it, and the offset of its line in the new text.
  private func tree(from first: (record: Int, offset: Int), to end: (record: Int, offset: Int)) -> Tree {
    let distance = count - old.count
    let lines = first.offset..<end.offset
    let oldLines = first.offset..<end.offset - distance
    let gone = Self.indices(of: definitions, in: oldLines)
    let (before, behind) = (definitions[..<gone.lowerBound], definitions[gone.upperBound...])
    let excerpt = Excerpt(
      lines, of: bytes, bodyStart: old.bodyStart, between: before, and: behind, movedBy: distance, of: old.bytes)
    let window = Parser.parse(excerpt, dialect: old.dialect)
    guard window.isSeparable, let found = Self.definitions(of: window, in: excerpt),
      end.offset == count || Self.endsInJoint(window, found, of: excerpt),
      let change = DefinitionChange(
        oldLines, movedBy: distance, of: definitions, gone, in: old.bytes, to: found, in: excerpt)
    else { return Tree() }
    let spent = old.tree.spent + window.spent
    // All may be spent once on a whole text.
    guard spent <= 500_000 + count - old.bodyStart else { return Tree() }
    var tree = Tree()
    tree.records.reserveCapacity(old.tree.records.count + window.records.count + 1_024)
    tree.append(old.tree, 0..<first.record, movedBy: 0, targets: change.places)
    tree.append(
      window, 1..<window.records.count, movedBy: first.offset - excerpt.lines.lowerBound, targets: excerpt.places)
    let tail = tree.records.count
    tree.append(
      old.tree, end.record..<old.tree.records.count, movedBy: distance, targets: change.places)
    tree.reuse = Document.Reuse(
      head: first.record, oldTail: end.record, newTail: tail, bytes: distance,
      pieces: tree.pieces.count - old.tree.pieces.count)
    tree.records[0].end = UInt32(clamping: count)
    tree.records[0].next = UInt32(clamping: tree.records.count)
    tree.isSeparable = true
    let (moved, shift) = (tree.records.count - old.tree.records.count, first.record - 1)
    let newGaps = Self.gaps(of: window, in: excerpt.bytes, to: excerpt.lines.upperBound)
    tree.gaps =
      gaps.filter { $0 < first.record } + newGaps.map { $0 + UInt32(clamping: shift) }
      + gaps.filter { $0 >= end.record }.map { UInt32(clamping: Int($0) + moved) }
    tree.definitions = change.definitions
    tree.spent = spent
    return tree
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
