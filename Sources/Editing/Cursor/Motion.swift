/// Where a cursor can be sent.
package enum Motion: Hashable, Sendable {
  /// By grapheme cluster; with a selection that is not extended, to its end on that side.
  case left, right
  case wordLeft, wordRight
  /// By rows of the folded text, the wished column kept.
  case rowUp, rowDown
  /// By source lines, the wished column kept.
  case lineUp, lineDown
  /// To the ends of the row.
  case rowStart, rowEnd
  /// To the first character of the line that is no blank, or from there to the line's start.
  case lineStart
  case lineEnd
  /// By as many rows, 1 to 10,000.
  case pageUp(rows: Int)
  case pageDown(rows: Int)
  case textStart, textEnd
}
