internal import Glibc

/// The classes of ASCII bytes that Markdown's rules are written in.
extension UInt8 {
  @inlinable package static var tab: UInt8 { UInt8(ascii: "\t") }
  @inlinable package static var newline: UInt8 { UInt8(ascii: "\n") }
  @inlinable package static var carriageReturn: UInt8 { UInt8(ascii: "\r") }
  @inlinable package static var space: UInt8 { UInt8(ascii: " ") }
  @inlinable package static var backslash: UInt8 { UInt8(ascii: "\\") }
  @inlinable package static var ampersand: UInt8 { UInt8(ascii: "&") }

  @inlinable package var isBlank: Bool { self == .space || self == .tab }

  @inlinable package var isBlankOrNewline: Bool { isBlank || self == .newline }

  package var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }

  package var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }

  var isHexDigit: Bool { isDigit || (self | 0x20) &- UInt8(ascii: "a") < 6 }

  /// The value of a hexadecimal digit; meaningless for other bytes.
  var hexValue: UInt32 { UInt32(isDigit ? self &- UInt8(ascii: "0") : (self | 0x20) &- UInt8(ascii: "a") &+ 10) & 15 }

  /// What a backslash can escape.
  var isPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  var isControl: Bool { self < 0x20 || self == 0x7F }
}

extension UnsafeBufferPointer<UInt8> {
  /// The offset of the first line end from `start` on; `end` where there is none before it.
  func lineEnd(from start: Int, to end: Int) -> Int {
    UnsafeBufferPointer(rebasing: self[..<end]).firstOffset(of: .newline, from: start) ?? end
  }

  /// The offset of the first place from `start` on where an ASCII text stands.
  func firstOffset(of mark: StaticString, from start: Int) -> Int? {
    let length = mark.utf8CodeUnitCount
    var offset = start
    while let found = firstOffset(of: mark.utf8Start[0], from: offset), found + length <= count, let base = baseAddress
    {
      if memcmp(base + found, mark.utf8Start, length) == 0 { return found }
      offset = found + 1
    }
    return nil
  }

  /// The offset of the first of some bytes from `start` on.
  func firstOffset(of byte: UInt8, from start: Int) -> Int? {
    guard start < count, let base = baseAddress, let found = memchr(base + start, CInt(byte), count - start) else {
      return nil
    }
    return UnsafeRawPointer(base).distance(to: found)
  }
}
