/// Finds how far bytes are valid UTF-8 without NUL and CR (Unicode 3.9, table 3-7).
enum UTF8Run {
  /// The first byte from `start` on that has to be mended, or the end of the bytes.
  static func end(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var index = start
    while index < bytes.count {
      index = endOfPlainASCII(from: index, in: bytes)
      // At least eight bytes on their own before the quick way is tried again.
      let slowEnd = index + 8
      while index < bytes.count, index < slowEnd {
        let byte = bytes[index]
        if byte < 0x80 {
          guard byte != 0, byte != .carriageReturn else { return index }
          index += 1
        } else {
          let length = characterLength(at: index, in: bytes)
          guard length > 0 else { return index }
          index += length
        }
      }
    }
    return bytes.count
  }

  /// Eight bytes at a time: the tests for zero bytes are the ones of "Bit Twiddling Hacks", exact for bytes below 0x80.
  private static func endOfPlainASCII(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    var index = start
    while index + 8 <= bytes.count {
      let word = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + index).loadUnaligned(as: UInt64.self)
      let returns = word ^ (ones &* UInt64(UInt8.carriageReturn))
      guard word & tops == 0, ((word &- ones) | (returns &- ones)) & tops == 0 else { return index }
      index += 8
    }
    return index
  }

  /// The length of the character of two to four bytes at `index`; 0 where there is no valid one.
  private static func characterLength(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let length = validPrefix(at: index, in: bytes)
    return length == expectedLength(bytes[index]) ? length : 0
  }

  /// How many bytes at `index` make one U+FFFD: the longest start of a character that is there, at least one byte.
  static func invalidLength(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    max(1, validPrefix(at: index, in: bytes))
  }

  private static func expectedLength(_ lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: -1
    }
  }

  @inline(__always)
  private static func validPrefix(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let lead = bytes[index]
    let expected = expectedLength(lead)
    guard expected > 0 else { return 0 }
    guard index + 1 < bytes.count, secondBytes(after: lead).contains(bytes[index + 1]) else { return 1 }
    var length = 2
    while length < expected, index + length < bytes.count, bytes[index + length] & 0xC0 == 0x80 { length += 1 }
    return length
  }

  private static func secondBytes(after lead: UInt8) -> ClosedRange<UInt8> {
    switch lead {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }
}
