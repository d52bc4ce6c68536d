extension Settings {
  /// The names that `theme` may have.
  package static let themes = ["dark", "light", "contrast", "mono"]

  /// What `idle` may be, in seconds: 20 as WCAG 2.2.1 asks, up to a day.
  package static let idleSeconds = 20...86_400

  /// What `limits.page` may be, in MiB: up to the largest file that is read at all.
  package static let pageLimits = 1...StandFolder.largestFile >> 20
}
