package import Content
import MarkdownTree

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

/// A picture file, as far as can be told without decoding it.
package struct PictureFile: Hashable, Sendable {
  /// Relative to the content folder.
  package var path: String
  package var bytes: Int
  /// Whether it begins as a picture of a format that is drawn does.
  package var isReadable: Bool

  package init(path: String, bytes: Int, isReadable: Bool) {
    self.path = path
    self.bytes = bytes
    self.isReadable = isReadable
  }

  init(_ path: String, name: String, in folder: Int32) {
    var head: [UInt8] = []
    var size = 0
    do {
      let file = try Descriptor(file: name, in: folder, path: path)
      size = file.size
      _ = try file.read(PictureFormat.headSize, to: &head, path: path)
    } catch {
      // What cannot be opened is as unreadable as what is no picture.
      head = []
      if case .tooLarge(_, let bytes) = error { size = bytes }
    }
    self.init(path: path, bytes: size, isReadable: PictureFormat(of: head) != nil)
  }
}

/// A picture that a page shows, in its text or its gallery.
struct PictureUse: Sendable {
  /// As it is written.
  var source: String
  var caption: String
  /// Where it stands in the text; `nil` for one of the gallery.
  var image: Range<Int>?
  /// Relative to the content folder; `nil` for one that lies outside of it.
  var path: String?
  /// Whether it is an address on the web.
  var isExternal: Bool

  static func all(
    of resources: [FrontMatter.Resource], and images: [Node], in folder: String
  ) -> [PictureUse] {
    resources.map { resource in
      PictureUse(
        source: resource.source, caption: resource.title, image: nil, path: path(resource.source, in: folder),
        isExternal: false)
    }
      + images.map { image in
        let source = image.destination
        let isExternal = source.contains("://") || source.hasPrefix("//")
        return PictureUse(
          source: source, caption: image.text, image: image.range, path: isExternal ? nil : path(source, in: folder),
          isExternal: isExternal)
      }
  }

  /// Where it stands in the page's text.
  func range(in page: CheckedPage) -> Range<Int> { image ?? page.rangeInFrontMatter(of: source) }

  private static func path(_ source: String, in folder: String) -> String? {
    ContentPath.parts(of: Percent.decoded(source.prefix { $0 != "?" && $0 != "#" }), in: folder)
      .map { $0.joined(separator: "/") }
  }
}
