internal import Glibc

// What the parser asks of every byte and every node is public in this module: the compiler inlines nothing of `package`
// access into another one. Where nothing was, Russian prose took 2.4 times as long, lists 1.5 times.

/// The classes of ASCII bytes that Markdown's rules are written in.
extension UInt8 {
  /// U+0009.
  @inlinable public static var tab: UInt8 { UInt8(ascii: "\t") }
  /// U+000A, the end of every line of a text that was read.
  @inlinable public static var newline: UInt8 { UInt8(ascii: "\n") }
  /// U+000D.
  @inlinable public static var carriageReturn: UInt8 { UInt8(ascii: "\r") }
  /// U+0020.
  @inlinable public static var space: UInt8 { UInt8(ascii: " ") }
  /// `\`.
  @inlinable public static var backslash: UInt8 { UInt8(ascii: "\\") }
  /// `&`.
  @inlinable public static var ampersand: UInt8 { UInt8(ascii: "&") }

  /// A space or a tab.
  @inlinable public var isBlank: Bool { self == .space || self == .tab }

  /// A space, a tab or a line end.
  @inlinable public var isBlankOrNewline: Bool { isBlank || self == .newline }

  /// `0` to `9`.
  @inlinable public var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }

  /// A letter of ASCII.
  @inlinable public var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }

  /// A digit or a letter up to `f`.
  @inlinable public var isHexDigit: Bool { isDigit || (self | 0x20) &- UInt8(ascii: "a") < 6 }

  /// The value of a hexadecimal digit; meaningless for other bytes.
  @inlinable public var hexValue: UInt32 {
    UInt32(isDigit ? self &- UInt8(ascii: "0") : (self | 0x20) &- UInt8(ascii: "a") &+ 10) & 15
  }

  /// Whether a backslash can escape it: ASCII punctuation.
  @inlinable public var isPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// A control character of ASCII.
  @inlinable public var isControl: Bool { self < 0x20 || self == 0x7F }
}

/// The bytes of a text, read by their offsets: no read leaves them, but for the line end that stands behind the last.
public struct Bytes {
  /// The first byte.
  public let base: UnsafePointer<UInt8>
  /// The number of bytes.
  public let count: Int

  /// The bytes must live as long as this value.
  @inlinable public init(_ base: UnsafePointer<UInt8>, count: Int) { (self.base, self.count) = (base, count) }

  /// The byte at an offset from 0 to `count`.
  @inlinable @inline(__always)
  public subscript(offset: Int) -> UInt8 {
    precondition(UInt(bitPattern: offset) <= UInt(bitPattern: count))
    Work.add(1)
    return base[offset]
  }

  /// The bytes of a range, without a copy.
  @inlinable public subscript(range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    Work.add(range.count)
    return UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
  }

  /// The part from an offset on, with so many bytes.
  @inlinable public func part(from start: Int = 0, count: Int) -> Bytes {
    precondition(start >= 0 && count >= 0 && start + count <= self.count)
    return Bytes(base + start, count: count)
  }

  /// The offset of the first of some bytes from `start` on.
  public func firstOffset(of byte: UInt8, from start: Int) -> Int? {
    let found = UnsafeBufferPointer(start: base, count: count).firstOffset(of: byte, from: start)
    Work.add((found ?? count) - start)
    return found
  }

  /// The offset of the first place from `start` on where an ASCII text stands.
  public func firstOffset(of mark: StaticString, from start: Int) -> Int? {
    var offset = start
    while let found = firstOffset(of: mark.utf8Start[0], from: offset) {
      if starts(with: mark, at: found) { return found }
      offset = found + 1
    }
    return nil
  }

  /// Whether an ASCII text stands at an offset.
  public func starts(with mark: StaticString, at offset: Int) -> Bool {
    let length = mark.utf8CodeUnitCount
    return offset + length <= count && memcmp(base + offset, mark.utf8Start, length) == 0
  }
}

