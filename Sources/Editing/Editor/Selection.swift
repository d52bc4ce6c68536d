/// The cursor, and how far from it the selection reaches.
package struct Selection: Hashable, Sendable {
  /// The end that stays when the selection is extended: bytes from the text's start, on a cluster boundary.
  package let anchor: Int
  /// The end that moves, where the cursor stands.
  package let cursor: Int
  /// The cell column the cursor comes back to when rows of enough width follow; `nil` behind other than vertical moves.
  package let goalColumn: Int?

  /// A selection between two offsets, which is put on cluster boundaries when an editor takes it.
  package init(anchor: Int, cursor: Int, goalColumn: Int? = nil) {
    self.anchor = anchor
    self.cursor = cursor
    self.goalColumn = goalColumn
  }

  /// A cursor without a selection.
  package init(_ cursor: Int) {
    self.init(anchor: cursor, cursor: cursor)
  }

  /// A selection of a range, the cursor at its end.
  package init(_ range: Range<Int>) {
    self.init(anchor: range.lowerBound, cursor: range.upperBound)
  }

  /// The selected bytes.
  package var range: Range<Int> { min(anchor, cursor)..<max(anchor, cursor) }

  /// Whether nothing is selected: there is only the cursor.
  package var isEmpty: Bool { anchor == cursor }

  /// The same ends but for the goal column.
  func hasSameEnds(as other: Selection) -> Bool { anchor == other.anchor && cursor == other.cursor }

  /// Both ends moved to cluster boundaries of a text.
  func snapped(to text: TextBuffer) -> Selection {
    let cursor = text.boundary(atOrAfter: cursor)
    let anchor = isEmpty ? cursor : text.boundary(atOrAfter: anchor)
    return Selection(anchor: anchor, cursor: cursor, goalColumn: goalColumn)
  }
}
