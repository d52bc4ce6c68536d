/// The difference of two texts by words, runs of blanks, single Chinese characters and marks.
package struct WordDiff: Hashable, Sendable {
  /// A place where the texts differ, in UTF-8 bytes of each; one of the two ranges may be empty.
  package struct Change: Hashable, Sendable {
    /// The old text there.
    package var old: Range<Int>
    /// The new text there.
    package var new: Range<Int>

    /// A difference of two ranges.
    package init(old: Range<Int>, new: Range<Int>) {
      self.old = old
      self.new = new
    }
  }

  /// In their order, with equal words between them.
  package let changes: [Change]
  /// The share of the texts that is the same, from 0 for nothing to 1 for all, by bytes other than blanks.
  package let likeness: Double

  /// Compares two texts; the work is bounded.
  package init(old: String, new: String) {
    let (oldWords, newWords) = (Self.words(of: old), Self.words(of: new))
    var numbering = Numbering<[UInt8]>()
    let oldNumbers = numbering.numbers(of: oldWords.map(\.bytes))
    let hunks = SequenceDifference.hunks(oldNumbers, numbering.numbers(of: newWords.map(\.bytes)), budget: 1_000_000)
    changes = hunks.map { hunk in
      Change(
        old: Self.range(hunk.old, oldWords, end: old.utf8.count),
        new: Self.range(hunk.new, newWords, end: new.utf8.count))
    }
    let all = Self.weight(oldWords[...]) + Self.weight(newWords[...])
    let different = hunks.reduce(0) { $0 + Self.weight(oldWords[$1.old]) + Self.weight(newWords[$1.new]) }
    likeness = all == 0 ? 1 : 1 - Double(different) / Double(all)
  }

  private struct Word {
    var start: Int
    var bytes: [UInt8]
    var isBlank: Bool
  }

  private static func words(of text: String) -> [Word] {
    let bytes = Array(text.utf8)
    var words: [Word] = []
    for run in WordRuns(text).runs {
      guard run.wordClass == .ideograph || run.wordClass == .mark else {
        words.append(
          Word(start: run.range.lowerBound, bytes: Array(bytes[run.range]), isBlank: run.wordClass == .blank))
        continue
      }
      var start = run.range.lowerBound
      for cluster in String(decoding: bytes[run.range], as: UTF8.self) {
        words.append(Word(start: start, bytes: Array(cluster.utf8), isBlank: false))
        start += cluster.utf8.count
      }
    }
    return words
  }

  private static func range(_ indices: Range<Int>, _ words: [Word], end: Int) -> Range<Int> {
    let start = indices.lowerBound < words.count ? words[indices.lowerBound].start : end
    return start..<(indices.upperBound < words.count ? words[indices.upperBound].start : end)
  }

  private static func weight(_ words: ArraySlice<Word>) -> Int {
    words.reduce(0) { $0 + ($1.isBlank ? 0 : $1.bytes.count) }
  }
}
