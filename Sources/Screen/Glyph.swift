/// What one cell, or two, can show: a character as the terminal gets it, and the columns it takes, 1 or 2.
package struct Glyph: Hashable, Sendable {
  package let text: CellText
  package let columns: Int

  package init(_ text: CellText, columns: Int) {
    self.text = text
    self.columns = columns
  }

  package var character: Character { text.character }

  /// Whether it shows nothing: a space of any kind, breaking or not.
  package var isBlank: Bool { text.isBlank }

  /// A scalar that takes so many columns where nothing ambiguous is wide.
  init(_ scalar: Unicode.Scalar, _ columns: Int, _ policy: WidthPolicy) {
    guard columns == 1, policy.widens(scalar) else {
      self.init(CellText(scalar), columns: columns)
      return
    }
    if let standIn = StandIn.character(for: scalar) {
      self.init(CellText(standIn), columns: 1)
    } else {
      self.init(CellText(scalar), columns: 2)
    }
  }

  /// Stands for what has no shape of its own here: controls, unassigned scalars. U+FFFD is ambiguous itself.
  static func replacement(_ policy: WidthPolicy) -> Glyph {
    Glyph(policy.contains(.signs) ? "?" : "\u{FFFD}", columns: 1)
  }
  /// Carries a mark that has no character to stand on.
  static let placeholder = Glyph("\u{25CC}", columns: 1)
  static let space = Glyph(" ", columns: 1)
}
