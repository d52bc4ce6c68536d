/// Finds front matter as Hugo does: YAML between two lines of `---`, TOML between two lines of `+++`, or a JSON object, at
/// the start of the file or behind nothing but blanks.
package enum FrontMatterFence: Hashable, Sendable {
  /// The file does not start with front matter: it is Markdown from its first byte on.
  case absent
  /// The opening `---` has no closing one; the whole file is taken for Markdown.
  case unclosed
  /// Byte ranges: the YAML without the fences, and where the Markdown starts.
  case found(yaml: Range<Int>, bodyStart: Int)
  /// Front matter that is not read, and where the Markdown behind it starts; the end of the bytes where it is not closed.
  case foreign(Format, bodyStart: Int)

  package enum Format: String, Hashable, Sendable {
    case toml = "TOML"
    case json = "JSON"
  }

  /// Looks at bytes from 0 on. The bytes may be only the head of a file: then `.unclosed`, or a body that starts at their
  /// end, means that more has to be read.
  package init(of bytes: UnsafeBufferPointer<UInt8>) {
    let start = Self.endOfBlanks(in: bytes)
    guard start < bytes.count else {
      self = .absent
      return
    }
    switch bytes[start] {
    case UInt8(ascii: "-"): self = Self.yaml(at: start, in: bytes)
    case UInt8(ascii: "+"):
      guard let content = Self.endOfFence(UInt8(ascii: "+"), at: start, in: bytes) else {
        self = .absent
        return
      }
      let end = Self.closing(UInt8(ascii: "+"), from: content, in: bytes)?.end
      self = .foreign(.toml, bodyStart: end ?? bytes.count)
    case UInt8(ascii: "{") where Self.isObject(at: start, in: bytes):
      self = .foreign(.json, bodyStart: Self.endOfObject(at: start, in: bytes) ?? bytes.count)
    default: self = .absent
    }
  }

  private static func yaml(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> FrontMatterFence {
    guard let yamlStart = endOfFence(UInt8(ascii: "-"), at: start, in: bytes) else { return .absent }
    guard let closing = closing(UInt8(ascii: "-"), from: yamlStart, in: bytes) else { return .unclosed }
    return .found(yaml: yamlStart..<closing.start, bodyStart: closing.end)
  }

  /// Returns the end of the blanks that nobody sees above the front matter: byte order marks, spaces of any
  /// kind, line ends.
  private static func endOfBlanks(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var start = 0
    while start < bytes.count {
      switch bytes[start] {
      case 0x09, 0x0A, 0x0D, 0x20: start += 1
      case 0xC2 where bytes[start...].starts(with: [0xC2, 0xA0]): start += 2
      case 0xE2, 0xE3, 0xEF:
        guard invisible.contains(where: { bytes[start...].starts(with: $0) }) else { return start }
        start += 3
      default: return start
      }
    }
    return start
  }

  /// A byte order mark, a zero-width space, a word joiner and an ideographic space, in UTF-8.
  private static let invisible: [[UInt8]] = [
    [0xEF, 0xBB, 0xBF], [0xE2, 0x80, 0x8B], [0xE2, 0x81, 0xA0], [0xE3, 0x80, 0x80],
  ]

  /// The first line from `start` on that is a fence, and where the next one starts.
  private static func closing(
    _ sign: UInt8, from start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (start: Int, end: Int)? {
    var line = start
    while line < bytes.count {
      if let end = endOfFence(sign, at: line, in: bytes) { return (line, end) }
      while line < bytes.count, bytes[line] != UInt8(ascii: "\n") { line += 1 }
      line += 1
    }
    return nil
  }

  /// The start of the next line where the line at `start` is the sign three times and nothing but blanks.
  private static func endOfFence(_ sign: UInt8, at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard start + 3 <= bytes.count, bytes[start..<start + 3].allSatisfy({ $0 == sign }) else { return nil }
    var end = start + 3
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
      guard bytes[end] == UInt8(ascii: " ") || bytes[end] == UInt8(ascii: "\t") || bytes[end] == UInt8(ascii: "\r")
      else { return nil }
      end += 1
    }
    return min(end + 1, bytes.count)
  }

  /// Whether the brace opens an object with a quoted key, or an empty one: shortcodes, templates and attributes start
  /// with braces too.
  private static func isObject(at brace: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let next = bytes[(brace + 1)...].first { ![0x09, 0x0A, 0x0D, 0x20].contains($0) }
    return next == UInt8(ascii: "\"") || next == UInt8(ascii: "}")
  }

  /// The start of the line behind the one on which the object ends; `nil` where it does not.
  private static func endOfObject(at brace: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var depth = 0
    var isString = false
    var index = brace
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\") where isString: index += 1
      case UInt8(ascii: "\""): isString.toggle()
      case UInt8(ascii: "{") where !isString: depth += 1
      case UInt8(ascii: "}") where !isString:
        depth -= 1
        if depth == 0 {
          let newline = bytes[index...].firstIndex(of: UInt8(ascii: "\n"))
          return newline.map { $0 + 1 } ?? bytes.count
        }
      default: break
      }
      index += 1
    }
    return nil
  }
}
