/// Front matter that is no YAML, as Hugo knows it: TOML between two lines of `+++`, or a JSON object.
package enum ForeignFrontMatter {
  /// The bytes of it with its fences or braces, blank lines and a byte order mark before it included; to the end of the
  /// text where it is not closed. `nil` where the text does not start with any. Linear in its length.
  package static func range(in bytes: some RandomAccessCollection<UInt8>) -> Range<Int>? {
    let bytes = Array(bytes)
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count, bytes[start].isBlankOrNewline || bytes[start] == .carriageReturn { start += 1 }
    let rest = bytes[start...]
    if isFence(bytes, at: start) { return 0..<endOfTOML(bytes, from: start) }
    guard rest.first == UInt8(ascii: "{") else { return nil }
    // `{{` and `{%` begin templates, `{#`, `{.` and `{:` attributes.
    guard let next = rest.dropFirst().first(where: { !$0.isBlankOrNewline && $0 != .carriageReturn }),
      next == UInt8(ascii: "\"") || next == UInt8(ascii: "}")
    else { return nil }
    return 0..<endOfJSON(bytes, from: start)
  }

  /// Whether a line of `+++` and nothing but blanks starts at an offset.
  private static func isFence(_ bytes: [UInt8], at start: Int) -> Bool {
    let line = bytes[start...].prefix { $0 != .newline }
    guard line.starts(with: "+++".utf8) else { return false }
    return line.dropFirst(3).allSatisfy { $0.isBlank || $0 == .carriageReturn }
  }

  private static func endOfTOML(_ bytes: [UInt8], from start: Int) -> Int {
    var line = start
    var isFirst = true
    while line < bytes.count {
      let next = bytes[line...].firstIndex(of: .newline).map { $0 + 1 } ?? bytes.count
      if !isFirst, isFence(bytes, at: line) { return next }
      isFirst = false
      line = next
    }
    return bytes.count
  }

  private static func endOfJSON(_ bytes: [UInt8], from start: Int) -> Int {
    var depth = 0
    var isInString = false
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case .backslash where isInString: index += 1
      case UInt8(ascii: "\""): isInString.toggle()
      case UInt8(ascii: "{") where !isInString: depth += 1
      case UInt8(ascii: "}") where !isInString:
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    return bytes.count
  }
}
