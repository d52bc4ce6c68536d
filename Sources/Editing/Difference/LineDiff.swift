/// The difference of two texts by lines. Lines are equal when their bytes are, line ends included.
package struct LineDiff: Hashable, Sendable {
  /// The lines of the old text with their line ends; no empty line behind the last line end.
  package let old: [ArraySlice<UInt8>]
  /// The lines of the new text, in the same way.
  package let new: [ArraySlice<UInt8>]
  /// Where the texts differ, in lines counted from 0, in their order and with equal lines between them.
  package let hunks: [Hunk]

  /// Compares two texts of any bytes. The work is bounded: texts of 100,000 lines that have little in common are told
  /// apart in larger pieces.
  package init(old: [UInt8], new: [UInt8]) {
    self.init(old: old, new: new, budget: SequenceDifference.defaultBudget)
  }

  init(old: [UInt8], new: [UInt8], budget: Int) {
    self.old = TextLines(old).lines
    self.new = TextLines(new).lines
    var numbering = Numbering<ArraySlice<UInt8>>()
    let oldNumbers = numbering.numbers(of: self.old)
    hunks = SequenceDifference.hunks(oldNumbers, numbering.numbers(of: self.new), budget: budget)
  }

  /// Whether the texts are the same.
  package var isEmpty: Bool { hunks.isEmpty }

  /// How many lines only the new text has.
  package var added: Int { hunks.reduce(0) { $0 + $1.new.count } }

  /// How many lines only the old text has.
  package var removed: Int { hunks.reduce(0) { $0 + $1.old.count } }

  /// The new text's lines of a hunk replaced by the old ones: one change taken back; the text as it is for a hunk of
  /// another difference.
  package func reverting(_ hunk: Hunk) -> [UInt8] {
    guard hunks.contains(hunk) else { return Array(new.joined()) }
    return Array((new[..<hunk.new.lowerBound] + old[hunk.old] + new[hunk.new.upperBound...]).joined())
  }
}
