internal import MarkdownTree

/// Makes the tree of the blocks that the first phase has found, and runs the second one over each leaf.
struct TreeWriter: ~Copyable {
  /// References may repeat as many bytes of their definitions as the text is long, and at least so many.
  static let leastRepeated = 100_000
  /// Short rows of a table are filled up with as many cells a byte of the table.
  static let mostCellsPerByte = 4

  let source: Bytes
  let dialect: Dialect
  var tree = Tree()
  var text: LeafText
  var inlines: InlineParser
  /// The records of inlines that are open.
  var openInlines = UniqueArray<Int>()
  /// The flag of the text in superscript or subscript.
  var script: UInt8 = 0

  /// The records of blocks that are open, and the index of the block behind each.
  private var open = UniqueArray<OpenRecord>()
  /// The end of what was closed last.
  private var contentEnd: UInt32 = 0
  /// Whether the next block is the first in an item.
  private var startsItem = false

  private struct OpenRecord {
    var record: Int
    var nextBlock: UInt32
  }

  init(_ source: Bytes, _ definitions: Definitions, dialect: Dialect, room: Int) {
    (self.source, self.dialect) = (source, dialect)
    text = LeafText(source)
    inlines = InlineParser(
      source, definitions, dialect: dialect, mostRepeated: dialect == .stand ? max(Self.leastRepeated, room) : .max)
    tree.records.reserveCapacity(room / 24 + 16)
  }

  /// Writes the tree of a document that reaches from `start` to `end`.
  mutating func write(_ blocks: borrowing BlockParser, start: Int, end: Int) {
    append(.document, UInt32(clamping: start), UInt32(clamping: end))
    open.append(OpenRecord(record: 0, nextBlock: UInt32(clamping: blocks.blocks.count)))
    for index in 1..<blocks.blocks.count {
      let block = blocks.blocks[index]
      while let last = open.last, last.nextBlock <= index { closeContainer() }
      // An empty item is closed already.
      let opensItem = startsItem && open.last.map { tree.records[$0.record].tag } == .item
      startsItem = block.tag == .item
      switch block.tag {
      case .definitions: startsItem = opensItem
      case .quote, .alert, .list, .item, .footnote: openContainer(block)
      case .thematicBreak:
        append(block.tag, block.start, block.end)
        finish(block)
      case .heading: writeHeading(block, blocks)
      case .codeBlock: writeCode(block, blocks)
      case .htmlBlock: writeHTML(block, blocks)
      case .table: writeTable(block, blocks)
      default: writeParagraph(block, blocks, startsItem: opensItem)
      }
    }
    while open.count > 1 { closeContainer() }
    tree.records[0].next = UInt32(truncatingIfNeeded: tree.records.count)
  }

  /// The tree, with what the next one can be made from: see `Splice`.
  consuming func finished(_ blocks: borrowing BlockParser) -> Tree {
    tree.definitions = inlines.definitions
    tree.repeated = inlines.repeated
    tree.isSeparable = !blocks.dependsOnAll && tree.limits.isEmpty
    return tree
  }

  // MARK: Records

  mutating func append(_ tag: Record.Tag, _ start: UInt32, _ end: UInt32, detail: UInt8 = 0) {
    tree.records.append(
      Record(tag: tag, detail: detail, start: start, end: end, next: UInt32(truncatingIfNeeded: tree.records.count + 1))
    )
  }

  private mutating func openContainer(_ block: Block) {
    open.append(OpenRecord(record: tree.records.count, nextBlock: block.next))
    append(block.tag, block.start, block.end, detail: block.detail)
    if block.tag == .list { tree.records[tree.records.count - 1].payload = block.number }
    contentEnd = block.end
  }

  /// A container ends where what it holds ends.
  private mutating func closeContainer() {
    let index = open[open.count - 1].record
    open.removeLast()
    contentEnd = max(contentEnd, tree.records[index].end)
    tree.records[index].end = contentEnd
    tree.records[index].next = UInt32(truncatingIfNeeded: tree.records.count)
  }

