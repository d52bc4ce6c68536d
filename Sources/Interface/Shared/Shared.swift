package import Content
package import Screen
package import Searching
package import Statistics
package import Wording

/// The part of the state that all screens share: the stand, the terminal, the time, and the pages and pictures read. It
/// outlives every visitor, but
/// for the visitor's choices.
package struct Shared: Hashable, Sendable {
  package let options: Options
  /// The terminal's own size, of which a preview of a narrower screen leaves columns free.
  var terminalSize: Size
  /// The width that the terminal draws characters of ambiguous width in.
  package internal(set) var widths: WidthPolicy
  /// How it shows pixels; `nil` where it shows none, or has not told yet.
  package internal(set) var graphics: PixelGraphics?
  package internal(set) var clock: Clock
  /// The stand as it was read last.
  package internal(set) var everything: Stand
  /// The part of the stand that is on show now.
  package private(set) var stand: Stand
  /// When another page appears or disappears, in seconds since 1970.
  private(set) var nextOpening: Int?
  var choices: Choices
  /// Pages that were read, by path.
  package internal(set) var documents = DocumentShelf()
  package internal(set) var pictures = PictureShelf()
  /// The texts of the stand, once they have been read.
  package internal(set) var index: SearchIndex?
  /// Whether the texts have been asked for.
  var isIndexing = false
  /// Why what is typed cannot be kept until it is saved; said for as long as that is so.
  var keepingTrouble: Message?
  /// Whether staff have unlocked the stand by their PIN.
  var isUnlocked = false
  /// Whether the last input was a touch: then there is a keyboard on the screen where something is typed.
  var isTouched = false
  /// The key that is held down, or was pressed last.
  var heldKey: HeldKey?
  /// When the last key or touch came, in seconds since 1970.
  package internal(set) var lastVisit: Int?
  /// What was counted and has not been handed on.
  var occurrences: [Occurrence] = []
  /// What visitors looked at, where the desk shows it.
  package internal(set) var figures: Figures?
  /// The version of the content, once it has been found out.
  package internal(set) var contentVersion: ContentVersion?
  /// When the whole screen was drawn anew last, on the monotonic clock; `nil` where it is to be, at once.
  var lastRepaint: Int?

  /// The interval at which an unattended screen is drawn anew, in milliseconds.
  static let repaintInterval = 180_000
  /// Seconds without a key after which an unlocked stand counts down to locking itself.
  static let staffSeconds = 120
  /// Milliseconds without a key or touch after which nobody is in the midst of something.
  static let pause = 10_000

  /// The choices for all screens, until the next visitor comes.
  struct Choices: Hashable, Sendable {
    var language: Language
    var theme: Theme
    /// The most columns to draw in; `nil` for as many as there are.
    var mostColumns: Int?
    /// Whether all is set in one column, with more air.
    var isLarge: Bool
    /// The language of the keyboard on the screen; `nil` for the visitor's.
    var keyboard: Language?
    /// Which of its screenfuls of characters shows, from 0.
    var keyboardPage = 0

    init(_ options: Options, _ settings: Settings) {
      language = options.language ?? settings.defaultLanguage
      theme = Theme.named(options.theme ?? settings.theme) ?? .dark
      mostColumns = options.columns
      isLarge = options.isLarge || settings.isLarge
    }
  }

  init(stand: Stand, options: Options, size: Size, clock: Clock) {
    everything = stand
    self.stand = options.isKiosk ? stand.visible(at: clock.epochSeconds) : stand
    self.options = options
    terminalSize = size
    widths = options.widths
    self.clock = clock
    choices = Choices(options, stand.settings)
    lastRepaint = clock.monotonic
    nextOpening = stand.nextOpening(after: clock.epochSeconds)
  }

  /// Seconds without a key before the countdown shows; `nil`: the stand never returns to home by itself. In kiosk mode
  /// it follows the stand's settings, where the command line does not say otherwise.
  var idleSeconds: Int? {
    if options.isKiosk, isUnlocked { return Self.staffSeconds }
    return options.idleSeconds ?? (options.isKiosk || options.startsAttracting ? stand.settings.idle.after : nil)
  }

  /// Whether the stand shows its exhibits in turn while nobody is there.
  var attracts: Bool { options.isKiosk || options.startsAttracting }

  /// Whether the one at the stand may be a visitor: there is no way out then, and nothing that is for staff.
  package var isLocked: Bool { options.isKiosk && !isUnlocked }

  /// With the words that the stand has for it.
  package internal(set) var language: Language {
    get { stand.settings.spoken(choices.language) }
    set { choices.language = newValue }
  }

  package internal(set) var theme: Theme {
    get { choices.theme }
    set { choices.theme = newValue }
  }

  /// The size to draw in.
  package var size: Size {
    Size(columns: min(terminalSize.columns, choices.mostColumns ?? .max), rows: terminalSize.rows)
  }

  /// The lines to draw on.
  package var grid: Grid { Grid(size, isLarge: choices.isLarge) }

  /// Puts on show what is to be seen of the stand now: for visitors without drafts and what lies outside its dates.
  mutating func show() {
    stand = isLocked ? everything.visible(at: clock.epochSeconds) : everything
    nextOpening = everything.nextOpening(after: clock.epochSeconds)
  }
}

// MARK: Choices

extension Shared {
  func languageAfter(_ language: Language) -> Language {
    let languages = stand.settings.languages
    guard let index = languages.firstIndex(of: language) else { return stand.settings.defaultLanguage }
    return languages[(index + 1) % languages.count]
  }

  mutating func switchLanguage(to language: Language) {
    if stand.settings.languages.contains(language) { self.language = language }
  }

  mutating func switchTheme() {
    let index = Theme.all.firstIndex { $0.name == theme.name } ?? 0
    theme = Theme.all[(index + 1) % Theme.all.count]
  }

  mutating func switchTheme(to name: String) { if let theme = Theme.named(name) { self.theme = theme } }
}
