/// The keys of `stand.yaml`.
package enum SettingsKey: String, CaseIterable, Sendable {
  case languages, defaultLanguage, theme, idle, clocks, figures, dates, check
}
