package import Content

/// The pictures of a content folder.
package struct PictureInventory: Sendable {
  /// By path, relative to the content folder.
  package private(set) var files: [String: PictureFile] = [:]
  private var namesByFolder: [String: [String]] = [:]
  /// Files of other kinds, pages left out.
  package private(set) var otherFiles: Set<String> = []

  /// Endings of picture files' names, lower-cased.
  static let endings: Set<String> = [
    "png", "jpg", "jpeg", "gif", "webp", "svg", "bmp", "tif", "tiff", "avif", "heif", "jxl", "qoi", "xwd",
  ]

  package init(_ files: [PictureFile] = [], otherFiles: Set<String> = []) {
    for file in files { add(file) }
    self.otherFiles = otherFiles
  }

  /// Looks through a folder. What cannot be read is left out: the loader reports it.
  package init(of folder: StandFolder) {
    var open: [String] = [""]
    while let path = open.popLast() {
      guard let safe = path.isEmpty ? [] : ContentPath(path)?.parts else { continue }
      _ = try? folder.withFolder(safe[...], path: path) { descriptor throws(StandFolderError) in
        let listing = try Listing(ofShared: descriptor, path: path)
        for entry in listing.entries {
          let file = path.isEmpty ? entry.name : path + "/" + entry.name
          switch entry.kind {
          case .folder: open.append(file)
          case .file where entry.name.hasSuffix(".md"): break
          case .file where Self.isPicture(entry.name):
            add(PictureFile(file, name: entry.name, in: descriptor))
          case .file: otherFiles.insert(file)
          case .symbolicLink, .special: break
          }
        }
      }
    }
  }

  /// The names of the pictures in a folder, in their order.
  func names(in folder: String) -> [String] { (namesByFolder[folder] ?? []).sorted() }

  private mutating func add(_ file: PictureFile) {
    files[file.path] = file
    let parts = file.path.split(separator: "/")
    namesByFolder[parts.dropLast().joined(separator: "/"), default: []].append(parts.last.map(String.init) ?? "")
  }

  private static func isPicture(_ name: String) -> Bool {
    name.lastIndex(of: ".").map { endings.contains(name[name.index(after: $0)...].lowercased()) } ?? false
  }
}
