package import Screen
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
  case home, section, page, search, changes, review, desk, gallery, overlay, outline, palette, find, question, making
  /// The editor; the line at its foot; its questions; its lists to pick from.
  case editor, prompt, answers, picker
  /// The panel for the staff's PIN, and the menu behind it.
  case pin, staffMenu

  /// Whether letters are typed here, so that none can be a shortcut.
  package var takesText: Bool {
    switch self {
    case .search, .palette, .find, .making, .editor, .prompt, .picker, .pin: true
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
