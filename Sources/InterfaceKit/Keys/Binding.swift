package import Screen
import Searching
package import Wording

/// One row of the keymap: keys, what they do, where, and what the footer and the help call it.
package struct Binding {
  package var keys: [Key]
  package var action: Input
  /// The screens and panels in which it counts.
  package var contexts: [Context]
  /// Its name in footer and help; rows with the same phrase are shown as one.
  package var phrase: Message
  /// The keys' name in footer and help: `←↑↓→`.
  package var label: String
  /// Its place in the footer, the lowest first; `nil`: in the help only.
  package var rank: Int?
  /// Whether it is missing in kiosk mode.
  package var isForStaff: Bool
  /// Whether it counts in a preview only.
  package var isForPreview: Bool

  package init(
    _ keys: [Key], _ action: Input, in contexts: [Context], _ phrase: Message, _ label: String, rank: Int? = nil,
    isForStaff: Bool = false, isForPreview: Bool = false
  ) {
    self.keys = keys
    self.action = action
    self.contexts = contexts
    self.phrase = phrase
    self.label = label
    self.rank = rank
    self.isForStaff = isForStaff
    self.isForPreview = isForPreview
  }

  /// The row without keys that type a character, called by what is left of them; `nil` where nothing is.
  package var withoutLetters: Binding? {
    var binding = self
    binding.keys.removeAll { $0.typed != nil }
    guard let first = binding.keys.first else { return nil }
    if binding.keys.count < keys.count { binding.label = first.label }
    // Those who can quit know how; the footer is for what is typed.
    if isForStaff { binding.rank = nil }
    return binding
  }
}

/// The screens that keys can differ between.
package enum Context: Int, Hashable, CaseIterable {
  case home, section, page, search, changes, review, desk, gallery, overlay, outline, palette, find, question, making,
    newStand
  /// The editor; the line at its foot; its questions; its lists to pick from.
  case editor, prompt, answers, picker
  /// The panel for the staff's PIN, and the menu behind it.
  case pin, staffMenu

  /// Whether letters are typed here, so that none can be a shortcut.
  package var takesText: Bool {
    switch self {
    case .search, .palette, .find, .making, .newStand, .editor, .prompt, .picker, .pin: true
    default: false
    }
  }
}

extension [Context] {
  /// All but the editor's.
  static let viewing: [Context] = [
    .home, .section, .page, .search, .changes, .review, .desk, .gallery, .overlay, .outline, .palette, .find, .making,
  ]
}

/// Keys as the rows of the keymap name them: `"i"`, `.enter`, `.control("f")`.
extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  package init(extendedGraphemeClusterLiteral character: Character) { self.init(.character(character)) }

  package static func control(_ letter: Character) -> Key { Key(.character(letter), .control) }

  package static let up = Key(.up)
  package static let down = Key(.down)
  package static let left = Key(.left)
  package static let right = Key(.right)
  package static let home = Key(.home)
  package static let end = Key(.end)
  package static let pageUp = Key(.pageUp)
  package static let pageDown = Key(.pageDown)
  package static let enter = Key(.enter)
  package static let escape = Key(.escape)
  package static let tab = Key(.tab)
  package static let backspace = Key(.backspace)
  package static let delete = Key(.delete)
}

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
