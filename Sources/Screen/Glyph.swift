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
    switch character {
    case " ", "\u{A0}", "\u{1680}", "\u{2000}"..."\u{200A}", "\u{202F}", "\u{205F}", "\u{3000}": true
    default: false
    }
  }

  /// Stands for what has no shape of its own here: controls, unassigned scalars.
  static let replacement = Glyph("\u{FFFD}", columns: 1)
  /// Carries a mark that has no character to stand on.
  static let placeholder = Glyph("\u{25CC}", columns: 1)
  static let space = Glyph(" ", columns: 1)
}
