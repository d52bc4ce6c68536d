internal import Markdown
internal import Screen

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
