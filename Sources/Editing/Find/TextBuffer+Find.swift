/// Looking for text.
extension TextBuffer {
  /// All matches from the start on, none overlapping another, each of whole grapheme clusters; in linear time.
  package func matches(of query: FindQuery) -> [Range<Int>] {
    guard var matcher = Matcher(query) else { return [] }
    var found: [Range<Int>] = []
    var start = 0
    for chunk in chunks {
      let text = String(decoding: chunk.bytes, as: UTF8.self)
      var offset = start
      var pendingReturn: Int?
      for scalar in text.unicodeScalars {
        var place = offset
        let end = offset + UTF8.width(scalar)
        offset = end
        if scalar == "\n", let first = pendingReturn { place = first }
        if let first = pendingReturn, scalar != "\n" {
          if let match = matcher.take("\n", at: first) { accept(match..<(first + 1), query, &found, &matcher) }
        }
        pendingReturn = scalar == "\r" ? place : nil
        if scalar == "\r" { continue }
        if let match = matcher.take(scalar, at: place) { accept(match..<end, query, &found, &matcher) }
      }
      if let first = pendingReturn, let match = matcher.take("\n", at: first) {
        accept(match..<(first + 1), query, &found, &matcher)
      }
      start += Int(chunk.count)
    }
    return found
  }

  private func accept(
    _ match: Range<Int>, _ query: FindQuery, _ found: inout [Range<Int>], _ matcher: inout Matcher
  ) {
    guard endsPlainly(match.upperBound) || isBoundary(match.upperBound), isBoundary(match.lowerBound) else { return }
    guard !query.wholeWords || !partsWord(at: match.lowerBound) && !partsWord(at: match.upperBound) else { return }
    found.append(match)
    matcher.restart()
  }

  /// Whether ASCII follows, which joins nothing but CR.
  private func endsPlainly(_ offset: Int) -> Bool {
    guard let byte = self[offset] else { return true }
    return byte < 0x80 && byte != .newline && (self[offset - 1] ?? 0) < 0x80
  }

  /// Whether a place lies within a run of letters and digits.
  private func partsWord(at offset: Int) -> Bool {
    guard offset > 0, offset < count else { return false }
    let before = substring(boundary(before: offset)..<offset).first.map(WordClass.init)
    let behind = substring(offset..<boundary(after: offset)).first.map(WordClass.init)
    return before == .word && behind == .word
  }
}
