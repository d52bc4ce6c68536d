package import Checking
package import Content
package import Wording

/// A page to be made.
package struct PageOrder: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case section, exhibit, translation
  }

  package var kind: Kind
  /// A section, section/exhibit, or `.` for the stand's own page.
  package var id: String
  package var language: Language

  /// The page of a subject in a language that it is not there in.
  init(missing subject: Subject, in language: Language, of stand: Stand) {
    switch subject {
    case .stand: (kind, id) = (.translation, ".")
    case .section(let name): (kind, id) = (stand.section(name)?.pages.isEmpty == false ? .translation : .section, name)
    case .exhibit(let exhibit): (kind, id) = (.translation, exhibit.description)
    }
    self.language = language
  }

  /// What somebody who typed an ID wants: a page for what is new, in the stand's default language; for what is there, its
  /// next translation.
  init(typed id: String, for stand: Stand) throws(NewPageError) {
    self.id = id
    if let pages = Self.pages(of: id, in: stand) {
      guard let language = stand.settings.languages.first(where: { pages[$0] == nil }) else { throw .complete(id) }
      (kind, self.language) = (.translation, language)
      return
    }
    language = stand.settings.defaultLanguage
    kind = id.contains("/") ? .exhibit : .section
    _ = try newPage(in: stand)
  }

  /// Whether a path is that of the page.
  func asks(for path: String) -> Bool {
    let ending = ".\(language.code).md"
    if id == "." { return path == "_index" + ending }
    return id.contains("/") ? path == "\(id)/index" + ending || path == id + ending : path == "\(id)/_index" + ending
  }

  private static func pages(of id: String, in stand: Stand) -> [Language: Page]? {
    if let section = stand.section(id) { return section.pages.isEmpty ? nil : section.pages }
    let parts = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    return parts.count == 2 ? stand.exhibit(ExhibitID(section: parts[0], exhibit: parts[1]))?.pages : nil
  }

  /// The page with its front matter filled in; `nil` for translations, which need their source's text.
  package func newPage(in stand: Stand) throws(NewPageError) -> NewPage? {
    switch kind {
    case .section: return try NewPage(section: id, language: language, title: nil, in: stand)
    case .exhibit: return try NewPage(exhibit: id, language: language, title: nil, in: stand)
    case .translation: return nil
    }
  }
}
