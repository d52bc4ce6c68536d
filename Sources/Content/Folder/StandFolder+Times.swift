import Glibc

extension StandFolder {
  /// When a file was written last, in seconds since 1970; `nil` where there is none that could be read.
  package func modificationTime(of path: String) -> Int? {
    guard let safe = ContentPath(path), let name = safe.parts.last else { return nil }
    var time: Int?
    try? withFolder(safe.parts.dropLast(), path: path) { parent throws(StandFolderError) in
      var status = stat()
      guard fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
      time = status.st_mtim.tv_sec
    }
    return time
  }

  /// How many bytes a regular file has; `nil` where there is none, or that cannot be told.
  package func size(of path: String) -> Int? {
    guard let safe = ContentPath(path), let name = safe.parts.last else { return nil }
    var size: Int?
    try? withFolder(safe.parts.dropLast(), path: path) { parent throws(StandFolderError) in
      var status = stat()
      guard fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
      size = status.st_size
    }
    return size
  }
}
