/// The text of a block that people read: a paragraph, a heading, a cell, or a value of the front matter.
package struct Prose: Hashable, Sendable {
  /// Its ranges in the document's text, in UTF-8 bytes; code, HTML and addresses lie between them.
  package var runs: [Range<Int>]
  /// Whether it is a value of the front matter.
  package var isFrontMatter = false

  /// From its first to its last byte.
  package var range: Range<Int> { (runs.first?.lowerBound ?? 0)..<(runs.last?.upperBound ?? 0) }
}

/// Finds the values of front matter that people read, as they stand in the file: titles, summaries, facts, captions.
///
/// Looks at lines, not at YAML: values of known keys on one line with them, plain or quoted without escapes, are found;
/// others are left alone, for a change there could not be certain.
enum FrontMatterProse {
  /// By the key of the front matter that they stand below; `""` for the front matter's own.
  private static let keys: [String: Set<String>] = [
    "": ["title", "summary", "description", "place"], "facts": ["label", "value"], "resources": ["title"],
  ]

  static func values(in bytes: ArraySlice<UInt8>, _ yaml: Range<Int>) -> [Prose] {
    var values: [Prose] = []
    var parent = ""
    /// A text of several lines goes on while lines are indented deeper than its key.
    var textIndent: Int?
    var start = yaml.lowerBound
    while start < yaml.upperBound {
      let end = bytes[start..<yaml.upperBound].firstIndex(of: 0x0A) ?? yaml.upperBound
      let line = start..<end
      start = end + 1
      let content = bytes[line].firstIndex { $0 != 0x20 } ?? end
      guard content < end else { continue }
      let indent = content - line.lowerBound
      if let text = textIndent, indent > text { continue }
      textIndent = nil
      guard let key = key(in: bytes, line) else { continue }
      let name = String(decoding: bytes[key], as: UTF8.self)
      let isOwn = key.lowerBound == line.lowerBound
      if isOwn { parent = name }
      if opensText(bytes[key.upperBound + 1..<end]) { textIndent = key.lowerBound - line.lowerBound }
      guard keys[isOwn ? "" : parent]?.contains(name) == true,
        let range = value(in: bytes, behind: key.upperBound, to: end)
      else { continue }
      values.append(Prose(runs: [range], isFrontMatter: true))
    }
    return values
  }

  /// Whether a value is a block of text, or goes on in the next lines.
  private static func opensText(_ value: ArraySlice<UInt8>) -> Bool {
    guard let first = value.firstIndex(where: { $0 != 0x20 }) else { return false }
    if value[first] == UInt8(ascii: "|") || value[first] == UInt8(ascii: ">") { return true }
    let isQuoted = value[first] == UInt8(ascii: "\"") || value[first] == UInt8(ascii: "'")
    return isQuoted && value.lastIndex { $0 == value[first] } == first
  }

  /// The key that a line starts with, behind indentation and the marks of list items.
  private static func key(in bytes: ArraySlice<UInt8>, _ line: Range<Int>) -> Range<Int>? {
    let start = bytes[line].firstIndex { $0 != 0x20 && $0 != UInt8(ascii: "-") } ?? line.upperBound
    guard let colon = bytes[start..<line.upperBound].firstIndex(of: UInt8(ascii: ":")), colon > start else {
      return nil
    }
    return start..<colon
  }

  private static func value(in bytes: ArraySlice<UInt8>, behind colon: Int, to end: Int) -> Range<Int>? {
    var (first, last) = (colon + 1, end)
    while first < last, bytes[first] == 0x20 { first += 1 }
    while first < last, bytes[last - 1] == 0x20 { last -= 1 }
    guard first < last, first > colon + 1 else { return nil }
    let quote = bytes[first]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard last - first > 2, bytes[last - 1] == quote else { return nil }
      (first, last) = (first + 1, last - 1)
      guard !bytes[first..<last].contains(where: { $0 == quote || $0 == UInt8(ascii: "\\") }) else { return nil }
    } else if "[{|>&*!%@`#".utf8.contains(quote) || bytes[first..<last].contains(UInt8(ascii: "#")) {
      return nil
    }
    return first..<last
  }
}

/// A set of bytes.
struct ByteSet: Hashable, Sendable {
  private var isThere = [Bool](repeating: false, count: 256)

  mutating func insert(_ bytes: ArraySlice<UInt8>) {
    isThere.withUnsafeMutableBufferPointer { isThere in
      bytes.withUnsafeBufferPointer { bytes in
        for byte in bytes { isThere[Int(byte)] = true }
      }
    }
  }

  func contains(_ byte: UInt8) -> Bool { isThere[Int(byte)] }

  func contains(_ character: Unicode.Scalar) -> Bool { contains(UInt8(truncatingIfNeeded: character.value)) }
}

/// Terminal columns of a text, near enough to tell what is too wide: East Asian wide and full-width characters and
/// emoji take two, combining marks none.
enum Columns {
  static func of(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x00...0x2FF, 0x370...0x482, 0x48A...0x590: 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      2
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: 0
      default: 1
      }
    }
  }
}
