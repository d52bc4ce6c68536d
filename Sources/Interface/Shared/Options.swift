package import Exhibition
package import Screen

/// What the command line fixed for the whole run.
package struct Options: Hashable, Sendable {
  /// Whether there is no way out for visitors: no quitting.
  package var isKiosk: Bool
  /// Seconds without a key before the countdown shows; `nil`: the stand never returns to home by itself.
  package var idleSeconds: Int?
  /// Instead of the stand's default.
  package var language: Language?
  /// Instead of the stand's.
  package var theme: String?
  /// The colours that pictures are drawn in; `nil` where none can be drawn.
  package var depth: ColorDepth?
  /// How wide the terminal draws characters of ambiguous width, until it tells otherwise.
  package var widths: WidthPolicy
  /// Whether the page on screen is previewed: what each save changes is marked, and what is wrong with it shown.
  package var isPreview = false
  /// The most columns to draw in, for a preview of a narrower screen; `nil` for as many as there are.
  package var columns: Int?
  /// Whether nothing on the screen may stand out only for a moment.
  package var reducesMotion = false

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
