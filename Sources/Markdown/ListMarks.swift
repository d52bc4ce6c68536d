/// The marks of lists and quotes that a line starts with.
struct ListMarks {
  /// How deep in lists the line may stand at most: its own marks, and what its indentation may continue.
  private(set) var depth = 0
  /// What stands behind the marks.
  private(set) var content: Int
  /// Whether a list item or a heading starts here wherever it stands.
  private(set) var startsBlock = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, limit: Int) {
    content = line.lowerBound
    var columns = 0
    while content < line.upperBound, depth + columns / 2 < limit {
      switch bytes[content] {
      case .space: columns += 1
      case .tab: columns += 4
      case UInt8(ascii: ">"): break
      default:
        let length = Self.length(bytes, content..<line.upperBound)
        guard length > 0 else {
          if bytes[content] == UInt8(ascii: "#"), columns < 4 { startsBlock = true }
          depth += columns / 2
          return
        }
        if columns < 4 { startsBlock = true }
        depth += 1
        content += length - 1
      }
      content += 1
    }
    depth += columns / 2
  }

  private static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ rest: Range<Int>) -> Int {
    var next = rest.lowerBound
    switch bytes[next] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): next += 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while next < rest.upperBound, next - rest.lowerBound < 9, bytes[next].isDigit { next += 1 }
      guard next < rest.upperBound, bytes[next] == UInt8(ascii: ".") || bytes[next] == UInt8(ascii: ")") else {
        return 0
      }
      next += 1
    default: return 0
    }
    return next == rest.upperBound || bytes[next].isBlank ? next - rest.lowerBound : 0
  }
}
