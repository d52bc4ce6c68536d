internal import MarkdownTree

/// Makes the tree of a text from that of an earlier one: only the blocks that a change reaches are parsed.
///
/// A block of the document itself follows from the text behind its start, once everything before it is closed. So parsing
/// starts at a block that stays as it is and that nothing before it can take in, and ends where it meets a block that the
/// old tree has behind the change. The definitions of links in between have to say what they said: then all links
/// elsewhere lead where they led; or the blocks whose links do not are parsed anew too, with all between them.
struct Splice: ~Copyable {
  private let old: DocumentStorage
  private let bytes: [UInt8]
  private let count: Int
  /// The number of bytes that are the same at the start, and at the end.
  private let head: Int
  private let tail: Int

  /// The tree of a text; one that is not separable where it cannot be had this way.
  static func tree(of bytes: [UInt8], count: Int, bodyStart: Int, from old: DocumentStorage) -> Tree {
    guard old.tree.isSeparable else { return Tree() }
    let splice = Splice(bytes, count: count, from: old)
    if bodyStart != old.bodyStart {
      let length = count - bodyStart
      return length == old.count - old.bodyStart && splice.tail >= length ? moved(old, to: bodyStart) : Tree()
    }
    return splice.head >= bodyStart ? splice.tree() : Tree()
  }

  /// The tree of the same text behind other front matter.
  private static func moved(_ old: DocumentStorage, to bodyStart: Int) -> Tree {
    let distance = bodyStart - old.bodyStart
    var tree = Tree()
    tree.records.reserveCapacity(old.tree.records.count)
    tree.append(old.tree, 0..<old.tree.records.count, movedBy: distance)
    (tree.isSeparable, tree.repeated) = (true, old.tree.repeated)
    tree.definitions = old.tree.definitions.moved(by: distance)
    tree.reuse = Document.Reuse(head: 1, oldTail: 1, newTail: 1, bytes: distance)
    return tree
  }

  private init(_ bytes: [UInt8], count: Int, from old: DocumentStorage) {
    (self.old, self.bytes, self.count) = (old, bytes, count)
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
    let change = head..<max(head, old.count - tail)
    var reach = change
    let tree = tree(&reach)
    return tree.reuse != nil || reach == change ? tree : self.tree(&reach)
  }

