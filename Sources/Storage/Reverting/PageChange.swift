package import Content
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
