/// Bytes and strings of ranges.
extension TextBuffer {
  /// The chunk that has the byte at an offset, and where it starts; the last one for an offset at the end or beyond.
  func chunk(at offset: Int) -> (index: Int, start: Int) {
    var start = 0
    for index in chunks.indices.dropLast() {
      let next = start + Int(chunks[index].count)
      if offset < next { return (index, start) }
      start = next
    }
    return (max(chunks.count - 1, 0), start)
  }

  /// The byte at an offset; `nil` outside of the text.
  package subscript(offset: Int) -> UInt8? {
    guard offset >= 0, offset < count else { return nil }
    let place = chunk(at: offset)
    return chunks[place.index].bytes[offset - place.start]
  }

  /// The bytes of a range, which is cut down to what there is.
  package func bytes(in range: Range<Int>) -> [UInt8] {
    let range = range.clamped(to: 0..<count)
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    guard !range.isEmpty else { return result }
    var (index, start) = chunk(at: range.lowerBound)
    while start < range.upperBound {
      let bytes = chunks[index].bytes
      let low = max(range.lowerBound - start, 0)
      let high = min(range.upperBound - start, bytes.count)
      result += bytes[low..<high]
      start += bytes.count
      index += 1
    }
    return result
  }

  /// The text of a range, which is cut down to what there is; half a character becomes U+FFFD.
  package func substring(_ range: Range<Int>) -> String {
    String(decoding: bytes(in: range), as: UTF8.self)
  }

  func scalarStart(atOrBefore offset: Int) -> Int {
    var offset = min(max(offset, 0), count)
    while offset > 0, let byte = self[offset], byte.isContinuation { offset -= 1 }
    return offset
  }

  func scalarStart(atOrAfter offset: Int) -> Int {
    var offset = min(max(offset, 0), count)
    while let byte = self[offset], byte.isContinuation { offset += 1 }
    return offset
  }
}
