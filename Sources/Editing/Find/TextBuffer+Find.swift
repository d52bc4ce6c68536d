/// Looking for text.
extension TextBuffer {
  /// All matches from the start on, none overlapping another, each of whole grapheme clusters; in linear time.
  package func matches(of query: FindQuery) -> [Range<Int>] {
    guard var matcher = Matcher(query) else { return [] }
    var found: [Range<Int>] = []
    var start = 0
    for chunk in chunks {
      var offset = start
      var afterReturn: Int?
      for scalar in String(decoding: chunk.bytes, as: UTF8.self).unicodeScalars {
        let place = offset
        offset += UTF8.width(scalar)
        if let first = afterReturn {
          afterReturn = nil
          // CR LF is one line end, CR one by itself.
          let end = scalar == "\n" ? offset : place
          take("\n", first..<end, &matcher, query, chunk, start, &found)
          if scalar == "\n" { continue }
        }
        if scalar == "\r" {
          afterReturn = place
        } else {
          take(scalar, place..<offset, &matcher, query, chunk, start, &found)
        }
      }
      if let first = afterReturn { take("\n", first..<offset, &matcher, query, chunk, start, &found) }
      start += Int(chunk.count)
    }
    return found
  }

  private func take(
    _ scalar: Unicode.Scalar, _ place: Range<Int>, _ matcher: inout Matcher, _ query: FindQuery, _ chunk: Chunk,
    _ chunkStart: Int, _ found: inout [Range<Int>]
  ) {
    guard let start = matcher.take(scalar, at: place.lowerBound) else { return }
    let match = start..<place.upperBound
    for end in [match.lowerBound, match.upperBound] {
      guard chunk.isBetweenPlain(end - chunkStart) || isBoundary(end) else { return }
      guard !query.wholeWords || !partsWord(at: end) else { return }
    }
    found.append(match)
    matcher.restart()
  }

  /// Whether a place lies within a run of letters and digits.
  private func partsWord(at offset: Int) -> Bool {
    guard offset > 0, offset < count else { return false }
    let before = substring(boundary(before: offset)..<offset).first.map(WordClass.init)
    let behind = substring(offset..<boundary(after: offset)).first.map(WordClass.init)
    return before == .word && behind == .word
  }
}

extension Chunk {
  /// Whether an offset in the chunk lies between two plain scalars, which are clusters by themselves: told without a
  /// search. `false` says nothing.
  fileprivate func isBetweenPlain(_ offset: Int) -> Bool {
    guard offset > 0, offset < bytes.count else { return false }
    var before = offset - 1
    while before > 0, bytes[before].isContinuation { before -= 1 }
    return plain(at: before) && plain(at: offset)
  }

  private func plain(at offset: Int) -> Bool {
    let byte = bytes[offset]
    if byte < 0x80 { return byte >= 0x20 && byte != 0x7F }
    guard byte < 0xF0 else { return false }
    var decoder = UTF8()
    var rest = bytes[offset...].prefix(3).makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return false }
    return scalar.plainColumns != nil
  }
}
