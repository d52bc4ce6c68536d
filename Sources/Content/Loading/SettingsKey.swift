/// The keys of `stand.yaml`.
package enum SettingsKey: String, CaseIterable, Sendable {
  case languages, defaultLanguage, theme, idle, limits, clocks, figures, dates, check
}