  private mutating func finish(_ block: Block) { contentEnd = block.end }

  mutating func limit(_ kind: Limit.Kind, at offset: UInt32) {
    guard !tree.limits.contains(where: { $0.kind == kind }) else { return }
    tree.limits.append(Limit(kind: kind, offset: Int(offset)))
  }

  // MARK: Leaves

  private mutating func writeParagraph(_ block: Block, _ blocks: borrowing BlockParser, startsItem: Bool) {
    let range = Int(block.firstLine)..<Int(block.endLine)
    var start = Int(block.start)
    if startsItem, dialect == .stand, let task = task(at: start, to: Int(block.end)) {
      tree.records[open[open.count - 1].record].detail = task.detail
      start = task.content
      guard start < Int(block.end) else { return finish(block) }
    }
    append(.paragraph, UInt32(truncatingIfNeeded: start), block.end)
    let record = tree.records.count - 1
    let first = range.first { Int(blocks.lines[$0].end) >= start } ?? range.lowerBound
    text.load(
      blocks.lines, first..<range.upperBound, from: max(start, Int(blocks.lines[first].start)), to: Int(block.end))
    tree.records[record].start = UInt32(truncatingIfNeeded: text.source(of: 0))
    writeInlines()
    tree.records[record].next = UInt32(truncatingIfNeeded: tree.records.count)
    finish(block)
  }

  /// The box at the start of an item (GFM §5.3), and where the words behind it start.
  private func task(at start: Int, to end: Int) -> (detail: UInt8, content: Int)? {
    guard start + 3 <= end, source[start] == UInt8(ascii: "["), source[start + 2] == UInt8(ascii: "]"),
      start + 3 == end || source[start + 3].isBlankOrNewline
    else { return nil }
    var content = start + 3
    while content < end, source[content].isBlankOrNewline { content += 1 }
    return switch source[start + 1] {
    case .space: (Record.isOpenTask, content)
    case UInt8(ascii: "x"), UInt8(ascii: "X"): (Record.isDoneTask, content)
    default: nil
    }
  }

  private mutating func writeHeading(_ block: Block, _ blocks: borrowing BlockParser) {
    let range = Int(block.firstLine)..<Int(block.endLine)
    append(.heading, block.start, block.end, detail: block.detail)
    let record = tree.records.count - 1
    tree.headings.append(UInt32(truncatingIfNeeded: record))
    let start = Int(blocks.lines[range.lowerBound].start)
    var end = Int(blocks.lines[range.upperBound - 1].end)
    if dialect == .stand, let attributes = HeadingAttributes(source, start..<end) {
      end = attributes.start
      tree.records[record].payload = UInt32(truncatingIfNeeded: attributes.identifier.lowerBound)
      tree.records[record].payloadEnd = UInt32(truncatingIfNeeded: attributes.identifier.upperBound)
    }
    text.load(blocks.lines, range, from: start, to: end)
    writeInlines()
    tree.records[record].next = UInt32(truncatingIfNeeded: tree.records.count)
    finish(block)
  }

  private mutating func writeCode(_ block: Block, _ blocks: borrowing BlockParser) {
    append(.codeBlock, block.start, block.end, detail: block.detail)
    writeLines(block, blocks)
    finish(block)
  }

  private mutating func writeHTML(_ block: Block, _ blocks: borrowing BlockParser) {
    append(.htmlBlock, block.start, block.end)
    writeLines(block, blocks)
    let record = tree.records.count - 1
    if dialect == .stand {
      let range = Int(block.firstLine)..<Int(block.endLine)
      text.load(
        blocks.lines, range, from: Int(blocks.lines[range.lowerBound].start),
        to: Int(blocks.lines[range.upperBound - 1].end))
      writeMeaning(of: record)
    }
    tree.records[record].next = UInt32(truncatingIfNeeded: tree.records.count)
    finish(block)
  }

