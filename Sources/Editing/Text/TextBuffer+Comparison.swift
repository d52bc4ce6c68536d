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
