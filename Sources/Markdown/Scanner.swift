/// Looks at the bytes of a page's Markdown. Offsets count in the whole text; beyond its end there are line ends.
struct Scanner {
  let bytes: UnsafeBufferPointer<UInt8>
  /// What the parser sees: the same bytes, or their disarmed copy.
  let parsed: UnsafeBufferPointer<UInt8>
  /// Where the Markdown starts.
  let start: Int
  let count: Int
  /// Where what the parser sees ends, which may be definitions of link references behind the text.
  let end: Int
  /// How many bytes before the start the parser sees: empty lines and such definitions.
  var padding = 0

  /// Where the parser starts, and its offsets are counted from.
  var parsedStart: Int { start - padding }

  subscript(offset: Int) -> UInt8 {
    offset >= 0 && offset < count ? bytes[offset] : .newline
  }

  /// The offset of memory that lies in what the parser sees; `nil` for other memory.
  func offset(of pointer: UnsafePointer<CChar>?) -> Int? {
    guard let pointer else { return nil }
    let distance = UInt(bitPattern: pointer) &- UInt(bitPattern: parsed.baseAddress)
    return distance <= UInt(end) ? Int(distance) : nil
  }

  /// The offset of the line end at or behind an offset, or the end of the text.
  func lineEnd(from offset: Int) -> Int {
    var end = offset
    while end < count, bytes[end] != .newline { end += 1 }
    return min(end, count)
  }

  /// The end of the line at an offset without the blanks before it, not before the offset.
  func trimmedLineEnd(from offset: Int) -> Int {
    var end = lineEnd(from: offset)
    while end > offset, bytes[end - 1].isBlank { end -= 1 }
    return end
  }

  func skipBlanks(from offset: Int) -> Int {
    var next = offset
    while self[next].isBlank { next += 1 }
    return next
  }

  /// Skips what can stand between two parts of one inline: blanks, line ends, and the marks of the quotes around.
  func skipBetweenLines(from offset: Int) -> Int {
    var next = offset
    while next < count, bytes[next].isBlankOrNewline || bytes[next] == UInt8(ascii: ">") { next += 1 }
    return next
  }

  /// How often a byte stands from an offset on.
  func run(of byte: UInt8, at offset: Int, atMost limit: Int = .max) -> Int {
    var length = 0
    while length < limit, offset + length < count, bytes[offset + length] == byte { length += 1 }
    return length
  }

  /// How often a byte stands before an offset, not looking before `bound`.
  func run(of byte: UInt8, before offset: Int, bound: Int, atMost limit: Int = .max) -> Int {
    var length = 0
    while length < limit, offset - length > bound, self[offset - length - 1] == byte { length += 1 }
    return length
  }
}
