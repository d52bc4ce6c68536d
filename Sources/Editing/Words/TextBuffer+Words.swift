/// Places of words. Words end where their line does; long lines are read in windows.
extension TextBuffer {
  private static let wordWindow = 256

  /// Where the word at or behind an offset ends: blanks are passed over first; from the end of a line, the start of the
  /// next one.
  package func wordEnd(after offset: Int) -> Int {
    let offset = boundary(atOrBefore: offset)
    let end = range(ofLine: line(at: offset)).upperBound
    guard offset < end else { return boundary(after: offset) }
    var span = Self.wordWindow
    while true {
      let high = min(end, boundary(atOrAfter: offset + span))
      let runs = WordRuns(substring(offset..<high)).runs
      // Two runs behind it show that it is whole: a word may be joined by a mark.
      if let index = runs.firstIndex(where: { $0.wordClass != .blank }), index + 2 < runs.count || high == end {
        return offset + runs[index].range.upperBound
      }
      if high == end { return end }
      span *= 4
    }
  }

  /// Where the word at or before an offset starts: blanks are passed over first; from the start of a line, the end of
  /// the one before.
  package func wordStart(before offset: Int) -> Int {
    let offset = boundary(atOrBefore: offset)
    let start = start(ofLine: line(at: offset))
    guard offset > start else { return boundary(before: offset) }
    var span = Self.wordWindow
    while true {
      let low = max(start, boundary(atOrBefore: offset - span))
      let runs = WordRuns(substring(low..<offset)).runs
      // Two runs before it show that it is whole: a word may be joined by a mark.
      if let index = runs.lastIndex(where: { $0.wordClass != .blank }), index > 1 || low == start {
        return low + runs[index].range.lowerBound
      }
      if low == start { return start }
      span *= 4
    }
  }

  /// The run of one class that an offset lies in or, between two runs, the word beside it: what a double click selects.
  /// Empty in an empty line.
  package func wordRange(at offset: Int) -> Range<Int> {
    let offset = boundary(atOrBefore: offset)
    let line = range(ofLine: line(at: offset))
    var span = Self.wordWindow
    while true {
      let low = max(line.lowerBound, boundary(atOrBefore: offset - span))
      let high = min(line.upperBound, boundary(atOrAfter: offset + span))
      let runs = WordRuns(substring(low..<high)).runs
      guard let found = Self.run(at: offset - low, in: runs) else { return offset..<offset }
      let range = (low + found.range.lowerBound)..<(low + found.range.upperBound)
      // A mark that may join takes up to three bytes.
      let isWhole =
        (range.lowerBound > low + 3 || low == line.lowerBound)
        && (range.upperBound + 3 < high || high == line.upperBound)
      if isWhole { return range }
      span *= 4
    }
  }

  private static func run(at offset: Int, in runs: [WordRuns.Run]) -> WordRuns.Run? {
    let behind = runs.first { $0.range.contains(offset) }
    let before = runs.first { $0.range.upperBound == offset }
    guard let behind, let before else { return behind ?? before }
    let isWord = behind.wordClass == .word || behind.wordClass == .ideograph
    return isWord || before.wordClass == .blank || before.wordClass == .mark && behind.wordClass != .blank
      ? behind : before
  }
}
