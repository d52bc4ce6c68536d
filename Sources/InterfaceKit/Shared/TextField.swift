/// A line of text that a visitor types at its end.
package struct TextField: Hashable, Sendable {
  package private(set) var text: String

  /// The most characters that it takes: an unattended stand must not grow.
  private let capacity: Int

  /// - Parameter capacity: Nobody looks for more than 100 characters; an address on the web may be longer.
  package init(_ text: String = "", capacity: Int = 100) {
    self.text = ""
    self.capacity = capacity
    type(text)
  }

  package var isEmpty: Bool { text.isEmpty }

  /// Adds what was typed or pasted; line ends and tabs become blanks, control characters are left out.
  package mutating func type(_ addition: String) {
    for character in addition where text.count < capacity {
      if character.isWhitespace {
        text.append(" ")
      } else if let first = character.unicodeScalars.first, first.isVisible {
        text.append(character)
      }
    }
  }

  /// Takes away the last character.
  package mutating func erase() { text = String(text.dropLast()) }

  package mutating func clear() { text = "" }
}

extension Unicode.Scalar {
  /// Whether a character that begins with it can be seen: no control character, no mark of direction.
  fileprivate var isVisible: Bool { properties.generalCategory != .control && !properties.isDefaultIgnorableCodePoint }
}
