/// Counting what an edit changed, and no more.
extension TextBuffer {
  /// The words and characters of the whole text, in linear time.
  package var counts: TextCounts { TextCounts(string) }

  /// The bytes around a range that have to be counted anew when it changes: out to where neither a word nor a cluster
  /// can reach across: behind a space or a Chinese character between plain characters, or the line's end.
  func surroundings(of range: Range<Int>) -> Range<Int> {
    let line = start(ofLine: line(at: max(0, range.lowerBound - 1)))
    var (low, span) = (line, 256)
    while range.lowerBound - span > line {
      let start = scalarStart(atOrAfter: range.lowerBound - span)
      if let parting = Self.partings(substring(start..<range.lowerBound)).last {
        low = start + parting
        break
      }
      span *= 4
    }
    let end = wholeRange(ofLine: self.line(at: range.upperBound)).upperBound
    span = 256
    while range.upperBound + span < end {
      let stop = scalarStart(atOrBefore: range.upperBound + span)
      if let parting = Self.partings(substring(range.upperBound..<stop)).first {
        return low..<(range.upperBound + parting)
      }
      span *= 4
    }
    return low..<end
  }

  /// Offsets behind a space or a Chinese character that stands between two plain characters.
  private static func partings(_ text: String) -> [Int] {
    var (offset, found, partsWords, wasPlain) = (0, [Int](), false, false)
    for scalar in text.unicodeScalars {
      let isPlain = scalar.plainColumns != nil
      if partsWords, isPlain { found.append(offset) }
      partsWords = wasPlain && (scalar == " " || (0x4E00..<0xA000).contains(scalar.value))
      wasPlain = isPlain
      offset += UTF8.width(scalar)
    }
    return found
  }
}
