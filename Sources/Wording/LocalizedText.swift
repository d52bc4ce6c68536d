/// A text in several languages; written in YAML as `{ru: …, en: …}`, or as one string that serves them all.
package struct LocalizedText: Hashable, Sendable {
  package var texts: [Language: String]
  /// What is shown in a language without its own text.
  package var fallback: String

  package init(_ texts: [Language: String], fallback: String) {
    self.texts = texts
    self.fallback = fallback
  }

  package subscript(language: Language) -> String { texts[language] ?? fallback }
}
