internal import CMd4c

/// Rows and cells of tables.
extension TreeBuilder {
  mutating func enterRow() {
    let isHeader = tree.records.last?.tag == .table
    if isHeader, let table = tree.records.last { cursor = Int(table.start) }
    let start = contentStart(from: cursor)
    push(.row, detail: isHeader ? Record.isHeader : 0, start: start)
    cursor = start
  }

  mutating func leaveRow() {
    guard let index = open.last else { return }
    pop(end: text.trimmedLineEnd(from: cursor))
    if tree.records[index].detail == Record.isHeader {
      // The delimiter row is part of the table, but no row of it.
      cursor = text.trimmedLineEnd(from: contentStart(from: text.lineEnd(from: cursor)))
    }
  }

  /// A cell starts behind the pipe and blanks; pipes with nothing between them make no cell.
  mutating func enterCell(_ alignment: MD_ALIGN) {
    var start = cursor
    var next = text.skipBlanks(from: start)
    if text[next] == UInt8(ascii: "|") {
      start = next + text.run(of: UInt8(ascii: "|"), at: next)
      next = text.skipBlanks(from: start)
    }
    if text[next] == .newline {
      emptyCells -= 1
      if emptyCells < 0 { failure = .tooManyCells }
    } else {
      start = next
    }
    isInCell = true
    push(.cell, detail: Self.detail(of: alignment), start: start)
    cursor = start
  }

  private static func detail(of alignment: MD_ALIGN) -> UInt8 {
    switch alignment {
    case MD_ALIGN_LEFT: 1
    case MD_ALIGN_CENTER: 2
    case MD_ALIGN_RIGHT: 3
    default: 0
    }
  }
}
