internal import Screen

/// One row of the keymap: keys, what they do, where, and what the footer and the help call it.
struct Binding {
  var keys: [Key]
  var action: Input
  /// Where it counts.
  var contexts: Contexts
  /// What footer and help call it; rows with the same phrase are shown as one.
  var phrase: Phrase
  /// How the footer and the help name the keys: `←↑↓→`.
  var label: String
  /// Where in the footer it stands, the lowest first; `nil`: in the help only.
  var rank: Int?
  /// Whether it is missing in kiosk mode.
  var isForStaff = false
  /// Whether it counts in a preview only.
  var isForPreview = false

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

  /// Whether letters are typed here, so that none can be a shortcut.
  var takesText: Bool {
    let typing: Contexts = [.search, .palette, .find, .making, .editor, .prompt, .picker]
    return typing.contains(self)
  }
}

/// A set of screens, as the rows of the keymap name them: there are many rows, and they are looked through at every key.
struct Contexts: OptionSet, Hashable {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ context: Context) { rawValue = 1 << UInt32(context.rawValue) }

  func contains(_ context: Context) -> Bool { contains(Contexts(context)) }

  static let home = Contexts(.home)
  static let section = Contexts(.section)
  static let page = Contexts(.page)
  static let search = Contexts(.search)
  static let changes = Contexts(.changes)
  static let review = Contexts(.review)
  static let desk = Contexts(.desk)
  static let gallery = Contexts(.gallery)
  static let overlay = Contexts(.overlay)
  static let outline = Contexts(.outline)
  static let palette = Contexts(.palette)
  static let find = Contexts(.find)
  static let question = Contexts(.question)
  static let making = Contexts(.making)
  static let editor = Contexts(.editor)
  static let prompt = Contexts(.prompt)
  static let answers = Contexts(.answers)
  static let picker = Contexts(.picker)

  static let all = Contexts(rawValue: .max)

  /// All but the editor's.
  static let viewing: Contexts = [
    .home, .section, .page, .search, .changes, .review, .desk, .gallery, .overlay, .outline, .palette, .find, .making,
  ]
}
