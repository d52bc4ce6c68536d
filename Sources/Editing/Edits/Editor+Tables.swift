internal import Markdown

/// Setting out the table around the cursor.
extension Editor {
  /// Puts the pipes of the table that the cursor stands in one below the other, by the cells the texts take on a screen;
  /// columns keep their alignment, the cursor its place in its cell. Nothing to do where there is no table.
  package mutating func alignTable() -> TextChange? {
    guard let table = tableAtCursor else { return nil }
    let lines = table.lines
    let layout = TableLayout(table.rows, alignments: table.alignments)
    let range = text.start(ofLine: lines.lowerBound)..<text.range(ofLine: lines.upperBound).upperBound
    var bytes: [UInt8] = []
    var cursor = selection.cursor
    for (index, line) in layout.lines.enumerated() {
      let number = lines.lowerBound + index
      let old = text.range(ofLine: number)
      if selection.cursor >= old.lowerBound, selection.cursor <= old.upperBound {
        let column = Self.column(selection.cursor - old.lowerBound, layout.cells[index], lineCount: line.utf8.count)
        cursor = range.lowerBound + bytes.count + column
      }
      bytes += line.utf8
      if number < lines.upperBound { bytes += text.lineEnd(ofLine: number).utf8 }
    }
    return apply(range, bytes, select: Selection(cursor))
  }

  /// Whether there is a table around the cursor, to be set out or set out already.
  package var isInTable: Bool { tableAtCursor != nil }

  /// Where a place in a line comes to: it stays in its cell's text, or at the nearest end of it.
  private static func column(
    _ column: Int, _ cells: [(old: Range<Int>, new: Range<Int>)], lineCount: Int
  ) -> Int {
    guard let cell = cells.last(where: { $0.old.lowerBound <= column }) ?? cells.first else {
      return min(column, lineCount)
    }
    return cell.new.lowerBound + min(max(column - cell.old.lowerBound, 0), cell.old.count)
  }

  private var tableAtCursor: (lines: ClosedRange<Int>, rows: [TableRow], alignments: [Kind.Alignment])? {
    let block = linesOfBlock
    let start = text.start(ofLine: block.lowerBound)
    let source = text.substring(start..<text.range(ofLine: block.upperBound).upperBound)
    let document = Document(parsing: source)
    let cursorLine = text.line(at: selection.cursor) - block.lowerBound + 1
    for case .enter(let node, _) in document.root.traversal where node.kind == .table {
      let lines = document.text.line(at: node.range.lowerBound)...document.text.line(at: node.range.upperBound)
      guard lines.contains(cursorLine), let header = node.children.first else { continue }
      let alignments = header.children.compactMap { cell in
        if case .cell(let alignment) = cell.kind { alignment } else { nil }
      }
      let rows = lines.map { line in
        let bytes = Array(document.text.bytes[document.text.range(ofLine: line)])
        return TableRow(
          bytes, prefixCount: LinePrefix(bytes).tablePrefixCount, isDelimiter: line == lines.lowerBound + 1)
      }
      let offset = block.lowerBound - 1
      return ((lines.lowerBound + offset)...(lines.upperBound + offset), rows, alignments)
    }
    return nil
  }

  /// The lines around the cursor up to blank ones: a table has none within.
  private var linesOfBlock: ClosedRange<Int> {
    let line = text.line(at: selection.cursor)
    var (first, last) = (line, line)
    while first > 1, !isBlank(first - 1) { first -= 1 }
    while last < text.lineCount, !isBlank(last + 1) { last += 1 }
    return first...last
  }

  private func isBlank(_ line: Int) -> Bool { LinePrefix(text.bytes(in: text.range(ofLine: line))).isBare }
}

extension LinePrefix {
  /// What stands before the first cell of a table's line. A list mark there is one only in front of the header.
  fileprivate var tablePrefixCount: Int { count }
}
