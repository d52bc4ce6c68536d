internal import MarkdownTree

/// Leaf blocks (CommonMark 0.31.2, §4), but for HTML blocks, definitions and tables, which have files of their own.
extension BlockParser {
  // MARK: §4.1 Thematic breaks

  mutating func startThematicBreak(_ line: BlockStart) -> Bool {
    let mark = bytes[nonspace]
    // Looked for in vain already, before the mark of an item that stands further left.
    if noBreak.mark == mark, nonspace < noBreak.end { return false }
    var count = 0
    var last = nonspace
    for offset in nonspace..<lineEnd {
      if bytes[offset] == mark {
        count += 1
        last = offset
      } else if !bytes[offset].isBlank {
        noBreak = (mark, offset)
        return false
      }
    }
    guard count >= 3 else { return false }
    close(to: line.matched)
    openLeaf(.thematicBreak)
    blocks[leaf].end = UInt32(truncatingIfNeeded: last + 1)
    closeLeaf()
    return true
  }

  // MARK: §4.2 ATX headings

  mutating func startHeading(_ line: BlockStart) -> Bool {
    var start = nonspace
    while start < lineEnd, bytes[start] == UInt8(ascii: "#") { start += 1 }
    let level = start - nonspace
    guard level <= 6, start == lineEnd || bytes[start].isBlank else { return false }
    close(to: line.matched)
    openLeaf(.heading, detail: UInt8(level))
    let end = trimmedEnd(from: start, lineEnd)
    start = min(skipBlanks(from: start), end)
    // The closing sequence: any number of marks behind a blank.
    var content = end
    while content > start, bytes[content - 1] == UInt8(ascii: "#") { content -= 1 }
    if content > start { content = bytes[content - 1].isBlank ? trimmedEnd(from: start, content) : end }
    addLine(from: start)
    lines[lines.count - 1].end = UInt32(truncatingIfNeeded: content)
    blocks[leaf].end = UInt32(truncatingIfNeeded: end)
    closeLeaf()
    return true
  }

  // MARK: §4.3 Setext headings

  mutating func endHeading(_ line: BlockStart) -> Bool {
    guard line.interrupts else { return false }
    let mark = bytes[nonspace]
    var end = nonspace
    while end < lineEnd, bytes[end] == mark { end += 1 }
    guard skipBlanks(from: end) == lineEnd else { return false }
    let block = leaf
    // What remains behind definitions is underlined; where nothing does, this line is text.
    guard finishParagraph(block) else {
      leaf = -1
      return false
    }
    blocks[block].tag = .heading
    blocks[block].detail = mark == UInt8(ascii: "=") ? 1 : 2
    blocks[block].end = UInt32(truncatingIfNeeded: end)
    closeLeaf()
    return true
  }

  // MARK: §4.4 Indented code blocks

  mutating func startIndentedCode() {
    advance(columns: 4)
    openLeaf(.codeBlock)
    blocks[leaf].start = UInt32(truncatingIfNeeded: isInTab ? offset + 1 : offset)
    addVerbatimLine()
  }

  /// Blank lines at the end are no part of it.
  func isBlankLine(_ line: LeafLine) -> Bool {
    for offset in Int(line.start)..<Int(line.end) where !bytes[offset].isBlank { return false }
    return true
  }

  mutating func finishIndentedCode(_ block: Int) {
    while isBlankLine(lines[Int(blocks[block].endLine) - 1]) { blocks[block].endLine -= 1 }
    blocks[block].end = lines[Int(blocks[block].endLine) - 1].end
  }

  // MARK: §4.5 Fenced code blocks

  /// The opening fence of the code block that is open.
  struct Fence {
    var mark: UInt8 = 0
    var length = 0
    /// Its indentation, of which as much is taken off each line.
    var indent = 0
  }

  mutating func startFence(_ line: BlockStart) -> Bool {
    let mark = bytes[nonspace]
    var end = nonspace
    while end < lineEnd, bytes[end] == mark { end += 1 }
    guard end - nonspace >= 3 else { return false }
    if mark == UInt8(ascii: "`") {
      for offset in end..<lineEnd where bytes[offset] == mark { return false }
    }
    close(to: line.matched)
    fence = Fence(mark: mark, length: end - nonspace, indent: indent)
    openLeaf(.codeBlock, detail: Record.isFenced)
    blocks[leaf].end = UInt32(truncatingIfNeeded: trimmedEnd(from: end, lineEnd))
    return true
  }

  private func isClosingFence() -> Int? {
    guard indent < 4, !isBlank, bytes[nonspace] == fence.mark else { return nil }
    var end = nonspace
    while end < lineEnd, bytes[end] == fence.mark { end += 1 }
    return end - nonspace >= fence.length && skipBlanks(from: end) == lineEnd ? end : nil
  }

  /// Adds the line to the code or the HTML that is open, or closes that.
  ///
  /// - Returns: Whether the line has been dealt with.
  mutating func continuesVerbatim() -> Bool {
    switch blocks[leaf].tag {
    case .codeBlock where blocks[leaf].detail == Record.isFenced:
      isGap = false
      if let end = isClosingFence() {
        blocks[leaf].end = UInt32(truncatingIfNeeded: end)
        closeLeaf()
        return true
      }
      advance(columns: min(indent, fence.indent))
      addVerbatimLine()
      return true
    case .codeBlock:
      guard indent >= 4 || isBlank else {
        closeLeaf()
        return false
      }
      if isBlank { noteBlankLine() } else { isGap = false }
      advance(columns: min(indent, 4))
      addVerbatimLine()
      return true
    case .htmlBlock: return continuesHTML()
    default: return false
    }
  }

  // MARK: §4.8 Paragraphs

  /// Takes the definitions off the start of a paragraph, and the mark of an alert.
  ///
  /// - Returns: Whether something of it remains.
  mutating func finishParagraph(_ block: Int) -> Bool {
    if dialect == .stand, let parent = open.last, parent.tag == .quote, parent.block + 1 == block {
      takeAlert(block, quote: parent.block)
    }
    if blocks[block].firstLine < blocks[block].endLine,
      bytes[Int(lines[Int(blocks[block].firstLine)].start)] == UInt8(ascii: "[")
    {
      takeDefinitions(block)
    }
    guard blocks[block].firstLine < blocks[block].endLine else {
      blocks[block].tag = .definitions
      blocks[block].next = UInt32(truncatingIfNeeded: blocks.count)
      if blocks[block].loosens { reopenGap() }
      return false
    }
    let last = Int(blocks[block].endLine) - 1
    let end = trimmedEnd(from: Int(lines[last].start), Int(lines[last].end))
    lines[last].end = UInt32(truncatingIfNeeded: end)
    blocks[block].start = lines[Int(blocks[block].firstLine)].start
    blocks[block].end = lines[last].end
    return true
  }

  private mutating func takeAlert(_ block: Int, quote: Int) {
    let line = lines[Int(blocks[block].firstLine)]
    let end = trimmedEnd(from: Int(line.start), Int(line.end))
    let mark = bytes[Int(line.start)..<end]
    guard let alert = Kind.Alert(line: mark) else { return }
    blocks[quote].tag = .alert
    blocks[quote].detail = alert.code
    blocks[quote].end = UInt32(truncatingIfNeeded: end)
    blocks[block].firstLine += 1
  }

  /// The end of a text without the blanks before it.
  func trimmedEnd(from start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    return end
  }
}
