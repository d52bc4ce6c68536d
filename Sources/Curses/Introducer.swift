/// How a sequence of ECMA-48 begins: Escape and a letter, or the C1 control that stands for the two (5.3), as one byte
/// or, as some terminals send it, in UTF-8.
enum Introducer {
  /// CSI: what cursor keys, mouse reports and most answers begin with.
  case controlSequence
  /// SS3: cursor keys in application mode, and F1 to F4.
  case singleShift
  /// DCS, SOS, OSC, PM or APC: no key, whatever follows.
  case string
  /// ST, which ends strings.
  case terminator

  /// The one that `bytes` begin with, and the bytes it takes; `nil` where they begin with none, or with Escape alone.
  static func match(_ bytes: ArraySlice<UInt8>) -> (introducer: Introducer, length: Int)? {
    guard let first = bytes.first else { return nil }
    let second = bytes.dropFirst().first
    switch first {
    case 0x1B: return second.flatMap { Introducer(letter: $0) }.map { ($0, 2) }
    case 0x80...0x9F: return Introducer(letter: first - 0x40).map { ($0, 1) }
    case 0xC2:
      guard let second, (0x80...0x9F).contains(second) else { return nil }
      return Introducer(letter: second - 0x40).map { ($0, 2) }
    default: return nil
    }
  }

  private init?(letter: UInt8) {
    switch letter {
    case UInt8(ascii: "["): self = .controlSequence
    case UInt8(ascii: "O"): self = .singleShift
    case UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "]"), UInt8(ascii: "^"), UInt8(ascii: "_"): self = .string
    case UInt8(ascii: "\\"): self = .terminator
    default: return nil
    }
  }
}
