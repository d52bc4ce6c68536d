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

  /// All but the editor's.
  static let viewing: Contexts = [
    .home, .section, .page, .search, .changes, .review, .desk, .gallery, .overlay, .outline, .palette, .find, .making,
  ]
}
