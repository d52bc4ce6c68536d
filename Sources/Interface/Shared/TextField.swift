/// A line of text that a visitor types at its end.
package struct TextField: Hashable, Sendable {
  package private(set) var text: String

  /// Nobody looks for more; an unattended stand must not grow.
  private static let capacity = 100

  package init(_ text: String = "") {
    self.text = ""
    type(text)
  }

  package var isEmpty: Bool { text.isEmpty }

  /// Adds what was typed or pasted; line ends and tabs become blanks, control characters are left out.
  mutating func type(_ addition: String) {
    for character in addition where text.count < Self.capacity {
      if character.isWhitespace {
        text.append(" ")
      } else if let first = character.unicodeScalars.first, first.isVisible {
        text.append(character)
      }
    }
  }

  /// Takes away the last character.
  mutating func erase() { text = String(text.dropLast()) }

  mutating func clear() { text = "" }
}

extension Unicode.Scalar {
  /// Whether a character that begins with it can be seen: no control character, no mark of direction.
  fileprivate var isVisible: Bool { properties.generalCategory != .control && !properties.isDefaultIgnorableCodePoint }
}
