internal import MarkdownTree

/// Tables (GitHub Flavored Markdown 0.29, §4.10).
extension BlockParser {
  /// A delimiter row behind the line of a paragraph that has as many cells starts a table, whose header that line is.
  mutating func startTable(_ line: BlockStart) -> Bool {
    guard dialect == .stand, line.interrupts, leaf >= 0 else { return false }
    var count = 0
    var delimiters = TableCells(bytes, nonspace..<lineEnd)
    while let cell = delimiters.next() {
      guard TableCells.alignment(bytes, cell) != nil else { return false }
      count += 1
    }
    guard count > 0 else { return false }
    let last = Int(blocks[leaf].endLine) - 1
    let header = lines[last]
    var cells = TableCells(bytes, Int(header.start)..<Int(header.end))
    while cells.next() != nil { count -= 1 }
    guard count == 0 else { return false }
    if last > Int(blocks[leaf].firstLine) {
      lines.removeLast()
      blocks[leaf].endLine -= 1
      openLeaf(.table)
      blocks[leaf].firstLine = UInt32(truncatingIfNeeded: lines.count)
      lines.append(header)
    }
    blocks[leaf].tag = .table
    blocks[leaf].start = header.start
    addLine(from: nonspace)
    return true
  }

  mutating func finishTable(_ block: Int) {
    let last = lines[Int(blocks[block].endLine) - 1]
    blocks[block].end = UInt32(truncatingIfNeeded: trimmedEnd(from: Int(last.start), Int(last.end)))
  }
}

extension Document {
  /// The cells of a line, as a row of a table has them: what stands between two pipes, without the blanks around it.
  package func tableCells(in line: Range<Int>) -> [Range<Int>] {
    storage.bytes.withUnsafeBufferPointer { buffer in
      guard let bytes = buffer.baseAddress.map({ Bytes($0, count: storage.count) }) else { return [] }
      var cells = TableCells(bytes, line)
      var found: [Range<Int>] = []
      while let cell = cells.next() { found.append(cell) }
      return found
    }
  }
}

/// The cells of a row, one after the other: what stands between two pipes, without the blanks around it.
struct TableCells {
  private let bytes: Bytes
  private var offset: Int
  private let end: Int

  init(_ bytes: Bytes, _ line: Range<Int>) {
    self.bytes = bytes
    var (start, end) = (line.lowerBound, line.upperBound)
    while start < end, bytes[start].isBlank { start += 1 }
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    if start < end, bytes[start] == UInt8(ascii: "|") { start += 1 }
    (offset, self.end) = (start, end)
  }

  mutating func next() -> Range<Int>? {
    guard offset < end else { return nil }
    var start = offset
    var next = offset
    while next < end, bytes[next] != UInt8(ascii: "|") || next > start && bytes[next - 1] == .backslash { next += 1 }
    offset = next + 1
    while start < next, bytes[start].isBlank { start += 1 }
    while next > start, bytes[next - 1].isBlank { next -= 1 }
    return start..<next
  }

  /// Returns the alignment that a cell of a delimiter row asks for, as in `Record.detail`; `nil` for a
  /// cell that is none.
  static func alignment(_ bytes: Bytes, _ cell: Range<Int>) -> UInt8? {
    var (start, end) = (cell.lowerBound, cell.upperBound)
    var alignment: UInt8 = 0
    if start < end, bytes[start] == UInt8(ascii: ":") {
      alignment |= 1
      start += 1
    }
    if start < end, bytes[end - 1] == UInt8(ascii: ":") {
      alignment |= 2
      end -= 1
    }
    guard start < end else { return nil }
    for offset in start..<end where bytes[offset] != UInt8(ascii: "-") { return nil }
    // Left, right, center as the record has them: 1, 3, 2.
    return [0, 1, 3, 2][Int(alignment)]
  }
}
