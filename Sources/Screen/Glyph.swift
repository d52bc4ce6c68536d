/// What one cell, or two, can show: a character as the terminal gets it, and the columns it takes, 1 or 2.
package struct Glyph: Hashable, Sendable {
  package let character: Character
  package let columns: Int
  /// Whether it shows nothing: a space of any kind, breaking or not.
  package let isBlank: Bool

  package init(_ character: Character, columns: Int) {
    self.init(character, columns: columns, isBlank: Self.isBlank(character))
  }

  init(_ character: Character, columns: Int, isBlank: Bool) {
    self.character = character
    self.columns = columns
    self.isBlank = isBlank
  }

  private static func isBlank(_ character: Character) -> Bool {
    // By bytes: comparing characters normalises them, which took a third of the time a screen is drawn in, and even
    // their scalars a tenth. A space starts with one of these.
    guard let lead = character.utf8.first, lead == 0x20 || lead == 0xC2 || (0xE1...0xE3).contains(lead) else {
      return false
    }
    let scalars = character.unicodeScalars
    guard let scalar = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex else { return false }
    return isBlank(scalar)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// A scalar that takes so many columns where nothing ambiguous is wide.
  init(_ scalar: Unicode.Scalar, _ columns: Int, _ policy: WidthPolicy) {
    guard policy != .narrow, columns == 1, policy.widens(scalar) else {
      self.init(Character(scalar), columns: columns, isBlank: Self.isBlank(scalar))
      return
    }
    if let standIn = StandIn.character(for: scalar) {
      self.init(standIn, columns: 1)
    } else {
      self.init(Character(scalar), columns: 2)
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
