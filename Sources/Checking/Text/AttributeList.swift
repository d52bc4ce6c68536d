import Markdown

/// Attributes in braces, as Goldmark, Kramdown and Pandoc have them: `{#id}`, `{.lead}`, `{: title="x"}`.
enum AttributeList {
  /// Longer ones are none, in bytes.
  private static let longest = 1024

  /// Where the list ends that starts at an offset; `nil` where none does. It stands on one line.
  static func end(from start: Int, in bytes: ArraySlice<UInt8>) -> Int? {
    let limit = min(bytes.endIndex, start + longest)
    var index = start + 1
    if index < limit, bytes[index] == UInt8(ascii: ":") { index += 1 }
    var count = 0
    while true {
      while index < limit, bytes[index].isBlank || bytes[index] == UInt8(ascii: ",") { index += 1 }
      guard index < limit else { return nil }
      if bytes[index] == UInt8(ascii: "}") { return count > 0 ? index + 1 : nil }
      guard let next = endOfAttribute(from: index, to: limit, in: bytes) else { return nil }
      (index, count) = (next, count + 1)
    }
  }

  /// `#id`, `.class`, `key=value`, `key="a value"`.
  private static func endOfAttribute(from start: Int, to limit: Int, in bytes: ArraySlice<UInt8>) -> Int? {
    func isEnd(_ byte: UInt8) -> Bool { byte <= 0x20 || "},\"'=".utf8.contains(byte) }
    var index = start
    if bytes[index] == UInt8(ascii: "#") || bytes[index] == UInt8(ascii: ".") {
      index = bytes[(index + 1)..<limit].firstIndex(where: isEnd) ?? limit
      return index > start + 1 ? index : nil
    }
    index = bytes[index..<limit].firstIndex(where: isEnd) ?? limit
    guard index > start, index + 1 < limit, bytes[index] == UInt8(ascii: "=") else { return nil }
    index += 1
    if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
      let rest = bytes[(index + 1)..<limit].prefix { $0 != .newline }
      return rest.firstIndex(of: bytes[index]).map { $0 + 1 }
    }
    let end = bytes[index..<limit].firstIndex(where: isEnd) ?? limit
    return end > index ? end : nil
  }
}
