import Content
internal import Glibc
import Wording

/// What is shown and watched: a content folder, or one page on its own in whatever folder it lies.
struct ContentScope: Hashable, Sendable {
  /// The folder's.
  let path: String
  /// The name and the language of the page, where it is one on its own.
  var page: Single?

  struct Single: Hashable, Sendable {
    var name: String
    var language: Language
  }

  /// The folder's path without links; `nil` where it leads nowhere.
  var destination: String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// - Throws: `StandFolderError` where the folder cannot be opened.
  func open() throws(StandFolderError) -> StandFolder { try StandFolder(path: path) }

  /// - Parameter lastSettings: Those in force while `stand.yaml` does not parse.
  func load(_ folder: StandFolder, lastSettings: Settings?) -> Stand {
    page.map { folder.loadPage($0.name, language: $0.language) } ?? folder.load(lastSettings: lastSettings)
  }
}
