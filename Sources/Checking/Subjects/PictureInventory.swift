internal import Content
package import Files
import MarkdownTree

/// The pictures of a content folder.
package struct PictureInventory: Sendable {
  /// By path, relative to the content folder.
  package private(set) var files: [String: PictureFile] = [:]
  private var namesByFolder: [String: [String]] = [:]
  /// Files of other kinds, pages left out.
  package private(set) var otherFiles: Set<String> = []
  /// The folders that hold files of pages, whether these are shown or not.
  private(set) var pageFolders: Set<String> = []

  package init(_ files: [PictureFile] = [], otherFiles: Set<String> = []) {
    for file in files { add(file) }
    self.otherFiles = otherFiles
  }

  /// Looks through a folder, and through those beside it that its settings name. What cannot be read is left out: the
  /// loader reports it.
  package init(of folder: StandFolder) {
    var open = [""] + folder.settings().pictureFolders.map(\.path).filter(PicturePath.isBeside)
    while let path = open.popLast() {
      guard let place = PicturePath(path) else { continue }
      _ = try? folder.withFolder(of: place) { descriptor throws(StandFolderError) in
        let listing = try Listing(ofShared: descriptor, path: path)
        for entry in listing.entries {
          let file = path.isEmpty ? entry.name : path + "/" + entry.name
          switch entry.kind {
          case .folder: open.append(file)
          case .file where entry.name.hasSuffix(".md"): pageFolders.insert(path)
          case .file where PictureFormat.isNamed(by: entry.name):
            add(PictureFile(file, name: entry.name, in: descriptor))
          case .file:
            otherFiles.insert(file)
            if [".html", ".htm", ".markdown"].contains(where: entry.name.hasSuffix) { pageFolders.insert(path) }
          case .symbolicLink, .special: break
          }
        }
      }
    }
  }

  /// Whether a file is there, a picture or another.
  func holds(_ path: String) -> Bool { files[path] != nil || otherFiles.contains(path) }

  /// Those of the content folder itself, by their paths: what lies beside it others look after too.
  var own: [PictureFile] {
    files.values.filter { !PicturePath.isBeside($0.path) }.sorted { $0.path < $1.path }
  }

  /// The names of the pictures in a folder, in their order.
  func names(in folder: String) -> [String] { (namesByFolder[folder] ?? []).sorted() }

  private mutating func add(_ file: PictureFile) {
    files[file.path] = file
    let parts = file.path.split(separator: "/")
    namesByFolder[parts.dropLast().joined(separator: "/"), default: []].append(parts.last.map(String.init) ?? "")
  }
}

/// A picture file, as far as can be told without decoding it.
package struct PictureFile: Hashable, Sendable {
  /// Relative to the content folder.
  package var path: String
  package var bytes: Int
  /// Whether it begins as a picture of a format that is drawn does.
  package var isReadable: Bool
  /// Whether it ends before its picture does, as far as its format tells.
  package var isCut = false
  /// Whether its colours are those of print, CMYK, which are not drawn.
  package var isForPrint = false

  package init(path: String, bytes: Int, isReadable: Bool) {
    self.path = path
    self.bytes = bytes
    self.isReadable = isReadable
  }

  init(_ path: String, name: String, in folder: Int32) {
    var head: [UInt8] = []
    var size = 0
    var (isCut, isForPrint) = (false, false)
    do {
      let file = try Descriptor(file: name, in: folder, path: path)
      size = file.size
      _ = try file.read(PictureFormat.headSize, to: &head, path: path)
      switch PictureFormat(of: head) {
      case .png: isCut = !Self.hasEnd(file)
      case .jpeg: isForPrint = JPEGColors.areForPrint { file.bytes(at: $0, $1) }
      case .gif, .webp, .tiff, .svg, nil: break
      }
    } catch {
      // What cannot be opened is as unreadable as what is no picture.
      head = []
      if case .tooLarge(_, let bytes) = error { size = bytes }
    }
    self.init(path: path, bytes: size, isReadable: PictureFormat(of: head) != nil)
    (self.isCut, self.isForPrint) = (isCut, isForPrint)
  }

  /// Whether the last part of a PNG is there; a few bytes may follow it.
  private static func hasEnd(_ file: borrowing Descriptor) -> Bool {
    let end = file.end(PictureFormat.headSize)
    return end.isEmpty || end.firstRange(of: Array("IEND".utf8)) != nil
  }
}

/// A picture that a page shows, in its text or its gallery.
struct PictureUse: Sendable {
  /// As it is written.
  var source: String
  /// Its caption; `nil` for one that shows for another in small places, and has its caption.
  var caption: String?
  /// Its source range; `nil` for one of the gallery.
  var image: Range<Int>?
  /// Relative to the content folder; `nil` for one that lies outside of it.
  var path: String?
  /// Whether it is an address on the web.
  var isExternal: Bool

  static func all(of page: Page, and images: [Node], in surroundings: Surroundings) -> [PictureUse] {
    func use(_ source: String, _ caption: String?, _ path: String) -> PictureUse {
      PictureUse(source: source, caption: caption, image: nil, path: path, isExternal: false)
    }
    let gallery = page.gallery
    let vain = page.frontMatter.resources.filter { entry in entry.isPattern && page.found[entry.source] == [] }
    return gallery.flatMap { picture in
      [use(picture.source, picture.title, picture.path)]
        + (picture.thumbnail.map { [use(page.name(ofFile: $0), nil, $0)] } ?? [])
    }
      + vain.map { use($0.source, $0.title, page.folder.isEmpty ? $0.source : page.folder + "/" + $0.source) }
      + images.map { image in
        let source = image.destination
        let isExternal = source.contains("://") || source.hasPrefix("//")
        return PictureUse(
          source: source, caption: image.text, image: image.range,
          path: isExternal ? nil : path(source, on: page.path, surroundings), isExternal: isExternal)
      }
  }

  /// Returns its range in the page's text.
  func range(in page: CheckedPage) -> Range<Int> { image ?? page.rangeInFrontMatter(of: source) }

  /// The first place where the picture lies, else the first where it could.
  private static func path(_ source: String, on page: String, _ surroundings: Surroundings) -> String? {
    let source = Percent.decoded(source.prefix { $0 != "?" && $0 != "#" })
    let places = surroundings.settings.places(ofPicture: source, on: page)
    return places.first { surroundings.pictures?.files[$0] != nil } ?? places.first
  }
}
