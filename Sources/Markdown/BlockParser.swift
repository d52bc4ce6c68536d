internal import MarkdownTree

/// The first phase: the blocks of a text (CommonMark 0.31.2, §3 to 5), line by line.
///
/// Each line goes through three steps, as in the specification's appendix: which of the open blocks go on (§5.1, §5.2), which
/// new ones start (§4, §5), and to which leaf the rest of the line belongs (§4.8, laziness).
struct BlockParser: ~Copyable {
  let bytes: Bytes
  let start: Int
  let end: Int
  let dialect: Dialect

  var blocks = UniqueArray<Block>()
  var lines = UniqueArray<LeafLine>()
  var definitions = Definitions()
  /// The open containers, the document first, and where in them the quotes are.
  var open = UniqueArray<Container>()
  var quotes = UniqueArray<Int>()
  /// The open leaf; -1 where there is none.
  var leaf = -1
  /// The number of containers that were open when the leaf started.
  var leafDepth = 0
  var fence = Fence()
  /// The end of the HTML block that is open, if that is not a blank line.
  var htmlEnd: HTMLBlockEnd?
  var closers = HTMLClosers()
  /// A copy of the lines of a paragraph that may hold definitions.
  var gathered: LeafText
  /// Whether a block depends on text behind it.
  var dependsOnAll = false

  /// A mark, and a place in the line before which it makes no thematic break.
  var noBreak: (mark: UInt8, end: Int) = (0, 0)

  // The line that is read.
  var lineStart = 0
  var lineEnd = 0
  /// The part of it that has been read: the marks and the indentation of containers. `isInTab`: only a part
  /// of the tab there.
  var offset = 0
  var column = 0
  var isInTab = false
  /// The first byte behind it that is no blank.
  var nonspace = 0
  var nonspaceColumn = 0

  /// Whether the line before was blank, and the innermost quote it stood in: only blocks in there are set apart by it.
  var isGap = false
  var gapQuote = 0

  /// The end of an edit, and the earlier blocks behind it: see `Splice`.
  var meeting: Meeting?
  /// The number of blocks when one of these was met.
  private(set) var met: Int?

  init(_ bytes: Bytes, from start: Int, to end: Int, dialect: Dialect) {
    (self.bytes, self.start, self.end, self.dialect) = (bytes, start, end, dialect)
    gathered = LeafText(bytes)
    blocks.append(Block(tag: .document, start: UInt32(clamping: start), end: UInt32(clamping: start)))
    open.append(Container(tag: .document, block: 0))
  }

  mutating func parse() {
    var line = start
    while line < end {
      lineStart = line
      lineEnd = bytes.firstOffset(of: .newline, from: line) ?? end
      parseLine()
      if let met { return blocks.removeLast(blocks.count - met) }
      line = lineEnd + 1
    }
    close(to: 0)
  }

  private mutating func parseLine() {
    (offset, column, isInTab) = (lineStart, 0, false)
    measure()
    var matched = matchContainers()
    if matched == open.count, leaf >= 0, continuesVerbatim() { return }
    let continued = matched
    if startBlocks(&matched) { return endLine() }
    // An item that starts with an empty line is no gap (§5.2).
    let hasStarted = matched > continued
    if isBlank, hasStarted { return endLine() }
    if isBlank { return endBlankLine(matched) }
    if leaf >= 0, blocks[leaf].tag == .paragraph {
      // A line that a container does not go on for belongs to its paragraph all the same (§5.1, laziness).
      addLine(from: nonspace)
    } else if matched == open.count, leaf >= 0, blocks[leaf].tag == .table {
      addLine(from: nonspace)
    } else {
      close(to: matched)
      openLeaf(.paragraph)
      addLine(from: nonspace)
    }
    endLine()
  }

  private mutating func endLine() { isGap = false }

  private mutating func endBlankLine(_ matched: Int) {
    close(to: matched)
    closeLeaf()
    noteBlankLine()
  }

  // MARK: Containers that go on

  /// - Returns: How many of the open containers the line belongs to.
  private mutating func matchContainers() -> Int {
    var matched = 1
    var passedQuotes = 0
    while matched < open.count {
      let container = open[matched]
      switch container.tag {
      case .quote:
        guard readQuoteMark() else { return matched }
        passedQuotes += 1
      case .item, .footnote:
        let columns = container.tag == .item ? container.columns : 4
        if isBlank {
          // An item goes on over blank lines, unless it started with one (§5.2).
          if matched + 1 == open.count, container.block + 1 == blocks.count { return matched }
          advance(columns: min(indent, columns))
          // From here on nothing can be read: all goes on up to the next quote.
          if indent == 0 { return matchBlankLine(matched, passedQuotes) }
        } else {
          guard indent >= columns else { return matched }
          advance(columns: columns)
        }
      default: break
      }
      matched += 1
    }
    return matched
  }

