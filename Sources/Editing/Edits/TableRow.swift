internal import Markdown

/// A line of a table, cut at its pipes.
struct TableRow {
  struct Cell {
    var text: String
    /// Where the text stands in the line, in bytes, without the blanks around it.
    var range: Range<Int>
  }

  /// What stands before the first cell: quote marks and indentation.
  let prefix: String
  private(set) var cells: [Cell] = []
  let isDelimiter: Bool

  /// Cuts a line as GFM does: at each pipe that no backslash stands before. A pipe at either end is left out.
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

  private mutating func add(_ range: Range<Int>, of line: [UInt8]) {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, line[low].isBlank { low += 1 }
    while high > low, line[high - 1].isBlank { high -= 1 }
    cells.append(Cell(text: String(decoding: line[low..<high], as: UTF8.self), range: low..<high))
  }
}
