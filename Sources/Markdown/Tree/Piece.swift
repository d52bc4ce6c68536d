/// A piece of verbatim text: code and HTML lose the indentation and the quote marks of what they stand in, so their
/// text is not always one range of the source.
struct Piece: Sendable {
  /// Instead of a start: `count` spaces that the source does not have (a tab's, or a line end in a code span).
  static let spaces = UInt32.max
  /// Instead of a start: a line end.
  static let newline = UInt32.max - 1

  var start: UInt32
  var count: UInt32
}
