internal import MarkdownTree

/// Extended autolinks (GFM §6.9): `https://…`, `www.…` and mail addresses without brackets.
///
/// Beyond GitHub's rule a link ends where a word ends in Chinese and Russian: at East Asian punctuation and at `»` and `”`.
extension InlineParser {
  /// Reads the link that a dot, a colon or an at sign belongs to.
  mutating func readBareLink(at offset: Int) -> Int {
    let found: Range<Int>? =
      switch bytes[offset] {
      case UInt8(ascii: "."): webLink(at: offset)
      case UInt8(ascii: ":"): schemeLink(at: offset)
      default: mailLink(at: offset)
      }
    guard let found, found.lowerBound >= plainStart else { return offset + 1 }
    bareLinks.append(Int32(truncatingIfNeeded: marks.count))
    append(Mark(.bareLink, found))
    return found.upperBound
  }

  /// `www.`, behind nothing, white space, a mark of emphasis, a parenthesis, or a character that is not of English.
  private mutating func webLink(at dot: Int) -> Range<Int>? {
    let start = dot - 3
    guard start >= plainStart, bytes[start] == UInt8(ascii: "w"), bytes[start + 1] == UInt8(ascii: "w"),
      bytes[start + 2] == UInt8(ascii: "w"), start == 0 || Self.canPrecede(bytes[start - 1])
    else { return nil }
    return link(from: start, host: start, needsDot: true)
  }

  private static func canPrecede(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte.isBlankOrNewline || "*_~(".utf8.contains(byte)
  }

  /// `http://`, `https://` or `ftp://`, behind no other letter of English.
  private mutating func schemeLink(at colon: Int) -> Range<Int>? {
    guard colon + 3 < count, bytes[colon + 1] == UInt8(ascii: "/"), bytes[colon + 2] == UInt8(ascii: "/") else {
      return nil
    }
    var start = colon
    while start > plainStart, colon - start <= 5, bytes[start - 1].isLetter { start -= 1 }
    let scheme = bytes[start..<colon]
    guard Self.schemes.contains(where: { scheme.elementsEqual($0.utf8) { $0 | 0x20 == $1 } }) else { return nil }
    return link(from: start, host: colon + 3, needsDot: false)
  }

  private static let schemes = ["https", "http", "ftp"]

  /// The link up to the end of its path; `nil` where its host name is none.
  private mutating func link(from start: Int, host: Int, needsDot: Bool) -> Range<Int>? {
    guard host >= noHost else { return nil }
    var end = host
    var dots = 0
    // Underscores in the last two parts of the name.
    var (underscores, earlier) = (0, 0)
    while end < count {
      let byte = bytes[end]
      if byte == UInt8(ascii: ".") {
        (dots, earlier, underscores) = (dots + 1, underscores, 0)
      } else if byte == UInt8(ascii: "_") {
        underscores += 1
      } else if byte >= 0x80 {
        if LinkEnd.length(at: end, in: bytes) > 0 || CharacterClass(at: end, in: bytes) != .other { break }
      } else if !byte.isLetter, !byte.isDigit, byte != UInt8(ascii: "-") {
        break
      }
      end += 1
    }
    guard end > host, bytes[host] != UInt8(ascii: "."), underscores + earlier == 0, dots > 0 || !needsDot else {
      noHost = end
      return nil
    }
    while end < count, !endsLink(at: end) { end += 1 }
    return start..<LinkEnd.trimmed(host..<end, in: bytes)
  }

  private func endsLink(at offset: Int) -> Bool {
    switch bytes[offset] {
    case .space, .tab, .newline, UInt8(ascii: "<"), UInt8(ascii: "`"): true
    case UInt8(ascii: "]"): !brackets.isEmpty
    // Two of them end what the link stands in, or start what follows.
    case UInt8(ascii: "*"), UInt8(ascii: "~"): offset + 1 < count && bytes[offset + 1] == bytes[offset]
    case 0x80...: LinkEnd.length(at: offset, in: bytes) > 0
    default: false
    }
  }

  /// An address of mail: letters, digits and `.-_+` before the sign, a host name with a dot behind it.
  private mutating func mailLink(at sign: Int) -> Range<Int>? {
    var start = sign
    while start > 0, Self.isMailByte(bytes[start - 1]) { start -= 1 }
    while start < sign, bytes[start] == UInt8(ascii: "_") || bytes[start] == UInt8(ascii: ".") { start += 1 }
    guard start < sign else { return nil }
    var end = sign + 1
    var dots = 0
    while end < count, bytes[end] != UInt8(ascii: "+"), Self.isMailByte(bytes[end]) {
      if bytes[end] == UInt8(ascii: ".") {
        guard end + 1 < count, bytes[end + 1].isLetter || bytes[end + 1].isDigit else { break }
        dots += 1
      }
      end += 1
    }
    guard dots > 0, bytes[end - 1].isLetter || bytes[end - 1].isDigit else { return nil }
    // Underscores in the name have been taken for delimiters.
    while let last = marks.last, Int(last.start) >= start {
      guard last.kind == .delimiter, last.byte == UInt8(ascii: "_") else { return nil }
      unlink(Int32(truncatingIfNeeded: marks.count - 1))
      marks.removeLast()
      plainStart = marks.last.map { Int($0.end) } ?? 0
    }
    return start..<end
  }

  private static func isMailByte(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || ".-_+".utf8.contains(byte)
  }
}

/// The characters that end a bare link.
enum LinkEnd {
  /// The length of the character at an offset if it ends a link wherever it stands; else 0.
  static func length(at offset: Int, in bytes: Bytes) -> Int {
    guard bytes[offset] >= 0xC2 else { return 0 }
    return switch bytes.scalar(at: offset).value {
    // The no-break space and guillemets.
    case 0xA0, 0xAB, 0xBB: 2
    // Double quotation marks, and spaces of all widths.
    case 0x201C...0x201F, 0x2000...0x200B, 0x2028...0x202F, 0x2039, 0x203A: 3
    // CJK symbols and punctuation, full-width forms of ASCII punctuation, half-width CJK punctuation.
    case 0x3000...0x3004, 0x3008...0x3020, 0x3030, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65:
      3
    default: 0
    }
  }

  /// The end of a link without what is punctuation only because the link ends there.
  static func trimmed(_ link: Range<Int>, in bytes: Bytes) -> Int {
    var end = link.upperBound
    var parentheses = 0
    for offset in link {
      if bytes[offset] == UInt8(ascii: "(") { parentheses += 1 }
      if bytes[offset] == UInt8(ascii: ")") { parentheses -= 1 }
    }
    while end > link.lowerBound + 1 {
      switch bytes[end - 1] {
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
        UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "'"), UInt8(ascii: "\""):
        end -= 1
      case UInt8(ascii: ")"):
        guard parentheses < 0 else { return end }
        parentheses += 1
        end -= 1
      case UInt8(ascii: ";"):
        // A character reference, or a semicolon behind the link.
        var start = end - 1
        while start > link.lowerBound, bytes[start - 1].isLetter || bytes[start - 1].isDigit { start -= 1 }
        let isReference = start < end - 1 && bytes[start - 1] == .ampersand
        end = isReference && start > link.lowerBound + 1 ? start - 1 : end - 1
      // Dashes, the ellipsis and apostrophes: E2 80 and 93, 94, 98, 99, A6.
      case 0x93, 0x94, 0x98, 0x99, 0xA6:
        guard end - 3 > link.lowerBound, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80 else { return end }
        end -= 3
      default: return end
      }
    }
    return end
  }
}
