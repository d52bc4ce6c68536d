/// How source lines are folded to the screen.
package struct SoftWrap: Hashable, Sendable {
  /// The cells a row has, at least 2; `nil` for rows as long as their lines. One more cell is needed for the cursor at a
  /// row's end, where a blank that does not fit any more stands as well.
  package let columns: Int?
  /// The cells between two tab stops, 1 to 64.
  package let tabWidth: Int

  /// Widths out of their range are taken for the nearest in it.
  package init(columns: Int?, tabWidth: Int = 4) {
    self.columns = columns.map { max($0, 2) }
    self.tabWidth = min(max(tabWidth, 1), 64)
  }
}
