/// The path of a picture: in the content folder, `zoo/paw.png`, or in a folder beside it, `../static/paw.png`.
///
/// It leads no further up, and through no symbolic link.
package struct PicturePath: Hashable, Sendable, CustomStringConvertible {
  /// Whether it begins in the folder that holds the content folder.
  package let isBeside: Bool
  /// The parts below the content folder, or below the one that holds it; none for the content folder itself.
  package let parts: [String]

  /// `nil` for a path that leads elsewhere; see ``ContentPath``.
  package init?(_ path: String) {
    isBeside = Self.isBeside(path)
    let rest = String(isBeside ? path.dropFirst(Self.up.count) : path[...])
    guard let parts = rest.isEmpty && !isBeside ? [] : ContentPath(rest)?.parts else { return nil }
    self.parts = parts
  }

  package static func isBeside(_ path: String) -> Bool { path.hasPrefix(up) }

  package var description: String { (isBeside ? Self.up : "") + parts.joined(separator: "/") }

  private static let up = "../"
}

extension StandFolder {
  /// The bytes of a picture's file.
  package func read(picture path: String) throws(StandFolderError) -> [UInt8] {
    guard let place = PicturePath(path), let name = place.parts.last else { throw .unsafePath(path: path) }
    let folder = try folder(place.parts.dropLast(), isBeside: place.isBeside, path: path)
    return try Descriptor(file: name, in: folder.number, path: path).readToEnd(path: path)
  }

  /// Whether a file is there that could be read as a picture.
  package func holds(picture path: String) -> Bool {
    guard let place = PicturePath(path), let name = place.parts.last,
      let folder = try? folder(place.parts.dropLast(), isBeside: place.isBeside, path: path)
    else { return false }
    return (try? Descriptor(file: name, in: folder.number, path: path)) != nil
  }

  /// Whether a folder of pictures is there.
  package func holds(folder place: PicturePath) -> Bool {
    (try? folder(place.parts[...], isBeside: place.isBeside, path: place.description)) != nil
  }

  /// Opens the folder of a path and hands over its descriptor.
  package func withFolder<Result>(
    of place: PicturePath, _ body: (Int32) throws(StandFolderError) -> Result
  ) throws(StandFolderError) -> Result {
    let folder = try folder(place.parts[...], isBeside: place.isBeside, path: place.description)
    return try body(folder.number)
  }

  /// The names of the picture files in a folder, in the order of their bytes; none where it cannot be read.
  package func pictures(in folder: String) -> [String] {
    listing(of: folder)?.entries.filter { $0.kind == .file && PictureFormat.isNamed(by: $0.name) }.map(\.name) ?? []
  }

  /// The picture files in a folder and below it, relative to it, in the order of their bytes.
  ///
  /// - Parameter isBundle: Whether all that lies below belongs to one page; else folders with pages of their own do not.
  package func pictures(below folder: String, isBundle: Bool) -> [String] {
    let start = folder.isEmpty ? 0 : folder.utf8.count + 1
    var found: [String] = []
    var open = [folder]
    while let path = open.popLast(), found.count < Self.mostPictures {
      guard let listing = listing(of: path) else { continue }
      if !isBundle, path != folder, listing.entries.contains(where: { $0.name.hasSuffix(".md") }) { continue }
      for entry in listing.entries {
        let whole = path.isEmpty ? entry.name : path + "/" + entry.name
        switch entry.kind {
        case .folder: open.append(whole)
        case .file where PictureFormat.isNamed(by: entry.name):
          found.append(String(whole.utf8.dropFirst(start)) ?? whole)
        case .file, .symbolicLink, .special: continue
        }
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A gallery of more is a mistake.
  private static let mostPictures = 10_000

  private func listing(of folder: String) -> Listing? {
    guard let place = PicturePath(folder) else { return nil }
    return try? withFolder(of: place) { descriptor throws(StandFolderError) in
      try Listing(ofShared: descriptor, path: folder)
    }
  }
}
