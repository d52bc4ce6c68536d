extension Settings {
  /// The names that `theme` may have.
  package static let themes = ["dark", "light", "contrast", "mono"]

  /// What `idle` may be, in seconds: 20 as WCAG 2.2.1 asks, up to a day.
  package static let idleSeconds = 20...86_400
}