extension Bytes {
  /// The scalar of valid UTF-8 that starts at an offset.
  @inlinable public func scalar(at start: Int) -> Unicode.Scalar {
    let lead = UInt32(self[start])
    let value: UInt32
    if lead < 0x80 {
      value = lead
    } else if lead < 0xE0 {
      value = (lead & 0x1F) << 6 | UInt32(self[start + 1] & 0x3F)
    } else if lead < 0xF0 {
      value = (lead & 0x0F) << 12 | UInt32(self[start + 1] & 0x3F) << 6 | UInt32(self[start + 2] & 0x3F)
    } else {
      value =
        (lead & 0x07) << 18 | UInt32(self[start + 1] & 0x3F) << 12 | UInt32(self[start + 2] & 0x3F) << 6
        | UInt32(self[start + 3] & 0x3F)
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The offset of the first of some bytes from `start` on.
  public func firstOffset(of byte: UInt8, from start: Int) -> Int? {
    guard start < count, let base = baseAddress, let found = memchr(base + start, CInt(byte), count - start) else {
      return nil
    }
    return UnsafeRawPointer(base).distance(to: found)
  }
}

extension ArraySlice<UInt8> {
  /// The range of the first place where some bytes stand. The library's `firstRange(of:)`, made for any
  /// elements, took half of the processor time of `Scripts/bench --preview`.
  package func firstRange(ofBytes wanted: [UInt8]) -> Range<Int>? {
    let offset = withUnsafeBufferPointer { bytes -> Int? in
      guard let first = wanted.first else { return 0 }
      var start = 0
      while let found = bytes.firstOffset(of: first, from: start), found + wanted.count <= bytes.count {
        if bytes[found...].starts(with: wanted) { return found }
        start = found + 1
      }
      return nil
    }
    return offset.map { startIndex + $0..<startIndex + $0 + wanted.count }
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element does not come before what is looked for, in a collection that is in order. O(log n).
  @inlinable public func binarySearch(behind comesBefore: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if comesBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// The work of the parser, counted where it is built for tests: bytes that are looked at, and elements of its arrays.
public enum Work {
  #if DEBUG
    /// The steps so far.
    public nonisolated(unsafe) static var count = 0
  #endif

  /// Counts so many steps.
  @inlinable @inline(__always)
  public static func add(_ steps: Int) {
    #if DEBUG
      count &+= steps
    #endif
  }
}

extension UnsafeRawBufferPointer {
  /// Returns the number of bytes that are the same at the start of both.
  package func commonPrefix(with other: UnsafeRawBufferPointer, atMost limit: Int) -> Int {
    var length = 0
    while length + 8 <= limit,
      loadUnaligned(fromByteOffset: length, as: UInt64.self)
        == other.loadUnaligned(fromByteOffset: length, as: UInt64.self)
    {
      length += 8
    }
    while length < limit, self[length] == other[length] { length += 1 }
    return length
  }

  /// Returns the number of bytes that are the same at the end of both.
  package func commonSuffix(with other: UnsafeRawBufferPointer, atMost limit: Int) -> Int {
    var length = 0
    while length + 8 <= limit,
      loadUnaligned(fromByteOffset: count - length - 8, as: UInt64.self)
        == other.loadUnaligned(fromByteOffset: other.count - length - 8, as: UInt64.self)
    {
      length += 8
    }
    while length < limit, self[count - length - 1] == other[other.count - length - 1] { length += 1 }
    return length
  }
}

/// Tells texts apart: FNV-1a, 64 bits. Good against accidents, not against somebody who makes two texts of one hash.
package struct ContentHash: Hashable, Sendable {
  package let value: UInt64

  /// The hash of bytes, in linear time.
  package init(of bytes: [UInt8]) { self.init(of: bytes[...]) }

  /// The hash of a part of some bytes, in linear time.
  package init(of bytes: ArraySlice<UInt8>) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    bytes.withUnsafeBufferPointer { bytes in
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    value = hash
  }
}
