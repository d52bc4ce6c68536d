package import Content

/// A file with fixes applied.
package struct FixedText: Hashable, Sendable {
  package private(set) var bytes: [UInt8]
  /// Which of the fixes were applied, by their index. One that overlaps an earlier one waits for the next time.
  package private(set) var applied: [Int] = []

  /// - Parameter fixes: For these bytes; those whose ranges lie outside are left out.
  package init(_ bytes: [UInt8], applying fixes: [Fix]) {
    self.bytes = bytes
    var taken: [Range<Int>] = []
    var edits: [Fix.Edit] = []
    for (index, fix) in fixes.enumerated() {
      let fits = fix.edits.allSatisfy { edit in
        edit.range.upperBound <= bytes.count && edit.range.lowerBound >= 0
          && !taken.contains { Self.touches($0, edit.range) }
      }
      guard fits, !fix.edits.isEmpty else { continue }
      taken += fix.edits.map(\.range)
      edits += fix.edits
      applied.append(index)
    }
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      self.bytes.replaceSubrange(edit.range, with: edit.replacement.utf8)
    }
  }

  /// Side by side counts too: two insertions at one place have no certain order.
  private static func touches(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.lowerBound <= right.upperBound && right.lowerBound <= left.upperBound
  }
}
