/// Characters in bytes that are known to be UTF-8.
enum UTF8Scalar {
  /// The character that starts at an index, and its length in bytes; never reaches behind the end.
  @inline(__always)
  static func decode(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
    let lead = UInt32(text[index])
    if lead < 0x80 { return (lead, 1) }
    let length = min(lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4, text.count - index)
    var scalar = lead & (0x7F >> UInt32(length))
    for next in 1..<max(length, 1) { scalar = scalar << 6 | UInt32(text[index + next] & 0x3F) }
    return (scalar, length)
  }

  /// The character that ends before an index, which is not the first one.
  @inline(__always)
  static func decode(_ text: UnsafeBufferPointer<UInt8>, before index: Int) -> UInt32 {
    var start = index - 1
    while start > 0, index - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
    return decode(text, at: start).scalar
  }
}
