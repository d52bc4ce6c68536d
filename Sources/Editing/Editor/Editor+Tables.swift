internal import Markdown
import MarkdownTree
import Screen

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

  /// Selects the text of the next cell of the table that the cursor stands in, or of the one before; behind the last a
  /// row is added. Nothing to do before the first.
  ///
  /// - Returns: Whether there is a table.
  package mutating func moveToCell(forward: Bool) -> Bool {
    guard let table = tableAtCursor else { return false }
    let first = table.lines.lowerBound
    var cells: [Range<Int>] = []
    for (index, row) in table.rows.enumerated() where !row.isDelimiter {
      let start = text.start(ofLine: first + index)
      cells += row.cells.prefix(table.alignments.count).map { cell in
        start + cell.range.lowerBound..<start + cell.range.upperBound
      }
    }
    let here = cells.lastIndex { $0.lowerBound <= selection.range.upperBound } ?? 0
    let next = here + (forward ? 1 : -1)
    if cells.indices.contains(next) {
      select(Selection(cells[next]))
    } else if forward {
      addRow(behind: table.lines.upperBound, prefix: table.rows.last?.prefix ?? "", table.alignments.count)
    }
    return true
  }

  private mutating func addRow(behind line: Int, prefix: String, _ count: Int) {
    let end = text.range(ofLine: line).upperBound
    let head = text.lineEnd(near: end) + prefix + "| "
    let row = Array((head + String(repeating: "  | ", count: count).dropLast()).utf8)
    _ = apply(end..<end, row, select: Selection(end + head.utf8.count))
  }

  /// Whether there is a table around the cursor, to be set out or set out already.
  package var isInTable: Bool { tableAtCursor != nil }

  /// Returns the new column of a place in a line, in bytes: it stays in its cell's text, or at the nearest end of it.
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
  /// The text before the first cell of a table's line. A list mark there is one only in front of the header.
  fileprivate var tablePrefixCount: Int { count }
}

/// A table of Markdown set out anew, its pipes one below the other by the cells that the texts take on a screen.
struct TableLayout {
  /// The lines of the table, without their line ends.
  private(set) var lines: [String] = []
  /// For each line the bytes of its cells' texts, in the lines as they were and as they are now.
  private(set) var cells: [[(old: Range<Int>, new: Range<Int>)]] = []

  /// Sets out the lines of one table: the header, the delimiter row, the rows. What stands before a line's first cell,
  /// such as quote marks, stays.
  init(_ rows: [TableRow], alignments: [Kind.Alignment]) {
    let count = alignments.count
    var widths = [Int](repeating: 3, count: count)
    for row in rows where !row.isDelimiter {
      for (column, cell) in row.cells.prefix(count).enumerated() {
        widths[column] = max(widths[column], cell.text.columns)
      }
    }
    for row in rows { add(row, alignments, widths) }
  }

  private mutating func add(_ row: TableRow, _ alignments: [Kind.Alignment], _ widths: [Int]) {
    var line = row.prefix + "|"
    var places: [(old: Range<Int>, new: Range<Int>)] = []
    for column in alignments.indices {
      let cell = row.cells.indices.contains(column) ? row.cells[column] : nil
      if cell == nil, row.hasPipeInCode { break }
      if row.isDelimiter {
        line += " " + Self.delimiter(alignments[column], widths[column]) + " |"
        continue
      }
      let text = cell?.text ?? ""
      let room = widths[column] - text.columns
      let left = alignments[column] == .right ? room : alignments[column] == .center ? room / 2 : 0
      line += " " + String(repeating: " ", count: left)
      let start = line.utf8.count
      line += text
      if let cell { places.append((cell.range, start..<line.utf8.count)) }
      line += String(repeating: " ", count: room - left) + " |"
    }
    // Cells beyond the header's, which are not shown, are kept as they are.
    for cell in row.cells.dropFirst(alignments.count) where !row.isDelimiter {
      let start = line.utf8.count + 1
      line += " " + cell.text + " |"
      places.append((cell.range, start..<(start + cell.range.count)))
    }
    lines.append(line)
    cells.append(places)
  }

  private static func delimiter(_ alignment: Kind.Alignment, _ width: Int) -> String {
    let dashes = String(repeating: "-", count: width - 2)
    return switch alignment {
    case .natural: "-" + dashes + "-"
    case .left: ":" + dashes + "-"
    case .right: "-" + dashes + ":"
    case .center: ":" + dashes + ":"
    }
  }
}

/// A line of a table, cut at its pipes.
struct TableRow {
  struct Cell {
    var text: String
    /// The range of the text in the line, in bytes, without the blanks around it.
    var range: Range<Int>
  }

  /// The text before the first cell: quote marks and indentation.
  let prefix: String
  private(set) var cells: [Cell] = []
  let isDelimiter: Bool
  /// Whether a pipe stands in code. GFM ends the cell there all the same, so that the row may have more cells than are
  /// cut here.
  private(set) var hasPipeInCode = false

  /// Cuts a line at each pipe that no backslash stands before and that is not in code, which must stay as it is. A pipe
  /// at either end is left out.
  init(_ line: [UInt8], prefixCount: Int, isDelimiter: Bool) {
    self.isDelimiter = isDelimiter
    prefix = String(decoding: line[..<prefixCount], as: UTF8.self)
    var end = line.count
    while end > prefixCount, line[end - 1].isBlank { end -= 1 }
    var start = prefixCount
    if start < end, line[start] == .pipe { start += 1 }
    var index = start
    while index < end {
      if line[index] == .backslash {
        index += 2
      } else if let codeEnd = Self.endOfCode(from: index, to: end, in: line) {
        if line[index..<codeEnd].contains(.pipe) { hasPipeInCode = true }
        index = codeEnd
      } else if line[index] == .backtick {
        index = Self.endOfBackticks(from: index, to: end, in: line)
      } else {
        if line[index] == .pipe {
          add(start..<index, of: line)
          start = index + 1
        }
        index += 1
      }
    }
    if start < end { add(start..<end, of: line) }
  }

  /// Returns the end of the code that starts at an offset: behind as many backticks as it starts with; `nil`
  /// where none starts.
  private static func endOfCode(from start: Int, to limit: Int, in line: [UInt8]) -> Int? {
    let opened = endOfBackticks(from: start, to: limit, in: line)
    var index = opened
    while opened > start, index < limit {
      let end = endOfBackticks(from: index, to: limit, in: line)
      if end - index == opened - start { return end }
      index = max(end, index + 1)
    }
    return nil
  }

  private static func endOfBackticks(from start: Int, to limit: Int, in line: [UInt8]) -> Int {
    line[start..<limit].firstIndex { $0 != .backtick } ?? limit
  }

  private mutating func add(_ range: Range<Int>, of line: [UInt8]) {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, line[low].isBlank { low += 1 }
    while high > low, line[high - 1].isBlank { high -= 1 }
    cells.append(Cell(text: String(decoding: line[low..<high], as: UTF8.self), range: low..<high))
  }
}
