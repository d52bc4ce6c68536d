/// What one cell, or two, can show: a character as the terminal gets it, and the columns it takes, 1 or 2.
package struct Glyph: Hashable, Sendable {
  package var character: Character
  package var columns: Int

  package init(_ character: Character, columns: Int) {
    self.character = character
    self.columns = columns
  }

  /// Stands for what has no shape of its own here: controls, unassigned scalars.
  static let replacement = Glyph("\u{FFFD}", columns: 1)
  static let space = Glyph(" ", columns: 1)
}