  /// Writes the lines of a leaf as they are.
  private mutating func writeLines(_ block: Block, _ blocks: borrowing BlockParser) {
    let record = tree.records.count - 1
    tree.records[record].payload = UInt32(truncatingIfNeeded: tree.pieces.count)
    for index in Int(block.firstLine)..<Int(block.endLine) { tree.pieces.append(blocks.lines[index]) }
    tree.records[record].payloadEnd = UInt32(truncatingIfNeeded: tree.pieces.count)
  }

  // MARK: GFM §4.10 Tables

  private mutating func writeTable(_ block: Block, _ blocks: borrowing BlockParser) {
    let table = tree.records.count
    append(.table, block.start, block.end)
    let range = Int(block.firstLine)..<Int(block.endLine)
    var alignments: [UInt8] = []
    let delimiterRow = blocks.lines[range.lowerBound + 1]
    var delimiters = TableCells(source, Int(delimiterRow.start)..<Int(delimiterRow.end))
    while let cell = delimiters.next() { alignments.append(TableCells.alignment(source, cell) ?? 0) }
    var room = Self.mostCellsPerByte * Int(block.end - block.start)
    for index in range where index != range.lowerBound + 1 {
      let line = blocks.lines[index]
      var end = Int(line.end)
      while end > Int(line.start), source[end - 1].isBlank { end -= 1 }
      let row = tree.records.count
      append(
        .row, line.start, UInt32(truncatingIfNeeded: end), detail: index == range.lowerBound ? Record.isHeader : 0)
      writeCells(Int(line.start)..<end, alignments, room: &room)
      tree.records[row].next = UInt32(truncatingIfNeeded: tree.records.count)
    }
    tree.records[table].next = UInt32(truncatingIfNeeded: tree.records.count)
    finish(block)
  }

  /// Cells beyond the header's are no part of the table; those that a row leaves out are empty.
  private mutating func writeCells(_ line: Range<Int>, _ alignments: [UInt8], room: inout Int) {
    var cells = TableCells(source, line)
    for alignment in alignments {
      guard let cell = cells.next() else {
        guard room > 0 else { return limit(.tableCells, at: UInt32(truncatingIfNeeded: line.lowerBound)) }
        room -= 1
        let end = UInt32(truncatingIfNeeded: line.upperBound)
        append(.cell, end, end, detail: alignment)
        continue
      }
      let record = tree.records.count
      append(
        .cell, UInt32(truncatingIfNeeded: cell.lowerBound), UInt32(truncatingIfNeeded: cell.upperBound),
        detail: alignment)
      if !cell.isEmpty {
        text.load(cell: cell)
        writeInlines()
        tree.records[record].next = UInt32(truncatingIfNeeded: tree.records.count)
      }
    }
  }
}

/// The attributes at the end of a heading: `{#identifier .class key=value}`. They are not shown.
struct HeadingAttributes {
  /// The end of the text before them.
  var start: Int
  /// Empty where there are only classes.
  var identifier: Range<Int>

  init?(_ bytes: Bytes, _ heading: Range<Int>) {
    guard let last = heading.last, bytes[last] == UInt8(ascii: "}") else { return nil }
    var open = last
    while open > heading.lowerBound, bytes[open] != UInt8(ascii: "{"), bytes[open] != .newline { open -= 1 }
    guard open > heading.lowerBound, bytes[open] == UInt8(ascii: "{"), bytes[open - 1] != .backslash else { return nil }
    identifier = 0..<0
    var offset = open + 1
    while offset < last {
      var end = offset
      while end < last, !bytes[end].isBlank { end += 1 }
      switch bytes[offset] {
      case UInt8(ascii: "#") where end > offset + 1: identifier = offset + 1..<end
      // Three dots leave something out.
      case UInt8(ascii: ".") where end > offset + 1 && bytes[offset + 1] != UInt8(ascii: "."): break
      default:
        guard offset == end || offset > open + 1 && (offset..<end).contains(where: { bytes[$0] == UInt8(ascii: "=") })
        else { return nil }
      }
      offset = end + 1
    }
    guard last > open + 1 else { return nil }
    start = open
    while start > heading.lowerBound, bytes[start - 1].isBlank { start -= 1 }
    guard start > heading.lowerBound else { return nil }
  }
}