  private func matchBlankLine(_ matched: Int, _ passedQuotes: Int) -> Int {
    if passedQuotes < quotes.count { return quotes[passedQuotes] }
    guard let last = open.last, last.tag == .item, last.block + 1 == blocks.count else { return open.count }
    return open.count - 1
  }

  // MARK: Blocks that start

  /// Starts the blocks that the line starts.
  ///
  /// - Parameter matched: How many of the open containers the line belongs to, those included that start.
  /// - Returns: Whether they take all of the line.
  private mutating func startBlocks(_ matched: inout Int) -> Bool {
    while !isBlank {
      let isLazy = leaf >= 0 && blocks[leaf].tag == .paragraph
      if indent >= 4 {
        // Code does not interrupt a paragraph (§4.4).
        if isLazy { return false }
        close(to: matched)
        startIndentedCode()
        return true
      }
      let line = BlockStart(matched: matched, isWhole: matched == open.count, hasParagraph: isLazy)
      switch bytes[nonspace] {
      case UInt8(ascii: ">"): startQuote(line)
      case UInt8(ascii: "#"): if startHeading(line) { return true } else { return false }
      case UInt8(ascii: "`"), UInt8(ascii: "~"): return startFence(line)
      case UInt8(ascii: "<"): return startHTML(line)
      case UInt8(ascii: "="): return endHeading(line)
      case UInt8(ascii: "_"): return startThematicBreak(line)
      case UInt8(ascii: "-"):
        if endHeading(line) || startTable(line) || startThematicBreak(line) { return true }
        guard startItem(line) else { return false }
      case UInt8(ascii: "*"):
        if startThematicBreak(line) { return true }
        guard startItem(line) else { return false }
      case UInt8(ascii: "+"), UInt8(ascii: "0")...UInt8(ascii: "9"): guard startItem(line) else { return false }
      case UInt8(ascii: "|"), UInt8(ascii: ":"): return startTable(line)
      case UInt8(ascii: "["): guard startFootnote(line) else { return false }
      default: return false
      }
      matched = open.count
    }
    return false
  }

  // MARK: Opening and closing

  /// Opens a block in the innermost container, instead of the leaf that is open there.
  mutating func openBlock(_ block: Block) {
    closeLeaf()
    var block = block
    // A list holds items and nothing else.
    if block.tag != .item, open[open.count - 1].tag == .list { closeContainer() }
    endGap(before: &block)
    // A table has started a line before, as a paragraph.
    if open.count == 1, block.tag != .table, meeting?.meets(block, lineStart: lineStart) == true, met == nil {
      met = blocks.count
    }
    blocks.append(block)
  }

  mutating func openLeaf(_ tag: Record.Tag, detail: UInt8 = 0) {
    var block = Block(
      tag: tag, detail: detail, start: UInt32(truncatingIfNeeded: nonspace), end: UInt32(truncatingIfNeeded: nonspace))
    block.firstLine = UInt32(truncatingIfNeeded: lines.count)
    block.endLine = block.firstLine
    openBlock(block)
    leaf = blocks.count - 1
    leafDepth = open.count
  }

  /// Adds what remains of the line from an offset on to the leaf.
  mutating func addLine(from offset: Int, spaces: Int = 0) {
    lines.append(
      LeafLine(
        start: UInt32(truncatingIfNeeded: offset), end: UInt32(truncatingIfNeeded: lineEnd),
        spaces: UInt32(truncatingIfNeeded: spaces)))
    blocks[leaf].endLine = UInt32(truncatingIfNeeded: lines.count)
    blocks[leaf].end = UInt32(truncatingIfNeeded: lineEnd)
  }

  /// Closes the containers behind the first so many, and the leaf with them.
  mutating func close(to count: Int) {
    guard open.count > count else { return }
    closeLeaf()
    while open.count > count { closeContainer() }
  }

  private mutating func closeContainer() {
    let container = open[open.count - 1]
    open.removeLast()
    blocks[container.block].next = UInt32(truncatingIfNeeded: blocks.count)
    if container.tag == .quote { quotes.removeLast() }
    // A gap at the end of an item sets it apart from the next one.
    if container.hasGap, container.tag == .item { open[open.count - 1].hasGap = true }
  }

  mutating func closeLeaf() {
    guard leaf >= 0 else { return }
    let block = leaf
    leaf = -1
    switch blocks[block].tag {
    case .paragraph: _ = finishParagraph(block)
    case .codeBlock where blocks[block].detail != Record.isFenced: finishIndentedCode(block)
    case .htmlBlock where htmlEnd != nil: dependsOnAll = true
    case .table: finishTable(block)
    default: break
    }
    blocks[block].next = UInt32(truncatingIfNeeded: blocks.count)
  }
}

/// The place of a line that may start a block.
struct BlockStart {
  /// The number of open containers that it belongs to, and whether these are all.
  var matched: Int
  var isWhole: Bool
  /// Whether a paragraph is open, which the line may go on for.
  var hasParagraph: Bool

  /// Whether the block would interrupt a paragraph.
  var interrupts: Bool { isWhole && hasParagraph }
}
