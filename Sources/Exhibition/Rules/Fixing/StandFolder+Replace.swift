import Glibc

extension StandFolder {
  /// Replaces a file's bytes so that whoever reads it, even after a loss of power, finds the old ones or the new ones,
  /// and never a part: written beside it, flushed, renamed over it, the folder flushed. Its permissions stay.
  ///
  /// - Parameter expected: What the file holds; where it holds something else by now, it stays as it is.
  package func replace(_ path: String, with bytes: [UInt8], expecting expected: [UInt8]) throws(StandFolderError) {
    guard let safe = ContentPath(path), let name = safe.parts.last else { throw .unsafePath(path: path) }
    guard try read(path) == expected else {
      throw .unwritable(path: path, reason: "it was changed in the meantime")
    }
    try withFolder(safe.parts.dropLast(), path: path) { folder throws(StandFolderError) in
      var status = stat()
      guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
        throw .unwritable(path: path, reason: Descriptor.reason())
      }
      let draft = try NewFile(beside: name, in: folder, permissions: status.st_mode & 0o7777, path: path)
      try draft.write(bytes)
      try draft.rename(over: name)
    }
  }

  /// Makes a file with these bytes, as a whole or not at all, and the folders on its way.
  ///
  /// - Throws: `StandFolderError.exists` where there is something of that name.
  package func create(_ path: String, _ bytes: [UInt8]) throws(StandFolderError) {
    guard let safe = ContentPath(path), let name = safe.parts.last else { throw .unsafePath(path: path) }
    for count in safe.parts.indices.dropFirst() {
      let part = safe.parts[count - 1]
      try withFolder(safe.parts[..<(count - 1)], path: path) { folder throws(StandFolderError) in
        guard mkdirat(folder, part, 0o777) == 0 || errno == EEXIST else {
          throw .unwritable(path: path, reason: Descriptor.reason())
        }
      }
    }
    try withFolder(safe.parts.dropLast(), path: path) { folder throws(StandFolderError) in
      let draft = try NewFile(beside: name, in: folder, permissions: nil, path: path)
      try draft.write(bytes)
      try draft.link(as: name)
    }
  }
}
