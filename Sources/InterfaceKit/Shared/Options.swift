package import Screen
package import Wording

/// The settings of the command line, fixed for the whole run.
package struct Options: Hashable, Sendable {
  /// Whether there is no way out for visitors, until staff unlock it; see ``Shared/isLocked``.
  package var isKiosk: Bool
  /// Seconds without a key before the countdown shows, instead of the stand's; see ``Shared/idleSeconds``.
  package var idleSeconds: Int?
  /// Instead of the stand's default.
  package var language: Language?
  /// Instead of the stand's.
  package var theme: String?
  /// The colours that pictures are drawn in; `nil` where none can be drawn.
  package var depth: ColorDepth?
  /// The width of characters of ambiguous width, until the terminal tells otherwise.
  package var widths: WidthPolicy
  /// Whether the page on screen is previewed: what each save changes is marked, and what is wrong with it shown.
  package var isPreview = false
  /// The most columns to draw in, for a preview of a narrower screen; `nil` for as many as there are.
  package var columns: Int?
  /// Whether all is set in one column, with more air, whatever the stand's settings say.
  package var isLarge = false
  /// Whether the program has been started anew after several crashes, with what is known to be good alone.
  package var isSafeMode = false
  /// Whether the cursor stands on what has the focus, for screen readers; else it shows where something is typed alone.
  package var showsCursor = false
  /// Whether nothing on the screen may stand out only for a moment.
  package var reducesMotion = false
  /// The time zone of this computer, as IANA names it.
  package var localZone = "Etc/UTC"
  /// Whether misspelt words can be told.
  package var checksSpelling = false
  /// Whether the stand shows its attract loop, at once and whenever nobody is there; in a kiosk it does the latter anyway.
  package var startsAttracting = false

  package init(
    isKiosk: Bool = false, idleSeconds: Int? = nil, language: Language? = nil, theme: String? = nil,
    depth: ColorDepth? = nil, widths: WidthPolicy = .narrow
  ) {
    self.isKiosk = isKiosk
    self.idleSeconds = idleSeconds
    self.language = language
    self.theme = theme
    self.depth = depth
    self.widths = widths
  }
}

/// The time as the edge read it; the only time that `update` and `view` know.
package struct Clock: Hashable, Sendable {
  /// Milliseconds of a clock that never jumps: what idle times are counted in.
  package var monotonic: Int
  /// Seconds since 1970-01-01T00:00:00Z: what calendars are counted in.
  package var epochSeconds: Int
  /// The offset from UTC of each clock in the stand's settings, in seconds; `nil` where its zone is unknown.
  package var offsets: [Int?]

  package init(monotonic: Int, epochSeconds: Int, offsets: [Int?] = []) {
    self.monotonic = monotonic
    self.epochSeconds = epochSeconds
    self.offsets = offsets
  }
}

/// A line for the log of the stand: for those who look after the machine, in English, and about no visitor.
package struct LogEntry: Hashable, Sendable {
  package enum Level: String, Hashable, Sendable {
    case info, warning, error
  }

  package var level: Level
  package var text: String

  package init(_ level: Level, _ text: String) {
    self.level = level
    self.text = text
  }
}
