internal import Files
package import Time
package import Wording

/// `stand.yaml`: what is the same in every language. Each value has a default, so that the file may be missing.
package struct Settings: Hashable, Sendable {
  /// In the order in which they are offered.
  package var languages: [Language]
  package var defaultLanguage: Language
  /// The stand's wordings in place of the program's own, by language; see ``WordsFile``.
  package var words: [Language: Words] = [:]
  /// The name of the colour theme, one of `dark`, `light`, `contrast`, `mono`.
  package var theme: String
  /// Whether all is set in one column, with more air, to be read from afar.
  package var isLarge = false
  package var idle: Idle
  package var attract = Attract()
  /// Whether the stand counts what visitors look at.
  package var countsVisits = true
  /// The file in which Prometheus' node exporter finds the stand's metrics; `nil` for none.
  package var metricsFile: String?
  package var limits = Limits()
  package var spelling = Spelling.learn
  /// The folders whose files Hugo serves from the root.
  package var pictureFolders: [PictureFolder] = []
  /// Clocks on the home screen; the first is the place of the stand.
  package var clocks: [Clock]
  /// Numbers that impress, for home.
  package var figures: [Figure]
  /// The first and the last day of the stand.
  package var firstDay: Moment?
  package var lastDay: Moment?
  /// Findings that are allowed, by rule and by file or folder.
  package var allowances: [Allowance]

  /// The file's name in the content folder.
  package static let file = "stand.yaml"

  package struct Idle: Hashable, Sendable {
    /// Seconds without a key or touch before the countdown shows; at least 20.
    package var after: Int
    /// Seconds the countdown lasts; at least 20 as WCAG 2.2.1 asks.
    package var countdown: Int

    package init(after: Int, countdown: Int) {
      self.after = after
      self.countdown = countdown
    }
  }

  /// The loop of exhibits that a stand shows while nobody is there.
  package struct Attract: Hashable, Sendable {
    package var exhibits = Choice.all
    /// The least time that a text stays, in seconds; a longer text stays longer.
    package var seconds = 6

    package init(exhibits: Choice = .all, seconds: Int = 6) {
      self.exhibits = exhibits
      self.seconds = seconds
    }

    /// The exhibits that take turns.
    package enum Choice: String, Hashable, Sendable, CaseIterable {
      /// All, the featured ones first.
      case all
      case featured
      /// The stand shows home instead.
      case none
    }
  }

  /// The limits of an unattended stand.
  package struct Limits: Hashable, Sendable {
    /// The largest file, in MiB, whose page visitors are shown; staff see larger ones too.
    package var page = 4
  }

  /// What the editor does about misspelt words.
  package enum Spelling: String, Hashable, Sendable, CaseIterable {
    /// It shows them, and can add words to those that the stand knows.
    case learn
    case check
    case none
  }

  /// An entry of `static`.
  package struct PictureFolder: Hashable, Sendable {
    /// In the content folder, `static`, or beside it, `../static`.
    package var path: String
    /// The position of the entry.
    package var place: Diagnostic.Place
  }

  package struct Clock: Hashable, Sendable {
    /// An IANA time zone: `Asia/Shanghai`.
    package var zone: String
    package var label: LocalizedText
    /// The zone's offsets; `nil` where this computer does not know it.
    package var offsets: TimeZoneFile?

    package init(zone: String, label: LocalizedText, offsets: TimeZoneFile?) {
      self.zone = zone
      self.label = label
      self.offsets = offsets
    }
  }

  /// An entry of `check: {allow: [{rule: missing-translation, path: zoo/pandas}]}`.
  package struct Allowance: Hashable, Sendable {
    package var rule: String
    /// The position of the rule's name.
    package var place: Diagnostic.Place
    /// A file or a folder; empty for the whole stand.
    package var path: String
  }

  package struct Figure: Hashable, Sendable {
    package var value: String
    package var label: LocalizedText

    package init(value: String, label: LocalizedText) {
      self.value = value
      self.label = label
    }
  }

  package static let standard = Settings(
    languages: [.ru, .en, .zh], defaultLanguage: .ru, theme: "dark", idle: Idle(after: 120, countdown: 30),
    clocks: [], figures: [])

  package init(
    languages: [Language], defaultLanguage: Language, theme: String, idle: Idle, clocks: [Clock], figures: [Figure],
    firstDay: Moment? = nil, lastDay: Moment? = nil
  ) {
    self.languages = languages
    self.defaultLanguage = defaultLanguage
    self.theme = theme
    self.idle = idle
    self.clocks = clocks
    self.figures = figures
    self.firstDay = firstDay
    self.lastDay = lastDay
    allowances = []
  }
}

extension Settings {
  /// The language with the words that the stand has for it: what messages are to be put into.
  package func spoken(_ language: Language) -> Language {
    words.isEmpty ? language : Language(language.code, words: words[language])
  }

  /// The languages to look for a page in: the asked one, the stand's default, then the others in their order.
  package func languageOrder(_ language: Language) -> [Language] {
    var order = [language]
    for next in [defaultLanguage] + languages where !order.contains(next) { order.append(next) }
    return order
  }

  /// The page for a reader of `language`, and whether it is in another language. `nil` where there is no page at all.
  package func page(in language: Language, of pages: [Language: Page]) -> (page: Page, isFallback: Bool)? {
    if let page = pages[language] { return (page, false) }
    for other in languageOrder(language) {
      if let page = pages[other] { return (page, true) }
    }
    return nil
  }
}

extension Settings {
  /// The names that `theme` may have.
  package static let themes = ["dark", "light", "contrast", "mono"]

  /// The range of `idle`, in seconds: from 20, as WCAG 2.2.1 asks, up to a day.
  package static let idleSeconds = 20...86_400

  /// The range of `attract.seconds`: time to read a title, and to see the next one before one has walked by.
  package static let attractSeconds = 4...60

  /// The range of `limits.page`, in MiB: up to the largest file that is read at all.
  package static let pageLimits = 1...StandFolder.largestFile >> 20
}
