internal import Glibc

/// The folders of a tree, the top one first; symbolic links are not followed below it.
struct FolderWalk {
  private(set) var folders: [String] = []
  /// The files that a stand is made of: their paths and what `lstat` says of them.
  private(set) var files: [(path: String, status: stat)] = []

  /// Deeper than content is nested: guards against a tree that grows while it is walked.
  private static let deepest = 8

  /// - Parameters:
  ///   - file: The only file of the folder that counts; `nil` for all there are, and the folders in it.
  ///   - besides: The folders elsewhere that belong to it, relative to its path.
  init(_ path: String, only file: String? = nil, and besides: [String] = []) {
    guard let file else {
      visit(path, depth: 0)
      for folder in besides { visit(path + "/" + folder, depth: 0) }
      return
    }
    folders = [path]
    var status = stat()
    if lstat(path + "/" + file, &status) == 0 { files = [(path + "/" + file, status)] }
  }

  private mutating func visit(_ path: String, depth: Int) {
    guard depth < Self.deepest, let stream = opendir(path) else { return }
    defer { closedir(stream) }
    folders.append(path)
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      // Others may grow without end.
      if entry.pointee.d_type == UInt8(DT_REG), !ContentFile.isContent(name) { continue }
      let child = path + "/" + name
      var status = stat()
      guard lstat(child, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        visit(child, depth: depth + 1)
      } else {
        files.append((child, status))
      }
    }
  }
}

/// A digest of all names, sizes, times and identities in a tree: another one means that something changed.
struct TreeStamp: Equatable {
  private let digest: Int

  init(_ walk: FolderWalk) {
    var hasher = Hasher()
    // The order in which a folder lists its entries may change without reason.
    hasher.combine(walk.folders.sorted())
    for (path, status) in walk.files.sorted(by: { $0.path < $1.path }) {
      hasher.combine(path)
      hasher.combine(status.st_ino)
      hasher.combine(status.st_size)
      hasher.combine(status.st_mtim.tv_sec)
      hasher.combine(status.st_mtim.tv_nsec)
    }
    digest = hasher.finalize()
  }
}