  /// - Parameter reach: What has to be parsed anew, in the old text; where no tree is made because blocks outside refer to
  ///   definitions that have changed, with these blocks.
  private func tree(_ reach: inout Range<Int>) -> Tree {
    let first = firstBlock(before: reach.lowerBound)
    let distance = count - old.count
    var tree = Tree()
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress.map({ Bytes($0, count: count) }) else { return }
      var blocks = BlockParser(base, from: first.line, to: count, dialect: old.dialect)
      blocks.meeting = Meeting(with: old, from: first.record, movedBy: distance, behind: reach.upperBound + distance)
      blocks.parse()
      guard !blocks.dependsOnAll else { return }
      let end = blocks.meeting?.record ?? old.tree.records.count
      let oldEnd = end < old.tree.records.count ? Int(old.tree.records[end].start) : old.count
      guard
        let (definitions, changed) = old.tree.definitions.replacing(
          lineStart(of: first.line)..<(end < old.tree.records.count ? lineStart(of: oldEnd) : oldEnd + 1),
          with: blocks.definitions, movedBy: distance)
      else { return }
      if !changed.isEmpty {
        // Where much would be parsed twice, all of it is parsed at once.
        guard oldEnd - first.line <= old.count / 4 else { return }
        if let users = old.tree.range(referringTo: changed),
          users.lowerBound < first.line || users.upperBound > oldEnd
        {
          let all = min(reach.lowerBound, users.lowerBound + 1)..<max(reach.upperBound, users.upperBound)
          if all.count <= old.count / 4 { reach = all }
          return
        }
      }
      var writer = TreeWriter(base, definitions, dialect: old.dialect, room: count - first.line)
      writer.write(blocks, start: first.line, end: count)
      let window = writer.finished(blocks)
      let repeated = old.tree.repeated + window.repeated
      guard window.isSeparable, repeated <= TreeWriter.leastRepeated else { return }
      tree = joined(window, first.record, end, distance: distance, repeated: repeated)
    }
    return tree
  }

  /// The old tree with the records between two of the document's own replaced.
  private func joined(
    _ window: borrowing Tree, _ first: Int, _ end: Int, distance: Int, repeated: Int
  ) -> Tree {
    var tree = Tree()
    tree.records.reserveCapacity(old.tree.records.count + window.records.count + 1_024)
    tree.append(old.tree, 0..<first, movedBy: 0)
    tree.append(window, 1..<window.records.count, movedBy: 0)
    let tail = tree.records.count
    tree.append(old.tree, end..<old.tree.records.count, movedBy: distance)
    tree.reuse = Document.Reuse(
      head: first, oldTail: end, newTail: tail, bytes: distance)
    tree.records[0].end = UInt32(clamping: count)
    tree.records[0].next = UInt32(clamping: tree.records.count)
    tree.definitions = window.definitions
    (tree.isSeparable, tree.repeated) = (true, repeated)
    return tree
  }

  /// The last block before the change at which parsing can start, and the start of its line.
  private func firstBlock(before head: Int) -> (record: Int, line: Int) {
    var first = (record: 1, line: old.bodyStart)
    var previous = Record.Tag.document
    var index = 1
    while index < old.tree.records.count, Int(old.tree.records[index].start) < head {
      if previous.isClosedByBlankLine, let line = startBehindBlankLine(Int(old.tree.records[index].start)) {
        first = (index, line)
      }
      previous = old.tree.records[index].tag
      index = Int(old.tree.records[index].next)
    }
    return first
  }

  private func lineStart(of offset: Int) -> Int {
    var start = offset
    while start > 0, old.bytes[start - 1] != .newline { start -= 1 }
    return start
  }

  /// The start of a block's line if the line before is blank.
  private func startBehindBlankLine(_ block: Int) -> Int? {
    let start = lineStart(of: block)
    guard start > old.bodyStart else { return nil }
    var end = start - 1
    while end > old.bodyStart, old.bytes[end - 1].isBlank { end -= 1 }
    return end == old.bodyStart || old.bytes[end - 1] == .newline ? start : nil
  }
}

extension Record.Tag {
  /// Whether nothing behind a blank line can belong to it.
  fileprivate var isClosedByBlankLine: Bool {
    switch self {
    case .document, .list, .footnote, .codeBlock, .htmlBlock, .comment: false
    default: true
    }
  }
}

/// The place where parsing a changed text meets the blocks of the old one.
struct Meeting {
  private let old: DocumentStorage
  private let distance: Int
  /// From here on the new text is the old one.
  private let unchanged: Int
  /// The old block that stands where the next one may be met.
  private var next: Int
  /// The old block that has been met.
  private(set) var record: Int?

  init(with old: DocumentStorage, from record: Int, movedBy distance: Int, behind unchanged: Int) {
    (self.old, self.distance, self.unchanged) = (old, distance, unchanged)
    next = record
  }

  /// Looks whether a block of the document that starts is one of the old ones.
  mutating func meets(_ block: Block, lineStart: Int) -> Bool {
    guard lineStart >= unchanged, old.startsLine(at: lineStart - distance) else { return false }
    let start = Int(block.start) - distance
    while next < old.tree.records.count, Int(old.tree.records[next].start) < start {
      next = Int(old.tree.records[next].next)
    }
    guard next < old.tree.records.count else { return false }
    let record = old.tree.records[next]
    guard Int(record.start) == start, record.tag.openedAs == block.tag.openedAs else { return false }
    self.record = self.record ?? next
    return true
  }
}

extension DocumentStorage {
  /// Whether a line starts at an offset, or the Markdown does.
  fileprivate func startsLine(at offset: Int) -> Bool { offset == bodyStart || bytes[offset - 1] == .newline }
}

extension Record.Tag {
  /// The tag of a block when it starts, before the lines behind say what it becomes.
  fileprivate var openedAs: Record.Tag {
    switch self {
    case .table: .paragraph
    case .alert: .quote
    case .comment: .htmlBlock
    default: self
    }
  }
}
