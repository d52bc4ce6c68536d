package import Screen
import Searching

extension Key {
  /// The character that the key writes into a field; `nil` for those that write none.
  package var typed: Character? {
    guard case .character(let character) = code, modifiers.isDisjoint(with: [.control, .alt]) else { return nil }
    return character
  }

  /// The name in footer and help of a key that types nothing.
  package var label: String {
    switch code {
    case .function(let number): "F\(number)"
    case .character(let character) where modifiers.contains(.control): "Ctrl+\(character.uppercased())"
    default: "\(code)"
    }
  }

  /// The key as it would read on a Latin layout: letter shortcuts answer to the same physical key on a Russian keyboard
  /// (ЙЦУКЕН, GOST 6431-75), to either case, and to the full-width letters and signs of a Chinese input method.
  package var onLatinLayout: Key {
    guard case .character(let character) = code else { return self }
    if let latin = KeyboardLayout.latin(of: Character(character.lowercased())) {
      return Key(.character(latin), modifiers)
    }
    if character == "\u{3000}" { return Key(.character(" "), modifiers) }
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return self }
    if (0xFF01...0xFF5E).contains(scalar.value), let narrow = Unicode.Scalar(scalar.value - 0xFEE0) {
      return Key(.character(Character(Character(narrow).lowercased())), modifiers)
    }
    return Key(.character(Character(character.lowercased())), modifiers)
  }

  /// The same for a capital letter, which stays one.
  package var capitalOnLatinLayout: Key {
    guard case .character(let character) = code, character.isUppercase, case .character(let latin) = onLatinLayout.code,
      let capital = latin.uppercased().first
    else { return self }
    return Key(.character(capital), modifiers)
  }
}
