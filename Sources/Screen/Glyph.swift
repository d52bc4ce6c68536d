/// What one cell, or two, can show: a character as the terminal gets it, and the columns it takes, 1 or 2.
package struct Glyph: Hashable, Sendable {
  package var character: Character
  package var columns: Int

  package init(_ character: Character, columns: Int) {
    self.character = character
    self.columns = columns
  }

  /// Whether it shows nothing: a space of any kind, breaking or not.
  package var isBlank: Bool {
    character == " " || character == "\u{A0}" || character == "\u{202F}" || character == "\u{3000}"
  }

  /// Stands for what has no shape of its own here: controls, unassigned scalars.
  static let replacement = Glyph("\u{FFFD}", columns: 1)
  static let space = Glyph(" ", columns: 1)
}
