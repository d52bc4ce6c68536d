/// Finds how far bytes are valid UTF-8 without NUL and CR (Unicode 3.9, table 3-7).
enum UTF8Run {
  private static let blockSize = 64

  /// The first byte from `start` on that has to be mended, or the end of the bytes.
  static func end(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var index = start
    while index < bytes.count {
      // Blocks are judged by the three bytes before them, which have to be in order: at least so many go one by one.
      let slowEnd = index + 16
      while index < bytes.count, index < slowEnd {
        let length = lengthInOrder(at: index, in: bytes)
        guard length > 0 else { return index }
        index += length
      }
      index = endOfBlocks(from: index, in: bytes)
    }
    return bytes.count
  }

  /// Passes over whole blocks in order, and back to the start of the character that the last one ends in.
  private static func endOfBlocks(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = bytes.baseAddress else { return start }
    var index = start
    while index + blockSize <= bytes.count, isInOrder(base + index) { index += blockSize }
    guard index > start else { return start }
    while bytes[index - 1] >= 0x80 {
      index -= 1
      if bytes[index] >= 0xC0 { break }
    }
    return index
  }

  /// Whether a block is in order, the three bytes before it being so: a continuation stands where the bytes before ask
  /// for one and nowhere else. `false`, too, for what has to be looked at closely: NUL, CR, and the first bytes behind
  /// which not every continuation is allowed. Written without a branch, so that the compiler makes vectors of it.
  @inline(__always)
  private static func isInOrder(_ block: UnsafePointer<UInt8>) -> Bool {
    var faults: UInt8 = 0
    for offset in 0..<blockSize {
      let byte = block[offset]
      let isAskedFor =
        (block[offset - 1] >= 0xC0 ? 1 : 0) | (block[offset - 2] >= 0xE0 ? 1 : 0) | (block[offset - 3] >= 0xF0 ? 1 : 0)
        as UInt8
      let isContinuation: UInt8 = byte & 0xC0 == 0x80 ? 1 : 0
      faults |= isAskedFor ^ isContinuation
      faults |= (byte == 0 ? 1 : 0) | (byte == .carriageReturn ? 1 : 0)
      faults |= (byte & 0xFE == 0xC0 ? 1 : 0) | (byte == 0xE0 ? 1 : 0) | (byte == 0xED ? 1 : 0)
      faults |= (byte == 0xF0 ? 1 : 0) | (byte >= 0xF4 ? 1 : 0)
    }
    return faults == 0
  }

  /// The length of the character at `index`; 0 where there is none or one that has to be mended.
  private static func lengthInOrder(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let lead = bytes[index]
    if lead < 0x80 { return lead != 0 && lead != .carriageReturn ? 1 : 0 }
    let length = validPrefix(at: index, in: bytes)
    return length == expectedLength(lead) ? length : 0
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
