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
  package var terminalSize: Size
  /// The width that the terminal draws characters of ambiguous width in.
  package var widths: WidthPolicy
  /// The terminal's way of showing pixels; `nil` if it shows none, or has not told yet.
  package var graphics: PixelGraphics?
  package var clock: Clock
  /// The stand as it was read last.
  package var everything: Stand
  /// The part of the stand that is on show now.
  package private(set) var stand: Stand
  /// The time at which another page appears or disappears, in seconds since 1970.
  package private(set) var nextOpening: Int?
  package var choices: Choices
  /// Pages that were read, by path.
  package var documents = DocumentShelf()
  package var pictures = PictureShelf()
  /// The texts of the stand, once they have been read.
  package var index: SearchIndex?
  /// Whether the texts have been asked for.
  package var isIndexing = false
  /// The reason why what is typed cannot be kept until it is saved; said for as long as that is so.
  package var keepingTrouble: Message?
  /// Whether staff have unlocked the stand by their PIN.
  package var isUnlocked = false
  /// Whether the last input was a touch: then there is a keyboard on the screen where something is typed.
  package var isTouched = false
  /// The key that is held down, or was pressed last.
  package var heldKey: HeldKey?
  /// The time of the last key or touch, in seconds since 1970.
  package var lastVisit: Int?
  /// The occurrences that were counted and have not been handed on.
  package var occurrences: [Occurrence] = []
  /// The figures of what visitors looked at, for the desk.
  package var figures: Figures?
  /// The version of the content, once it has been found out.
  package var contentVersion: ContentVersion?
  /// The time at which the whole screen was last drawn anew, in milliseconds of the monotonic clock; `nil` if
  /// it is to be, at once.
  package var lastRepaint: Int?

  /// The interval at which an unattended screen is drawn anew, in milliseconds.
  package static let repaintInterval = 180_000
  /// Seconds without a key after which an unlocked stand counts down to locking itself.
  package static let staffSeconds = 120
  /// Milliseconds without a key or touch after which nobody is in the midst of something.
  package static let pause = 10_000

  /// The choices for all screens, until the next visitor comes.
  package struct Choices: Hashable, Sendable {
    package var language: Language
    package var theme: Theme
    /// The most columns to draw in; `nil` for as many as there are.
    package var mostColumns: Int?
    /// Whether all is set in one column, with more air.
    package var isLarge: Bool
    /// The language of the keyboard on the screen; `nil` for the visitor's.
    package var keyboard: Language?
    /// The number of its screenful of characters that shows, from 0.
    package var keyboardPage = 0

    package init(_ options: Options, _ settings: Settings) {
      language = options.language ?? settings.defaultLanguage
      theme = Theme.named(options.theme ?? settings.theme) ?? .dark
      mostColumns = options.columns
      isLarge = options.isLarge || settings.isLarge
    }
  }

  package init(stand: Stand, options: Options, size: Size, clock: Clock) {
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
  package var idleSeconds: Int? {
    if options.isKiosk, isUnlocked { return Self.staffSeconds }
    return options.idleSeconds ?? (options.isKiosk || options.startsAttracting ? stand.settings.idle.after : nil)
  }

  /// Whether the stand shows its exhibits in turn while nobody is there.
  package var attracts: Bool { options.isKiosk || options.startsAttracting }

  /// Whether the one at the stand may be a visitor: there is no way out then, and nothing that is for staff.
  package var isLocked: Bool { options.isKiosk && !isUnlocked }

  /// With the words that the stand has for it.
  package var language: Language {
    get { stand.settings.spoken(choices.language) }
    set { choices.language = newValue }
  }

  package var theme: Theme {
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
  package mutating func show() {
    stand = isLocked ? everything.visible(at: clock.epochSeconds) : everything
    nextOpening = everything.nextOpening(after: clock.epochSeconds)
  }
}

// MARK: Choices

extension Shared {
  package func languageAfter(_ language: Language) -> Language {
    let languages = stand.settings.languages
    guard let index = languages.firstIndex(of: language) else { return stand.settings.defaultLanguage }
    return languages[(index + 1) % languages.count]
  }

  package mutating func switchLanguage(to language: Language) {
    if stand.settings.languages.contains(language) { self.language = language }
  }

  package mutating func switchTheme() {
    let index = Theme.all.firstIndex { $0.name == theme.name } ?? 0
    theme = Theme.all[(index + 1) % Theme.all.count]
  }

  package mutating func switchTheme(to name: String) { if let theme = Theme.named(name) { self.theme = theme } }
}
