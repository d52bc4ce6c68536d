internal import Algorithms
import MarkdownTree
import Screen
import Wording

/// A document divided into fragments, each with a height guessed from its length: what is known of a page before any of it
/// is set. Made in one pass over the blocks, without a look at their text.
struct Manuscript: Sendable {
  var document: Document
  let columns: Int
  let language: Language?
  var fragments: [Fragment] = []
  /// The blocks that have something to show.
  var blocks: [Block] = []
  /// The lines that each fragment seems to need, its gap included.
  private(set) var guesses: [Int32] = []

  /// A block of the document.
  struct Block {
    /// The number of its first fragment.
    var fragment: Int
    /// The columns of the marks of a numbered list; 1 for all others.
    var markColumns = 1
  }

  /// Code and tables of more bytes are set in parts.
  private static let longBlock = 1 << 14
  /// About as much source as two screens hold.
  private static let codeBytes = 1 << 12
  /// Paragraphs of more bytes, which nobody writes to be read, are set in parts of so many.
  private static let longParagraph = 1 << 16
  private static let paragraphBytes = 1 << 14
  static let rowsAtOnce = 64

  /// The number of bytes of this source that fill a line.
  private let lineBytes: Int

  init(_ document: Document, columns: Int, _ language: Language?) {
    self.document = document
    self.columns = columns
    self.language = language
    lineBytes = max(1, columns * document.text.bytesPerHundredColumns / 100)
    for node in document.root.children { add(node) }
  }

  /// One without fragments, which guesses like another.
  init(empty document: Document, like other: Manuscript) {
    self.document = document
    columns = other.columns
    language = other.language
    lineBytes = other.lineBytes
  }

  /// The fragments of a block.
  func fragments(ofBlock block: Int) -> Range<Int> {
    blocks[block].fragment..<(block + 1 < blocks.count ? blocks[block + 1].fragment : fragments.count)
  }

  /// The fragment that shows a source offset: the last one that starts at it or before. There must be one.
  func fragment(at offset: Int) -> Int {
    max(0, fragments.partitioningIndex { Int($0.start) > offset } - 1)
  }

  /// The source of a fragment.
  func source(of fragment: Int) -> Range<Int> {
    let start = Int(fragments[fragment].start)
    switch fragments[fragment].content {
    case .block, .item: return start..<max(start, node(of: fragment)?.range.upperBound ?? start)
    case .text(_, let end): return start..<Int(end)
    case .code, .rows:
      guard fragment + 1 < fragments.count, fragments[fragment + 1].node == fragments[fragment].node else {
        return start..<max(start, node(of: fragment)?.range.upperBound ?? start)
      }
      return start..<max(start, Int(fragments[fragment + 1].start))
    }
  }

  func node(of fragment: Int) -> Node? { document.node(Int(fragments[fragment].node)) }

  mutating func add(_ node: Node) {
    let range = node.range
    switch node.kind {
    case .comment: return
    case .htmlBlock where node.children.isEmpty: return
    case .heading where node.children.isEmpty: return
    default: blocks.append(Block(fragment: fragments.count))
    }
    switch node.kind {
    case .heading(let level):
      add(.block, node, start: range.lowerBound, lines: lines(range.count) + (level <= 2 ? 1 : 0))
    case .list(let list): addItems(node, list)
    case .codeBlock where range.count > Self.longBlock: addCode(node, range)
    case .table where range.count > Self.longBlock: addRows(node)
    case .paragraph where range.count > Self.longParagraph: addText(node, range)
    default: add(.block, node, start: range.lowerBound, lines: lines(range.count))
    }
  }

  private mutating func add(_ content: Fragment.Content, _ node: Node, start: Int, lines: Int, gap: Int = 1) {
    fragments.append(
      Fragment(
        content: content, node: Int32(clamping: node.id), block: Int32(clamping: blocks.count - 1),
        start: Int32(clamping: start), gap: Int32(clamping: gap)))
    guesses.append(Int32(clamping: lines + gap))
  }

  private mutating func addItems(_ list: Node, _ kind: Kind.List) {
    var count = 0
    for item in list.children {
      let range = item.range
      add(
        .item(kind, Int32(clamping: count)), item, start: range.lowerBound, lines: lines(range.count),
        gap: count == 0 || !kind.isTight ? 1 : 0)
      count += 1
    }
    // Boxes of tasks are narrower than numbers.
    if let first = kind.start { blocks[blocks.count - 1].markColumns = "\(first + max(0, count - 1)).".columns }
  }

  private mutating func addCode(_ node: Node, _ range: Range<Int>) {
    let parts = node.verbatimParts(every: Self.codeBytes)
    for (index, part) in parts.enumerated() {
      let end = index + 1 < parts.count ? parts[index + 1].offset : range.upperBound
      // Lines of code are half as long as they may be.
      add(
        .code(part.pieces), node, start: part.offset, lines: 2 * lines(end - part.offset), gap: index == 0 ? 1 : 0)
    }
  }

  private mutating func addText(_ node: Node, _ range: Range<Int>) {
    let parts = node.textParts(every: Self.paragraphBytes, in: document.text.bytes)
    for (index, part) in parts.enumerated() {
      let end = index + 1 < parts.count ? parts[index + 1].offset : range.upperBound
      add(
        .text(from: Int32(clamping: part.child), end: Int32(clamping: end)), node, start: part.offset,
        lines: lines(end - part.offset), gap: index == 0 ? 1 : 0)
    }
  }

  private mutating func addRows(_ table: Node) {
    var count = 0
    for row in table.children {
      if count % Self.rowsAtOnce == 0 {
        add(
          .rows(Int32(clamping: row.id)), table,
          start: row.range.lowerBound, lines: Self.rowsAtOnce, gap: count == 0 ? 1 : 0)
      }
      count += 1
    }
  }

