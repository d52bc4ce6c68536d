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
