/// What the name of a Markdown file says: `katyusha.ru.md` is the page `katyusha` in Russian.
struct PageName: Hashable {
  /// `index`, `_index`, or the exhibit's name.
  var base: String
  /// `nil` where the name has none: then it is the stand's default language.
  var language: Language?
  /// Whether the code is none of the stand's languages.
  var isUnknownLanguage: Bool

  /// `nil` for a file that is no Markdown.
  init?(_ name: String, languages: [Language]) {
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
