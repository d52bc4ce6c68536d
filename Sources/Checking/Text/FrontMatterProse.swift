/// Finds the values of front matter that people read, as they stand in the file: titles, summaries, facts, captions.
///
/// Looks at lines, not at YAML: values on one line with a key, plain or quoted without escapes, are found; others are
/// left alone, for a change there could not be certain.
enum FrontMatterProse {
  private static let keys: Set<String> = ["title", "summary", "description", "label", "value", "place"]

  static func values(in bytes: ArraySlice<UInt8>, _ yaml: Range<Int>) -> [Prose] {
    var values: [Prose] = []
    var start = yaml.lowerBound
    while start < yaml.upperBound {
      var end = start
      while end < yaml.upperBound, bytes[end] != 0x0A { end += 1 }
      if let range = value(in: bytes, start..<end) { values.append(Prose(runs: [range], isFrontMatter: true)) }
      start = end + 1
    }
    return values
  }

  private static func value(in bytes: ArraySlice<UInt8>, _ line: Range<Int>) -> Range<Int>? {
    var start = line.lowerBound
    // Indentation and the marks of list items.
    while start < line.upperBound, bytes[start] == 0x20 || bytes[start] == UInt8(ascii: "-") { start += 1 }
    guard let colon = bytes[start..<line.upperBound].firstIndex(of: UInt8(ascii: ":")),
      keys.contains(String(decoding: bytes[start..<colon], as: UTF8.self))
    else { return nil }
    var (first, last) = (colon + 1, line.upperBound)
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
