internal import Content
internal import Files
internal import Glibc
package import Wording

/// The content that is shown and watched: a folder, or one page on its own in whatever folder it lies.
package struct ContentScope: Hashable, Sendable {
  /// The folder's.
  package let path: String
  /// The name and the language of the page, where it is one on its own.
  package var page: Single?

  package struct Single: Hashable, Sendable {
    package var name: String
    package var language: Language

    package init(name: String, language: Language) { (self.name, self.language) = (name, language) }
  }

  package init(path: String, page: Single? = nil) { (self.path, self.page) = (path, page) }

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

/// The files that a stand is made of: others may lie and grow among them without anybody reading them.
enum ContentFile {
  private static let endings: Set<Substring> = [
    "md", "markdown", "html", "yaml", "yml", "png", "jpg", "jpeg", "gif", "webp", "svg", "bmp", "tif", "tiff", "avif",
    "heic", "heif", "jxl", "qoi",
  ]

  /// Whether a stand reads files of that name: pages, settings and pictures, but not what editors keep beside them.
  static func isContent(_ name: some StringProtocol) -> Bool {
    guard !name.hasPrefix("."), let dot = name.lastIndex(of: ".") else { return false }
    return endings.contains(Substring(name[name.index(after: dot)...].lowercased()))
  }
}
