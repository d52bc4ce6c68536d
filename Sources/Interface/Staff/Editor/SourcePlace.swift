/// A row of the folded source.
struct SourcePlace: Hashable, Comparable {
  /// The source line, from 1.
  var line: Int
  /// Which of the rows that the line takes, from 0.
  var row: Int

  static func < (left: SourcePlace, right: SourcePlace) -> Bool {
    (left.line, left.row) < (right.line, right.row)
  }
}
