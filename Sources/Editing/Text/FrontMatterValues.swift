internal import MarkdownTree

/// The ranges of a page that may be replaced by searching: its text and the values of its front matter. Keys, fences
/// and front
/// matter that is no YAML may not: a page would lose its title, or its front matter.
struct FrontMatterValues {
  /// The YAML between the fences; empty where there is none.
  private var yaml = 0..<0
  /// Ranges of the text that have to stay, in their order.
  private(set) var kept: [Range<Int>] = []

  /// Longer front matter is kept as a whole, in bytes: as long as the stand reads.
  private static let mostBytes = 64 << 10

  init(of text: TextBuffer) {
    let bytes = text.bytes(in: 0..<Self.mostBytes + 4096)
    switch bytes.withUnsafeBufferPointer({ FrontMatterFence(of: $0) }) {
    case .found(let yaml, let bodyStart):
      self.yaml = yaml
      kept = [0..<yaml.lowerBound]
      keep(yaml, of: bytes)
      kept.append(yaml.upperBound..<bodyStart)
    case .unclosed:
      // The page's first block is what was meant.
      let lines = bytes.split(separator: .newline, omittingEmptySubsequences: false)
      let block = lines.prefix { !$0.allSatisfy { $0.isBlank || $0 == .carriageReturn } }
      keep(0..<(block.last?.endIndex ?? 0), of: bytes)
    case .foreign(_, let bodyStart): kept = [0..<(bodyStart == bytes.count ? text.count : bodyStart)]
    case .absent: break
    }
  }

  /// Whether a range lies within the front matter.
  func holds(_ range: Range<Int>) -> Bool { range.lowerBound >= yaml.lowerBound && range.upperBound < yaml.upperBound }

  /// Whether a range touches nothing that has to stay.
  func allows(_ range: Range<Int>) -> Bool {
    guard let last = kept.last, range.lowerBound < last.upperBound else { return true }
    return !kept.contains { $0.overlaps(range) || range.isEmpty && $0.contains(range.lowerBound) }
  }

  private mutating func keep(_ yaml: Range<Int>, of bytes: [UInt8]) {
    var line = yaml.lowerBound
    while line < yaml.upperBound {
      let end = bytes[line..<yaml.upperBound].firstIndex { $0 == .newline || $0 == .carriageReturn } ?? yaml.upperBound
      keepLine(line..<end, of: bytes)
      var next = end
      while next < yaml.upperBound, bytes[next] == .newline || bytes[next] == .carriageReturn { next += 1 }
      if next > end { kept.append(end..<next) }
      line = max(next, line + 1)
    }
  }

  /// Keeps what stands before a line's value: indentation, marks of list items, the key; in values in braces all keys.
  private mutating func keepLine(_ line: Range<Int>, of bytes: [UInt8]) {
    var start = line.lowerBound
    while start < line.upperBound, bytes[start].isBlank || bytes[start] == UInt8(ascii: "-") { start += 1 }
    let value = Self.endOfKey(from: start, to: line.upperBound, in: bytes) ?? start
    if value > line.lowerBound { kept.append(line.lowerBound..<value) }
    guard value < line.upperBound, bytes[value] == UInt8(ascii: "{") || bytes[value] == UInt8(ascii: "[") else {
      return
    }
    var index = value
    while index < line.upperBound {
      guard bytes[index] == UInt8(ascii: "{") || bytes[index] == UInt8(ascii: ",") else {
        index += 1
        continue
      }
      let mark = index
      index += 1
      while index < line.upperBound, bytes[index].isBlank { index += 1 }
      let limit = bytes[index..<line.upperBound].firstIndex { "{}[],".utf8.contains($0) } ?? line.upperBound
      if let end = Self.endOfKey(from: index, to: limit, in: bytes) {
        kept.append(mark..<end)
        index = end
      }
    }
  }

  /// Returns the start of a key's value; `nil` where no key stands there.
  private static func endOfKey(from start: Int, to limit: Int, in bytes: [UInt8]) -> Int? {
    var index = start
    if index < limit, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
      guard let close = bytes[(index + 1)..<limit].firstIndex(of: bytes[index]) else { return nil }
      index = close + 1
      while index < limit, bytes[index].isBlank { index += 1 }
      guard index < limit, bytes[index] == UInt8(ascii: ":") else { return nil }
    } else {
      while index < limit, bytes[index] != UInt8(ascii: ":") || index + 1 < limit && !bytes[index + 1].isBlank {
        index += 1
      }
    }
    guard index < limit, index > start, bytes[index] == UInt8(ascii: ":") else { return nil }
    index += 1
    while index < limit, bytes[index].isBlank { index += 1 }
    return index
  }
}
