package import Content
internal import Files
package import Wording

/// A page that is not what it was in the version that changes are counted from.
package struct PageChange: Hashable, Sendable {
  /// The way in which it changed.
  package enum Kind: String, Hashable, Sendable {
    case added, changed, removed
  }

  package let kind: Kind
  /// Relative to the content folder, with `/`.
  package let path: String
  /// The section it belongs to; `nil` for the stand's own page.
  package let section: String?
  /// The exhibit's name in its section; `nil` for a section's page and the stand's.
  package let exhibit: String?
  package let language: Language
  /// As it is now; of a page that is gone, as it was.
  package let title: String
  /// The file as it was; `nil` where it was not there.
  package let before: [UInt8]?
  /// The file as it is; `nil` where it is gone.
  package let after: [UInt8]?

  /// `nil` for a path that is no page's, and where nothing has changed.
  package init?(path: String, before: [UInt8]?, after: [UInt8]?, settings: Settings) {
    guard before != after, let bytes = after ?? before, let place = PagePath(path, settings: settings) else {
      return nil
    }
    kind = before == nil ? .added : after == nil ? .removed : .changed
    self.path = path
    section = place.section
    exhibit = place.exhibit
    language = place.language
    let fallback = place.exhibit ?? place.section ?? "/"
    title = PageParts(bytes).title ?? fallback
    self.before = before
    self.after = after
  }

  /// The same page with another text; `nil` where that is what it was.
  package func with(_ bytes: [UInt8]) -> PageChange? {
    bytes == before ? nil : PageChange(self, after: bytes)
  }

  private init(_ change: PageChange, after bytes: [UInt8]) {
    (path, section, exhibit, language) = (change.path, change.section, change.exhibit, change.language)
    (kind, title, before, after) = (change.before == nil ? .added : .changed, change.title, change.before, bytes)
  }

  /// `section/exhibit`, `section`, or `/` for the stand's own page.
  package var id: String { section.map { section in exhibit.map { section + "/" + $0 } ?? section } ?? "/" }

  /// The pages that differ between two versions of a folder, each given as files by their paths: the stand's own first,
  /// then by ID, each in the order of the stand's languages.
  package static func list(
    from before: [String: [UInt8]], to after: [String: [UInt8]], settings: Settings
  ) -> [PageChange] {
    let changes = Set(before.keys).union(after.keys).compactMap {
      PageChange(path: $0, before: before[$0], after: after[$0], settings: settings)
    }
    return changes.sorted { $0.key(settings) < $1.key(settings) }
  }

  private func key(_ settings: Settings) -> (String, String, Int, String) {
    (section ?? "", exhibit ?? "", settings.languages.firstIndex(of: language) ?? .max, path)
  }
}

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
