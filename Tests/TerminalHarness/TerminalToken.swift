/// A piece of what a program writes to a terminal, told apart as ECMA-48 does.
package enum TerminalToken: Hashable, Sendable {
  /// Characters that are drawn. Controls of one character above U+007F are among them: no program has a use for them.
  case text(String)
  /// A control of one byte.
  case control(UInt8)
  /// Escape and what follows, up to its last byte: `(B`.
  case escape(String)
  /// A control sequence without its introducer: `1;31m`.
  case sequence(String)
  /// A control string with its introducer's letter, without its end: `]0;title`.
  case string(String)

  /// All of a stream in its order. What has begun and does not end is there as far as it came.
  package static func all(in bytes: [UInt8]) -> [TerminalToken] {
    var rest = bytes[...]
    var tokens: [TerminalToken] = []
    while let byte = rest.first {
      switch byte {
      case 0x1B:
        rest.removeFirst()
        tokens.append(afterEscape(&rest))
      case 0..<0x20, 0x7F:
        rest.removeFirst()
        tokens.append(.control(byte))
      default:
        let text = rest.prefix { $0 >= 0x20 && $0 != 0x7F }
        rest = rest[text.endIndex...]
        tokens.append(.text(String(decoding: text, as: UTF8.self)))
      }
    }
    return tokens
  }

  private static func afterEscape(_ rest: inout ArraySlice<UInt8>) -> TerminalToken {
    switch rest.first {
    case UInt8(ascii: "["):
      rest.removeFirst()
      let end = rest.firstIndex { (0x40...0x7E).contains($0) } ?? rest.endIndex
      return .sequence(taken(&rest, upTo: min(end + 1, rest.endIndex)))
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      let end = rest.firstIndex { $0 == 0x07 || $0 == 0x1B } ?? rest.endIndex
      let text = taken(&rest, upTo: end)
      if rest.first == 0x07 { rest.removeFirst() }
      if rest.starts(with: [0x1B, UInt8(ascii: "\\")]) { rest.removeFirst(2) }
      return .string(text)
    default:
      let end = rest.firstIndex { !(0x20...0x2F).contains($0) } ?? rest.endIndex
      return .escape(taken(&rest, upTo: min(end + 1, rest.endIndex)))
    }
  }

  private static func taken(_ rest: inout ArraySlice<UInt8>, upTo end: Int) -> String {
    defer { rest = rest[end...] }
    return String(decoding: rest[..<end], as: UTF8.self)
  }
}
