package import Exhibition
package import Screen

/// Everything the stand shows and remembers, as one value. Only `update` changes it.
package struct State: Hashable, Sendable {
  package let options: Options
  /// The stand as it was read last.
  var everything: Stand
  /// What of it is on show now.
  package internal(set) var stand: Stand
  package internal(set) var language: Language
  package internal(set) var theme: Theme
  package internal(set) var size: Size
  /// The terminal's own size, of which a preview of a narrower screen leaves columns free.
  var terminalSize: Size
  /// The most columns to draw in; `nil` for as many as there are.
  var mostColumns: Int?
  /// How wide the terminal draws characters of ambiguous width.
  package internal(set) var widths: WidthPolicy
  package internal(set) var clock: Clock

  package internal(set) var place: Place
  /// Where back leads, the nearest last.
  package internal(set) var past: [Place] = []
  /// Where forward leads, the nearest last.
  package internal(set) var future: [Place] = []
  package internal(set) var overlay: Overlay?

  /// Pages that were read, by path.
  package internal(set) var documents = DocumentShelf()
  package internal(set) var pictures = PictureShelf()
  /// The page on screen, while it has to be read anew.
  var staleDocument: String?
  /// The page on screen, set to the width it has: an exhibit's article, or the preview of a section.
  package internal(set) var sheet: Sheet?
  /// The texts of the stand, once they have been read.
  package internal(set) var index: SearchIndex?
  /// Whether the texts have been asked for.
  var isIndexing = false
  /// What was found in the stand, while the search is on screen.
  package internal(set) var answer: SearchAnswer?
  /// Where the page has what is looked for in it.
  var matches: PageMatches?
  /// The page that is being edited.
  package internal(set) var edited: EditedPage?
  /// Pages that were left with text that is not in their files, the last one last.
  package internal(set) var held: [EditedPage] = []
  /// Which of the editor's answers has the focus.
  var questionFocus = 0
  /// Whether the program is to end once all pages are saved.
  var isQuitting = false
  /// Where the pointer was pressed last in the editor, and how often.
  var click: Click?
  /// What staff should know at once: why a page could not be opened. Gone with the next key.
  var trouble: Message?
  /// Where in the page that is being opened the cursor is to go.
  var landing: Landing?
  /// What is known of the stand's files, for the staff desk.
  var checking = StandChecking()
  /// What was cut or copied last.
  var clipboard = ""
  /// When the page was changed last, on the monotonic clock.
  var lastEdit = 0
  /// What has changed, while that is on screen.
  package internal(set) var changes: ChangeReport?
  /// Whether it may be something else by now.
  var changesAreStale = true
  /// The page on screen before and after.
  var comparison: Comparison?
  /// What is known of the page being previewed; `nil` where none is.
  package internal(set) var preview: Preview?
  /// Keys to be taken up once the whole stand has been read, in their order.
  var typedAhead: [Key] = []
  /// When the last key or touch came, on the monotonic clock.
  package internal(set) var lastInput: Int

  /// A stand as it is when it opens: at home, in its default language.
  package init(stand: Stand, options: Options, size: Size, clock: Clock) {
    everything = stand
    self.stand = stand.shown(to: options, at: clock)
    self.options = options
    terminalSize = size
    mostColumns = options.columns
    self.size = size.narrowed(to: options.columns)
    preview = options.isPreview ? Preview() : nil
    widths = options.widths
    self.clock = clock
    language = options.language ?? stand.settings.defaultLanguage
    theme = options.startTheme(of: stand)
    place = .home()
    lastInput = clock.monotonic
  }
}

extension Size {
  /// With no more columns than so many.
  func narrowed(to columns: Int?) -> Size { Size(columns: min(self.columns, columns ?? .max), rows: rows) }
}

extension Options {
  /// The theme that the stand opens in: the default one where the one asked for is not known.
  func startTheme(of stand: Stand) -> Theme { Theme.named(theme ?? stand.settings.theme) ?? .dark }
}
