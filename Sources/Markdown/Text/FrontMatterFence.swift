/// Finds YAML front matter as Hugo and Jekyll do: a first line of `---`, up to the next line of `---`.
package enum FrontMatterFence: Hashable, Sendable {
  /// The file does not start with `---`: it is Markdown from its first byte on.
  case absent
  /// The opening line has no closing one; the whole file is taken for Markdown.
  case unclosed
  /// Byte ranges: the YAML without the fences, and where the Markdown starts.
  case found(yaml: Range<Int>, bodyStart: Int)

  /// Looks at bytes from 0 on, behind a byte order mark if there is one. The bytes may be only the head of a file: then
  /// `.unclosed` means that more has to be read.
  package init(of bytes: UnsafeBufferPointer<UInt8>) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let yamlStart = Self.endOfFence(at: start, in: bytes) else {
      self = .absent
      return
    }
    var line = yamlStart
    while line < bytes.count {
      if let bodyStart = Self.endOfFence(at: line, in: bytes) {
        self = .found(yaml: yamlStart..<line, bodyStart: bodyStart)
        return
      }
      while line < bytes.count, bytes[line] != UInt8(ascii: "\n") { line += 1 }
      line += 1
    }
    self = .unclosed
  }

  /// The start of the next line where the line at `start` is `---` and nothing but blanks.
  private static func endOfFence(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard start + 3 <= bytes.count, bytes[start..<start + 3].allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
    var end = start + 3
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
      guard bytes[end] == UInt8(ascii: " ") || bytes[end] == UInt8(ascii: "\t") || bytes[end] == UInt8(ascii: "\r")
      else { return nil }
      end += 1
    }
    return min(end + 1, bytes.count)
  }
}