  /// A guess at the lines that so much source fills.
  private func lines(_ bytes: Int) -> Int { bytes / lineBytes + 1 }
}

extension Source {
  /// The bytes of this text for 100 columns, by a look at its beginning: 100 for English, 200 for Russian, 150 for
  /// Chinese.
  fileprivate var bytesPerHundredColumns: Int {
    var (length, columns) = (0, 0)
    for byte in bytes.prefix(1 << 13) {
      length += 1
      // The first byte of a character says how many it has: those of three or more are mostly wide.
      if byte & 0xC0 != 0x80 { columns += byte < 0xE0 ? 1 : 2 }
    }
    return columns > 0 ? length * 100 / columns : 100
  }
}

extension Node {
  /// Where the parts of a long paragraph start: behind a line end of the source, or behind a blank of a text without one,
  /// with the `id` of the first child in each.
  fileprivate func textParts(every size: Int, in bytes: ArraySlice<UInt8>) -> [(child: Int, offset: Int)] {
    var parts = [(child: children.first?.id ?? id, offset: range.lowerBound)]
    for child in children {
      let place = child.range
      switch child.kind {
      case .softBreak, .hardBreak:
        if place.upperBound >= parts[parts.count - 1].offset + size { parts.append((child.id + 1, place.upperBound)) }
      case .text where child.isLiteral:
        while case let start = max(parts[parts.count - 1].offset, place.lowerBound) + size, start < place.upperBound,
          let blank = bytes[start..<place.upperBound].firstIndex(of: UInt8(ascii: " "))
        {
          parts.append((child.id, blank + 1))
        }
      default: break
      }
    }
    return parts
  }
}

/// A part of a document that is set at once, as printers hand out copy: a block, an item of a list, some lines of long
/// code, some rows of a long table, some lines of a paragraph longer than any reader takes in.
struct Fragment: Sendable {
  enum Content: Sendable {
    case block
    /// The item of that number, from 0, of a list.
    case item(Kind.List, Int32)
    /// A part of the pieces of code.
    case code(Range<Int>)
    /// Rows of a table from one on, by its `id`.
    case rows(Int32)
    /// Children of a paragraph from one on, by its `id`, as far as a place in the source.
    case text(from: Int32, end: Int32)
  }

  var content: Content
  /// The `id` of the block or item; that of the code or table it is a part of.
  var node: Int32
  /// The number of the block of the document that it belongs to.
  var block: Int32
  /// Its start in the source, in UTF-8 bytes.
  var start: Int32
  /// The blank lines before it, where it is not the first to show something.
  var gap: Int32
}

extension Manuscript {
  /// A replacement of fragments by others.
  struct Replacement {
    /// Those that are gone, by their old numbers.
    let old: Range<Int>
    /// The heights that those in their place seem to need.
    let guesses: [Int32]

    /// The new number of a fragment that is still there.
    func moved(_ fragment: Int) -> Int? {
      if fragment < old.lowerBound { return fragment }
      return fragment >= old.upperBound ? fragment + guesses.count - old.count : nil
    }
  }

  /// Becomes the manuscript of a document that has blocks in common with this one's.
  mutating func replaceDocument(by document: Document, _ reuse: Document.Reuse) -> Replacement {
    let old = firstFragment(ofNode: reuse.head)..<firstFragment(ofNode: reuse.oldTail)
    let oldBlocks = block(ofFragment: old.lowerBound)..<block(ofFragment: old.upperBound)
    var middle = Manuscript(empty: document, like: self)
    for node in document.root.children(from: reuse.head) {
      if node.id >= reuse.newTail { break }
      middle.add(node)
    }
    let shift = Shift(
      nodes: reuse.newTail - reuse.oldTail, blocks: middle.blocks.count - oldBlocks.count,
      fragments: middle.fragments.count - old.count, reuse: reuse)
    for index in old.upperBound..<fragments.count { shift.move(&fragments[index]) }
    for index in oldBlocks.upperBound..<blocks.count { blocks[index].fragment += shift.fragments }
    for index in middle.fragments.indices { middle.fragments[index].block += Int32(clamping: oldBlocks.lowerBound) }
    for index in middle.blocks.indices { middle.blocks[index].fragment += old.lowerBound }
    fragments.replaceSubrange(old, with: middle.fragments)
    blocks.replaceSubrange(oldBlocks, with: middle.blocks)
    self.document = document
    return Replacement(old: old, guesses: middle.guesses)
  }

  /// The first fragment of a node or of one behind it.
  private func firstFragment(ofNode id: Int) -> Int {
    fragments.partitioningIndex { Int($0.node) >= id }
  }

  private func block(ofFragment fragment: Int) -> Int {
    fragments.indices.contains(fragment) ? Int(fragments[fragment].block) : blocks.count
  }
}

/// By how much the numbers grow that a fragment refers to.
private struct Shift {
  let nodes: Int
  let blocks: Int
  let fragments: Int
  let reuse: Document.Reuse

  func move(_ fragment: inout Fragment) {
    fragment.node += Int32(truncatingIfNeeded: nodes)
    fragment.block += Int32(truncatingIfNeeded: blocks)
    fragment.start += Int32(truncatingIfNeeded: reuse.bytes)
    switch fragment.content {
    case .block, .item, .code: break
    case .rows(let row): fragment.content = .rows(row + Int32(truncatingIfNeeded: nodes))
    case .text(let child, let end):
      fragment.content = .text(
        from: child + Int32(truncatingIfNeeded: nodes), end: end + Int32(truncatingIfNeeded: reuse.bytes))
    }
  }
}
