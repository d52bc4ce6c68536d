internal import MarkdownTree

/// Raw HTML (CommonMark 0.31.2, §6.6) and autolinks in angle brackets (§6.5).
struct RawHTML {
  private let bytes: Bytes
  private var count: Int { bytes.count }
  /// From where on nothing ends a comment, an instruction, a declaration, a CDATA section.
  private var ends: InlineArray<4, Int> = [.max, .max, .max, .max]

  init(_ bytes: Bytes) { self.bytes = bytes }

  /// The end of the piece of HTML that starts at a `<`.
  mutating func end(at start: Int) -> Int? {
    guard start + 1 < count else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "?"): return end("?>", 1, from: start + 2)
    case UInt8(ascii: "!"):
      if bytes.starts(with: "<!--", at: start) {
        if bytes.starts(with: ">", at: start + 4) { return start + 5 }
        if bytes.starts(with: "->", at: start + 4) { return start + 6 }
        return end("-->", 0, from: start + 4)
      }
      if bytes.starts(with: "<![CDATA[", at: start) { return end("]]>", 3, from: start + 9) }
      guard start + 2 < count, bytes[start + 2].isLetter else { return nil }
      return end(">", 2, from: start + 2)
    default: return tagEnd(at: start)
    }
  }

  func isComment(at start: Int) -> Bool { bytes.starts(with: "<!--", at: start) }

  private mutating func end(_ mark: StaticString, _ kind: Int, from start: Int) -> Int? {
    guard start < ends[kind] else { return nil }
    guard let found = bytes.firstOffset(of: mark, from: start) else {
      ends[kind] = start
      return nil
    }
    return found + mark.utf8CodeUnitCount
  }

  /// The end of an opening or a closing tag.
  func tagEnd(at start: Int) -> Int? {
    var next = start + 1
    let isClosing = next < count && bytes[next] == UInt8(ascii: "/")
    if isClosing { next += 1 }
    guard next < count, bytes[next].isLetter else { return nil }
    while next < count, bytes[next].isLetter || bytes[next].isDigit || bytes[next] == UInt8(ascii: "-") { next += 1 }
    if isClosing {
      next = skipWhitespace(from: next)
      return next < count && bytes[next] == UInt8(ascii: ">") ? next + 1 : nil
    }
    while let attribute = attribute(at: next) { next = attribute.end }
    next = skipWhitespace(from: next)
    if next < count, bytes[next] == UInt8(ascii: "/") { next += 1 }
    return next < count && bytes[next] == UInt8(ascii: ">") ? next + 1 : nil
  }

  struct Attribute {
    var name: Range<Int>
    var value: Range<Int>
    var end: Int
  }

  /// The value of an attribute of a tag, without its quotation marks.
  func value(of name: String, inTagAt start: Int) -> Range<Int>? {
    var next = start + 1
    while next < count, bytes[next].isLetter || bytes[next].isDigit || bytes[next] == UInt8(ascii: "-") { next += 1 }
    while let attribute = attribute(at: next) {
      let written = bytes[attribute.name]
      if written.elementsEqual(name.utf8, by: { $0 | 0x20 == $1 }) { return attribute.value }
      next = attribute.end
    }
    return nil
  }

  /// The attribute behind white space.
  func attribute(at start: Int) -> Attribute? {
    let nameStart = skipWhitespace(from: start)
    guard nameStart > start, nameStart < count, Self.startsName(bytes[nameStart]) else { return nil }
    var next = nameStart
    while next < count, Self.startsName(bytes[next]) || bytes[next].isDigit || ".-".utf8.contains(bytes[next]) {
      next += 1
    }
    let name = nameStart..<next
    let equals = skipWhitespace(from: next)
    guard equals < count, bytes[equals] == UInt8(ascii: "=") else {
      return Attribute(name: name, value: next..<next, end: next)
    }
    next = skipWhitespace(from: equals + 1)
    guard next < count else { return nil }
    let quote = bytes[next]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard let end = bytes.firstOffset(of: quote, from: next + 1) else {
        return nil
      }
      return Attribute(name: name, value: next + 1..<end, end: end + 1)
    }
    let value = next
    while next < count, !bytes[next].isBlankOrNewline, !"\"'=<>`".utf8.contains(bytes[next]) { next += 1 }
    return next > value ? Attribute(name: name, value: value..<next, end: next) : nil
  }

  private static func startsName(_ byte: UInt8) -> Bool {
    byte.isLetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
  }

  private func skipWhitespace(from offset: Int) -> Int {
    var next = offset
    while next < count, bytes[next].isBlankOrNewline { next += 1 }
    return next
  }

  // MARK: §6.5 Autolinks

  /// The end of an address in angle brackets: with a scheme of 2 to 32 characters, or of mail.
  func autolinkEnd(at start: Int) -> Int? {
    var next = start + 1
    guard next < count else { return nil }
    if bytes[next].isLetter {
      while next < count, next - start <= 33,
        bytes[next].isLetter || bytes[next].isDigit || "+.-".utf8.contains(bytes[next])
      {
        next += 1
      }
      if next < count, bytes[next] == UInt8(ascii: ":"), (2...32).contains(next - start - 1) {
        while next < count {
          switch bytes[next] {
          case UInt8(ascii: ">"): return next + 1
          case UInt8(ascii: "<"), ...0x20, 0x7F: return nil
          default: next += 1
          }
        }
        return nil
      }
    }
    return mailEnd(at: start)
  }

  private func mailEnd(at start: Int) -> Int? {
    var next = start + 1
    while next < count,
      bytes[next].isLetter || bytes[next].isDigit || ".!#$%&'*+/=?^_`{|}~-".utf8.contains(bytes[next])
    {
      next += 1
    }
    guard next > start + 1, next < count, bytes[next] == UInt8(ascii: "@") else { return nil }
    while next < count {
      // A part of the host name: up to 63 letters, digits and hyphens, no hyphen at its ends.
      let part = next + 1
      next = part
      while next < count, bytes[next].isLetter || bytes[next].isDigit || bytes[next] == UInt8(ascii: "-") { next += 1 }
      guard (1...63).contains(next - part), bytes[part] != UInt8(ascii: "-"), bytes[next - 1] != UInt8(ascii: "-"),
        next < count
      else { return nil }
      if bytes[next] == UInt8(ascii: ">") { return next + 1 }
      guard bytes[next] == UInt8(ascii: ".") else { return nil }
    }
    return nil
  }
}
