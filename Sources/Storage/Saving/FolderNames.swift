import Content
internal import Files

/// The names in a folder, hidden ones too.
enum FolderNames {
  /// In no order; none where the folder cannot be read.
  static func list(_ folder: Int32) -> [String] {
    var names: [String] = []
    guard let folder = try? Descriptor(folder: ".", in: folder, path: "."),
      FolderEntries.forEach(in: folder, { name, _ in names.append(String(cString: name)) })
    else { return [] }
    return names
  }
}
