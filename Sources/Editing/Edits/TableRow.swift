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

  /// Where code ends that starts at an offset: behind as many backticks as it starts with; `nil` where none starts.
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
