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

/// Two buffers are equal when their files would be, byte for byte; a copy that differs in one place is compared in the
/// chunks that differ.
extension TextBuffer: Equatable {
  /// Whether both make the same file; the chunks they share are not read.
  package static func == (left: TextBuffer, right: TextBuffer) -> Bool {
    guard left.count == right.count, left.lineCount == right.lineCount, left.pairs == right.pairs,
      left.hasByteOrderMark == right.hasByteOrderMark
    else { return false }
    var (i, j, iStart, jStart) = (0, 0, 0, 0)
    while i < left.chunks.count, j < right.chunks.count {
      let (a, b) = (left.chunks[i].bytes, right.chunks[j].bytes)
      guard haveSameBytes(a, iStart, b, jStart) else { return false }
      let (iEnd, jEnd) = (iStart + a.count, jStart + b.count)
      if iEnd <= jEnd { (i, iStart) = (i + 1, iEnd) }
      if jEnd <= iEnd { (j, jStart) = (j + 1, jEnd) }
    }
    return true
  }

  /// Compares two chunks where they cover the same part of the texts.
  private static func haveSameBytes(_ a: [UInt8], _ aStart: Int, _ b: [UInt8], _ bStart: Int) -> Bool {
    let low = max(aStart, bStart)
    let high = min(aStart + a.count, bStart + b.count)
    return a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        if a.baseAddress == b.baseAddress, aStart == bStart { return true }
        return a[(low - aStart)..<(high - aStart)].elementsEqual(b[(low - bStart)..<(high - bStart)])
      }
    }
  }
}
