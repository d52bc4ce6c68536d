package import Content
internal import Files
import Wording

/// The subject of a page by its path, by the content folder's conventions alone: for pages that are gone.
package struct PagePath: Hashable {
  /// `nil` for the stand's own page.
  var section: String?
  /// `nil` for a section's page.
  var exhibit: String?
  var language: Language

  /// `nil` for what is no page: another file, a hidden one, one in a folder too deep, in a language that the stand does
  /// not speak, or with a name that is not fit to be shown.
  init?(_ path: String, settings: Settings) {
    self.init(path, settings: settings, speaksAny: false)
  }

  /// Whether a page of the stand could have this path, in whatever language.
  package static func isPage(_ path: String, settings: Settings) -> Bool {
    PagePath(path, settings: settings, speaksAny: true) != nil
  }

  private init?(_ path: String, settings: Settings, speaksAny: Bool) {
    guard let parts = ContentPath(path)?.parts, let file = parts.last, CleanText(path).removed == 0,
      !path.contains("\n"), !path.contains("\t"),
      parts.allSatisfy({ !$0.hasPrefix(".") && !$0.hasPrefix("#") && !$0.hasSuffix("~") }),
      let name = PageName(file, languages: settings.languages), speaksAny || !name.isUnknownLanguage
    else { return nil }
    language = name.language ?? settings.defaultLanguage
    switch (parts.count, name.base) {
    case (1, "_index"): break
    case (2, "_index"): section = parts[0]
    case (2, let base) where base != "index": (section, exhibit) = (parts[0], base)
    case (3, "index"): (section, exhibit) = (parts[0], parts[1])
    default: return nil
    }
  }
}
