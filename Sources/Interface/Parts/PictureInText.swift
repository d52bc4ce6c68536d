internal import Screen

/// The first picture of a page between its title and its text: for screens without a column beside the text.
struct PictureInText: Hashable {
  /// `nil` while it is being drawn, and where there is none to be seen.
  var picture: Picture?
  /// The rows that are kept free for it until it has been drawn.
  var rows: Int
  var caption: Caption

  /// The picture, or the room that is kept for it, and its caption.
  func lines(columns: Int) -> [Line] {
    (picture?.lines ?? Array(repeating: Line(), count: rows)) + caption.lines(columns: columns)
  }
}
