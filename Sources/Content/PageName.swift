package import Wording

/// The parts of a Markdown file's name: `katyusha.ru.md` is the page `katyusha` in Russian.
package struct PageName: Hashable {
  /// `index`, `_index`, or the exhibit's name.
  package var base: String
  /// `nil` where the name has none: then it is the stand's default language.
  package var language: Language?
  /// Whether the code is none of the stand's languages.
  package var isUnknownLanguage: Bool

  /// `nil` for a file that is no Markdown.
  package init?(_ name: String, languages: [Language]) {
    guard name.utf8.count > 3, name.hasSuffix(".md") else { return nil }
    let stem = name.dropLast(3)
    guard let dot = stem.lastIndex(of: "."), dot != stem.startIndex,
      let language = Self.language(stem[stem.index(after: dot)...], languages: languages)
    else {
      (base, language, isUnknownLanguage) = (String(stem), nil, false)
      return
    }
    base = String(stem[..<dot])
    self.language = language
    isUnknownLanguage = !languages.contains(language)
  }

  private static func language(_ code: Substring, languages: [Language]) -> Language? {
    languages.first { $0.code == code } ?? (Language.isCode(code) ? Language(String(code)) : nil)
  }
}
