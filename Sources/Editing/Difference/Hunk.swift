/// A place where two sequences differ: elements of the old one, and those of the new one in their place. One of the two
/// may be empty, not both.
package struct Hunk: Hashable, Sendable {
  /// Indices from 0.
  package var old: Range<Int>
  /// Indices from 0.
  package var new: Range<Int>

  /// A difference of two ranges.
  package init(old: Range<Int>, new: Range<Int>) {
    self.old = old
    self.new = new
  }
}
