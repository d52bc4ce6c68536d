/// One cell of a frame: a character as the terminal gets it, its style, and how many columns it takes.
package struct Cell: Hashable, Sendable {
  /// One spacing scalar with at most four combining marks: all that an ncurses cell can hold.
  package var character: Character
  package var style: Style
  /// 1 or 2; 0 for the second column of a wide character, which is not drawn.
  package var width: UInt8

  package init(_ character: Character, _ style: Style, width: UInt8 = 1) {
    self.character = character
    self.style = style
    self.width = width
  }

  /// Has the cell stand back before a ground; `nil` where its colours cannot.
  mutating func recede(towards ground: RGB?) {
    let traits = style.traits.intersection(.lettering)
    if let paint = style.paint, let ground {
      style.paint = paint.receding(towards: ground)
      return
    }
    if style.paint != nil, traits.isEmpty { character = " " }
    (style.role, style.traits, style.paint) = (.veiled, traits, nil)
  }

  package static let blank = Cell(" ", Style(.text))
}

extension Character {
  /// Whether it shows nothing: a space of any kind, breaking or not.
  package var isBlank: Bool {
    guard let scalar = unicodeScalars.first, Self.isBlank(scalar.value) else { return false }
    return unicodeScalars.count == 1
  }

  /// Whether a scalar, where no mark stands on it, is a space of any kind.
  static func isBlank(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return true
    default: return false
    }
  }
}
