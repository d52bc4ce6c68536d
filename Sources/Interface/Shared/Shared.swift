package import Content
package import Screen
package import Searching
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
  /// The key that is held down, or was pressed last.
  var heldKey: HeldKey?
  /// When the whole screen was drawn anew last, on the monotonic clock; `nil` where it is to be, at once.
  var lastRepaint: Int?

  /// The interval at which an unattended screen is drawn anew, in milliseconds.
  static let repaintInterval = 180_000
  /// Milliseconds without a key or touch after which nobody is in the midst of something.
  static let pause = 10_000

  /// The choices for all screens, until the next visitor comes.
  struct Choices: Hashable, Sendable {
    var language: Language
    var theme: Theme
    /// The most columns to draw in; `nil` for as many as there are.
    var mostColumns: Int?

    init(_ options: Options, _ settings: Settings) {
      language = options.language ?? settings.defaultLanguage
      theme = Theme.named(options.theme ?? settings.theme) ?? .dark
      mostColumns = options.columns
    }
  }

  init(stand: Stand, options: Options, size: Size, clock: Clock) {
    everything = stand
    self.stand = stand.shown(to: options, at: clock)
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
  var idleSeconds: Int? { options.idleSeconds ?? (options.isKiosk ? stand.settings.idle.after : nil) }

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

  /// Puts on show what is to be seen of the stand now.
  mutating func show() {
    stand = everything.shown(to: options, at: clock)
    nextOpening = everything.nextOpening(after: clock.epochSeconds)
  }
}

extension Stand {
  /// The part that is on show: in kiosk mode without drafts and what lies outside its dates.
  fileprivate func shown(to options: Options, at clock: Clock) -> Stand {
    options.isKiosk ? visible(at: clock.epochSeconds) : self
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
