internal import Markdown

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
  func safeStart(before offset: Int, line: Int) -> Int {
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
