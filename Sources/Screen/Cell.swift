/// One cell of a frame: a character as the terminal gets it, its style, and how many columns it takes.
package struct Cell: Hashable, Sendable {
  /// One spacing scalar with at most four combining marks: all that an ncurses cell can hold.
  package var text: CellText
  package var style: Style
  /// 1 or 2; 0 for the second column of a wide character, which is not drawn.
  package var width: UInt8

  package init(_ text: CellText, _ style: Style, width: UInt8 = 1) {
    self.text = text
    self.style = style
    self.width = width
  }

  package static let blank = Cell(" ", Style(.text))
}
