package import Screen
import Wording

/// One row of the keymap: keys, what they do, where, and what the footer and the help call it.
struct Binding {
  var keys: [Key]
  var action: Input
  /// Where it counts.
  var contexts: [Context]
  /// Its name in footer and help; rows with the same phrase are shown as one.
  var phrase: Message
  /// The keys' name in footer and help: `←↑↓→`.
  var label: String
  /// Where in the footer it stands, the lowest first; `nil`: in the help only.
  var rank: Int?
  /// Whether it is missing in kiosk mode.
  var isForStaff: Bool
  /// Whether it counts in a preview only.
  var isForPreview: Bool

  init(
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
  var withoutLetters: Binding? {
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
enum Context: Int, Hashable, CaseIterable {
  case home, section, page, search, changes, review, desk, gallery, overlay, outline, palette, find, question, making
  /// The editor; the line at its foot; its questions; its lists to pick from.
  case editor, prompt, answers, picker
  /// The panel for the staff's PIN, and the menu behind it.
  case pin, staffMenu

  /// Whether letters are typed here, so that none can be a shortcut.
  var takesText: Bool {
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

  static func control(_ letter: Character) -> Key { Key(.character(letter), .control) }

  static let up = Key(.up)
  static let down = Key(.down)
  static let left = Key(.left)
  static let right = Key(.right)
  static let home = Key(.home)
  static let end = Key(.end)
  static let pageUp = Key(.pageUp)
  static let pageDown = Key(.pageDown)
  static let enter = Key(.enter)
  static let escape = Key(.escape)
  static let tab = Key(.tab)
  static let backspace = Key(.backspace)
  static let delete = Key(.delete)
}
