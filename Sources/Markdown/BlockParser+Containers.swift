internal import MarkdownTree

/// Container blocks (CommonMark 0.31.2, §5).
extension BlockParser {
  // MARK: §5.1 Block quotes

  /// Reads the mark of a quote and the blank behind it, if there is one.
  mutating func readQuoteMark() -> Bool {
    guard indent < 4, nonspace < lineEnd, bytes[nonspace] == UInt8(ascii: ">") else { return false }
    skip(to: nonspace + 1)
    if indent > 0 { advance(columns: 1) }
    return true
  }

  mutating func startQuote(_ line: BlockStart) {
    close(to: line.matched)
    openContainer(Container(tag: .quote, block: 0), Block(tag: .quote, start: 0, end: 0), mark: nonspace..<nonspace + 1)
    quotes.append(open.count - 1)
    _ = readQuoteMark()
  }

  // MARK: §5.2 List items

  mutating func startItem(_ line: BlockStart) -> Bool {
    guard let mark = listMark() else { return false }
    let content = skipBlanks(from: mark.end)
    if line.interrupts {
      // Only an item with words interrupts a paragraph, and of the numbered ones only the first.
      guard content < lineEnd, mark.number == nil || mark.number == 1 else { return false }
    }
    close(to: line.matched)
    let (start, itemIndent) = (nonspace, indent)
    if open[open.count - 1].tag != .list || open[open.count - 1].mark != mark.delimiter { openList(mark) }
    skip(to: mark.end)
    // Content that starts with code, or on the next line, stands one column behind the mark.
    let isNear = (1...4).contains(indent) && !isBlank
    let padding = mark.end - start + (isNear ? indent : 1)
    openContainer(
      Container(tag: .item, block: 0, columns: itemIndent + padding), Block(tag: .item, start: 0, end: 0),
      mark: start..<mark.end)
    advance(columns: isNear ? indent : min(indent, 1))
    return true
  }

  private struct ListMark {
    var end: Int
    var delimiter: UInt8
    var number: Int?
  }

  /// The mark of a list item: `-`, `+`, `*`, or up to nine digits and `.` or `)`, with a blank or nothing behind it.
  private func listMark() -> ListMark? {
    var end = nonspace
    var number: Int?
    while end < lineEnd, bytes[end].isDigit, end - nonspace < 9 {
      number = (number ?? 0) * 10 + Int(bytes[end] & 15)
      end += 1
    }
    guard end < lineEnd else { return nil }
    let delimiter = bytes[end]
    if number != nil, delimiter != UInt8(ascii: "."), delimiter != UInt8(ascii: ")") { return nil }
    end += 1
    guard end == lineEnd || bytes[end].isBlank else { return nil }
    return ListMark(end: end, delimiter: delimiter, number: number)
  }

  // MARK: §5.3 Lists, tight and loose

  private mutating func openList(_ mark: ListMark) {
    if open[open.count - 1].tag == .list { close(to: open.count - 1) }
    var list = Block(tag: .list, detail: Record.isTight, start: 0, end: 0)
    if let number = mark.number {
      list.detail |= Record.isOrdered
      list.number = UInt32(clamping: number)
    }
    openContainer(Container(tag: .list, block: 0, mark: mark.delimiter), list, mark: nonspace..<mark.end)
  }

  /// Notes a blank line, which may stand inside a leaf: a gap before the next block of the same quote.
  mutating func noteBlankLine() {
    isGap = true
    gapQuote = quotes.last ?? 0
  }

  /// Ends the gap before a block that starts in the innermost container. A list is loose where a blank line sets two of its
  /// items apart, or two blocks of one item.
  mutating func endGap(before block: inout Block) {
    let parent = open.count - 1
    let hasGap = isGap && parent >= gapQuote
    isGap = false
    guard hasGap || open[parent].hasGap else { return }
    block.loosens = loosen(listAround: parent) && !open[parent].hasGap
    open[parent].hasGap = false
  }

  /// - Returns: Whether the list was tight before.
  private mutating func loosen(listAround container: Int) -> Bool {
    guard let list = list(around: container), blocks[list].detail & Record.isTight != 0 else { return false }
    blocks[list].detail &= ~Record.isTight
    return true
  }

  /// A block behind a gap has turned out to be definitions: these do not make a list loose, but the gap does where
  /// something follows.
  mutating func reopenGap() {
    let parent = leafDepth - 1
    if let list = list(around: parent) { blocks[list].detail |= Record.isTight }
    open[parent].hasGap = true
  }

  /// The block of the list that an open container is, or is an item of.
  private func list(around container: Int) -> Int? {
    let list = open[container].tag == .item ? container - 1 : container
    return open[list].tag == .list ? open[list].block : nil
  }

  // MARK: Footnotes

  /// `[^label]:`, whose content goes on over lines that are indented by four columns.
  mutating func startFootnote(_ line: BlockStart) -> Bool {
    guard dialect == .stand, let label = footnoteLabel(at: nonspace), label.upperBound + 1 < lineEnd,
      bytes[label.upperBound + 1] == UInt8(ascii: ":"),
      let key = Definitions.key(of: bytes[label])
    else { return false }
    close(to: line.matched)
    let start = nonspace
    openContainer(
      Container(tag: .footnote, block: 0), Block(tag: .footnote, start: 0, end: 0),
      mark: start..<label.upperBound + 2)
    if met == nil { definitions.addFootnote(key, at: start) }
    skip(to: label.upperBound + 2)
    advance(columns: indent)
    return true
  }

  /// The label behind `[^`, up to the `]`: no blanks and no brackets.
  private func footnoteLabel(at start: Int) -> Range<Int>? {
    guard start + 2 < lineEnd, bytes[start + 1] == UInt8(ascii: "^") else { return nil }
    return Footnote.label(at: start + 2, in: bytes, to: lineEnd)
  }

  // MARK: -

  private mutating func openContainer(_ container: Container, _ block: Block, mark: Range<Int>) {
    var block = block
    block.start = UInt32(truncatingIfNeeded: mark.lowerBound)
    block.end = UInt32(truncatingIfNeeded: mark.upperBound)
    openBlock(block)
    var container = container
    container.block = blocks.count - 1
    open.append(container)
  }

  func skipBlanks(from offset: Int) -> Int {
    var next = offset
    while next < lineEnd, bytes[next].isBlank { next += 1 }
    return next
  }
}

/// The labels of footnotes.
enum Footnote {
  /// The label that starts at an offset and ends at a `]`; `nil` where none does.
  static func label(at start: Int, in bytes: Bytes, to end: Int) -> Range<Int>? {
    var next = start
    while next < end, next - start < 999 {
      switch bytes[next] {
      case UInt8(ascii: "]"): return next > start ? start..<next : nil
      case UInt8(ascii: "["), .space, .tab, .newline: return nil
      default: next += 1
      }
    }
    return nil
  }
}

/// The five alerts of GitHub: a quote that starts with a line like `[!NOTE]`.
extension Kind.Alert {
  init?(line: UnsafeBufferPointer<UInt8>) {
    guard line.count < 16, line.starts(with: "[!".utf8), line.last == UInt8(ascii: "]") else { return nil }
    self.init(rawValue: String(decoding: line.dropFirst(2).dropLast(), as: UTF8.self).lowercased())
  }
}
