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
      let language = Self.language(stem[stem.index(after: dot)...], of: stem[..<dot], languages: languages)
    else {
      (base, language, isUnknownLanguage) = (String(stem), nil, false)
      return
    }
    base = String(stem[..<dot])
    self.language = language
    isUnknownLanguage = !languages.contains(language)
  }

  private static func language(_ code: Substring, of base: Substring, languages: [Language]) -> Language? {
    if let language = languages.first(where: { $0.code == code }) { return language }
    let isIndex = base == "index" || base == "_index"
    guard Language.isCode(code), isIndex || code.contains("-") || codes.contains(code.lowercased()) else { return nil }
    return Language(String(code))
  }

  /// ISO 639-1. What is none of these is a part of the name: `node.js.md`, `asp.net.md`.
  private static let codes = Set(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es \
    et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj \
    kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv \
    ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti \
    tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split(separator: " ").map(String.init))
}
