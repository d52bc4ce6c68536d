/// Lines without an empty one between them, which may be one paragraph.
struct ParagraphRun {
  private(set) var lines = 0
  private var isTable = false
  private var areDefinitions = true

  /// Rows of a table and definitions of link references are read line by line.
  var costsWalks: Bool { !isTable && !areDefinitions }

  mutating func add(_ line: Range<Int>, _ marks: ListMarks, _ bytes: UnsafeBufferPointer<UInt8>) {
    if marks.content == line.upperBound {
      self = ParagraphRun()
      return
    }
    if marks.startsBlock { self = ParagraphRun() }
    lines += 1
    if lines == 2 { isTable = Self.isDelimiterRow(marks.content..<line.upperBound, bytes) }
    areDefinitions = areDefinitions && Self.isDefinition(marks.content..<line.upperBound, bytes)
  }

  private static func isDelimiterRow(_ line: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var (pipes, dashes) = (0, 0)
    for offset in line {
      switch bytes[offset] {
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: ":"), .space, .tab: break
      default: return false
      }
    }
    return pipes > 0 && dashes > 2
  }

  /// A definition on one line; a title that does not end there makes the parser look through the lines behind it.
  private static func isDefinition(_ line: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes[line.lowerBound] == UInt8(ascii: "[") else { return false }
    let label = bytes[line].dropFirst().prefix(1_000).prefix { $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "[") }
    guard label.endIndex + 1 < line.upperBound, bytes[label.endIndex] == UInt8(ascii: "]"),
      bytes[label.endIndex + 1] == UInt8(ascii: ":")
    else { return false }
    let target = bytes[(label.endIndex + 2)..<line.upperBound]
    return !target.contains(UInt8(ascii: "(")) || target.contains(UInt8(ascii: ")"))
  }
}
