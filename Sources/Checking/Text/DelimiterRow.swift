/// The line between the header of a table and its rows, as GitHub Flavored Markdown takes it: `| :-- | --: |`, with one
/// dash or more in each cell. The parser takes only lines whose cells have three characters or more.
struct DelimiterRow {
  /// Without the blanks around it.
  let range: Range<Int>
  let cellCount: Int
  /// Where dashes are missing, and how many.
  private let gaps: [(offset: Int, dashes: Int)]

  /// Whether a cell is shorter than three characters.
  var isShort: Bool { !gaps.isEmpty }

  /// - Parameter start: The first byte of the line that is no blank.
  init?(at start: Int, in bytes: ArraySlice<UInt8>) {
    var (index, end, count) = (start, start, 0)
    var gaps: [(offset: Int, dashes: Int)] = []
    var hasPipe = false
    func skip(_ isSkipped: (UInt8) -> Bool) -> Int {
      let first = index
      while index < bytes.endIndex, isSkipped(bytes[index]) { index += 1 }
      return index - first
    }
    func skipPipe() -> Bool {
      guard index < bytes.endIndex, bytes[index] == UInt8(ascii: "|") else { return false }
      index += 1
      (hasPipe, end) = (true, index)
      return true
    }
    func skipColon() -> Int {
      guard index < bytes.endIndex, bytes[index] == UInt8(ascii: ":") else { return 0 }
      index += 1
      return 1
    }
    _ = skipPipe()
    repeat {
      _ = skip(Self.isBlank)
      if count > 0, index == bytes.endIndex || bytes[index] == 0x0A { break }
      var length = skipColon()
      let dashes = skip { $0 == UInt8(ascii: "-") }
      guard dashes > 0 else { return nil }
      let dashEnd = index
      length += dashes + skipColon()
      if length < 3 { gaps.append((dashEnd, 3 - length)) }
      end = index
      count += 1
      _ = skip(Self.isBlank)
    } while skipPipe()
    guard hasPipe, index == bytes.endIndex || bytes[index] == 0x0A else { return nil }
    range = start..<end
    cellCount = count
    self.gaps = gaps
  }

  /// The same with three characters in each cell that has fewer.
  func widened(in bytes: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    var start = range.lowerBound
    for gap in gaps {
      text += bytes[start..<gap.offset]
      text += repeatElement(UInt8(ascii: "-"), count: gap.dashes)
      start = gap.offset
    }
    return String(decoding: text + bytes[start..<range.upperBound], as: UTF8.self)
  }

  /// How many cells a line has that pipes divide; those behind a backslash do not, and the outer ones are optional.
  static func cellCount(of line: ArraySlice<UInt8>) -> Int {
    let end = (line.lastIndex { !isBlank($0) } ?? line.startIndex - 1) + 1
    var (count, last) = (0, line.startIndex)
    for index in line.startIndex..<end where line[index] == UInt8(ascii: "|") {
      guard index > line.startIndex else {
        last = index + 1
        continue
      }
      if line[index - 1] == UInt8(ascii: "\\") { continue }
      count += 1
      last = index + 1
    }
    return last < end ? count + 1 : count
  }

  /// What GitHub Flavored Markdown allows around a cell.
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == 0x0B || byte == 0x0C
  }
}
