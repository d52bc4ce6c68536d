import Glibc

/// The limits of YAML in a page, looked for before it is parsed: the parser keeps a tree whose aliases, when walked,
/// can grow without end, and descends into nested values by recursion.
///
/// The text is looked at without parsing, so quoted text may count too; pages that people write stay far below.
enum YAMLLimits {
  /// Levels of brackets; and half the columns that indentation may take.
  static let depth = 40
  /// Uses of `*name`. Sixteen can at most multiply a text by a few hundred.
  static let aliases = 16

  /// The first thing that is too much.
  static func excess(in text: String) -> (mark: YAMLMark, isAlias: Bool)? {
    var text = text
    return text.withUTF8 { mayExceed($0) ? excess(in: $0) : nil }
  }

  /// Whether there is so much of anything that the text has to be looked at byte by byte; nearly all need not.
  private static func mayExceed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let openings = count(UInt8(ascii: "["), in: bytes) + count(UInt8(ascii: "{"), in: bytes)
    if openings > depth || count(UInt8(ascii: "*"), in: bytes) > aliases { return true }
    var line = 0
    while line < bytes.count {
      var end = line
      while end < bytes.count, bytes[end] == UInt8(ascii: " ") || isGroupMark(bytes[end]) { end += 1 }
      if end - line >= 2 * depth { return true }
      guard let newline = index(of: 0x0A, in: bytes, from: end) else { return false }
      line = newline + 1
    }
    return false
  }

  private static func count(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var (count, start) = (0, 0)
    while let found = index(of: byte, in: bytes, from: start) { (count, start) = (count + 1, found + 1) }
    return count
  }

  private static func index(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    return memchr(base + start, CInt(byte), bytes.count - start).map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
  }

  private static func excess(in bytes: UnsafeBufferPointer<UInt8>) -> (mark: YAMLMark, isAlias: Bool)? {
    var line = 1
    var column = 0
    var brackets = 0
    var aliases = 0
    // Blanks and the marks of lists and keys at the start of a line: each may open a level.
    var isIndentation = true
    var hasMarks = false
    var previous: UInt8 = 0x0A
    func mark() -> YAMLMark { YAMLMark(line: line, column: column) }
    for byte in bytes {
      if byte & 0xC0 != 0x80 { column += 1 }
      let isMark = isGroupMark(byte) && byte != previous
      if isIndentation, byte != UInt8(ascii: " "), !isMark {
        if column > 2 * depth, byte != 0x0A || hasMarks { return (mark(), false) }
        isIndentation = false
      }
      hasMarks = isIndentation && (hasMarks || isMark)
      switch byte {
      case 0x0A: (line, column, isIndentation, hasMarks) = (line + 1, 0, true, false)
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(brackets - 1, 0)
      default: if previous == UInt8(ascii: "*"), isNameByte(byte) { aliases += 1 }
      }
      if brackets > depth { return (mark(), false) }
      if aliases > Self.aliases, bytes.contains(UInt8(ascii: "&")) { return (mark(), true) }
      previous = byte
    }
    return isIndentation && hasMarks && column > 2 * depth ? (mark(), false) : nil
  }

  /// Whether it is `-`, `?` or `:`, with which an item, a key or a value may start.
  private static func isGroupMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: ":")
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
    }
  }
}
