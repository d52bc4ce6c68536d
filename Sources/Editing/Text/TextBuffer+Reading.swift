import MarkdownTree

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

/// Boundaries of grapheme clusters (Swift's `Character`, UAX #29; CR LF is one), found without reading the whole line.
extension TextBuffer {
  private static let window = 64

  /// The last cluster boundary before an offset; 0 at the start.
  package func boundary(before offset: Int) -> Int {
    let offset = scalarStart(atOrBefore: offset)
    guard offset > 0 else { return 0 }
    let line = start(ofLine: line(at: offset))
    if offset == line { return offset - (self[offset - 1] == .newline && self[offset - 2] == .carriageReturn ? 2 : 1) }
    let start = safeStart(before: offset, line: line)
    let last = substring(start..<offset).last
    return offset - (last?.utf8.count ?? 0)
  }

  /// The first cluster boundary behind a boundary; the end of the text at its end.
  package func boundary(after offset: Int) -> Int {
    let offset = scalarStart(atOrBefore: offset)
    var span = Self.window
    while offset < count {
      let end = scalarStart(atOrBefore: offset + span)
      let length = substring(offset..<end).first?.utf8.count ?? 0
      if offset + length < end || end == count { return offset + length }
      span *= 4
    }
    return count
  }

  /// The start of the cluster that an offset lies in; the offset itself where it is a boundary.
  package func boundary(atOrBefore offset: Int) -> Int {
    let offset = scalarStart(atOrBefore: offset)
    guard offset > 0, offset < count else { return offset }
    let line = start(ofLine: line(at: offset))
    guard offset > line else { return offset }
    var boundary = safeStart(before: offset, line: line)
    // Up to the cluster at the offset in one go, then that one by itself: its end may lie far behind.
    for character in substring(boundary..<offset) {
      let next = boundary + character.utf8.count
      if next >= offset { break }
      boundary = next
    }
    let next = self.boundary(after: boundary)
    return next <= offset ? next : boundary
  }

  /// The end of the cluster that an offset lies in; the offset itself where it is a boundary.
  package func boundary(atOrAfter offset: Int) -> Int {
    let start = boundary(atOrBefore: offset)
    return start >= min(max(offset, 0), count) ? start : boundary(after: start)
  }

  /// Whether a cursor may stand at an offset.
  package func isBoundary(_ offset: Int) -> Bool {
    offset >= 0 && offset <= count && boundary(atOrBefore: offset) == offset
  }

  /// A boundary before an offset that needs no look at what is before it: between two plain scalars, or the line's start.
  private func safeStart(before offset: Int, line: Int) -> Int {
    var span = Self.window
    while offset - span > line {
      let low = scalarStart(atOrAfter: offset - span)
      var (found, place, wasPlain): (Int?, Int, Bool) = (nil, low, false)
      for scalar in substring(low..<offset).unicodeScalars {
        let isPlain = scalar.plainColumns != nil
        if wasPlain, isPlain { found = place }
        wasPlain = isPlain
        place += UTF8.width(scalar)
      }
      if let found { return found }
      span *= 4
    }
    return line
  }
}
