import Glibc
import Wording

/// A content folder, pinned: whatever is renamed or swapped outside, it stays the one that was opened.
///
/// Everything is read relative to its one descriptor, by names that a listing gave or a ``ContentPath`` allows, and
/// never through a symbolic link. It holds no state but the descriptor, so any thread may read from it.
package final class StandFolder: Sendable {
  /// Larger files are refused, in bytes: a page of 64 MiB is a mistake or an attack.
  package static let largestFile = 64 << 20

  /// As it was given.
  package let path: String
  package let descriptor: Int32

  /// Opens the folder; its own path may lead through symbolic links, for that is how versions are switched.
  package init(path: String) throws(StandFolderError) {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .missing(path: path) }
    let number = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if number < 0 {
      switch errno {
      case ENOENT: throw .missing(path: path)
      case ENOTDIR: throw .notAFolder(path: path)
      default: throw .unreadable(path: path, SystemFailure())
      }
    }
    descriptor = number
    self.path = path
  }

  deinit { close(descriptor) }

  /// The bytes of a file, by its path in the folder: `zoo/katyusha/index.ru.md`.
  package func read(_ path: String) throws(StandFolderError) -> [UInt8] {
    guard let safe = ContentPath(path), let name = safe.parts.last else { throw .unsafePath(path: path) }
    return try withFolder(safe.parts.dropLast(), path: path) { parent throws(StandFolderError) in
      try Descriptor(file: name, in: parent, path: path).readToEnd(path: path)
    }
  }

  /// Opens the folders one in the other and hands over the last one's descriptor.
  package func withFolder<Result>(
    _ parts: ArraySlice<String>, path: String, _ body: (Int32) throws(StandFolderError) -> Result
  ) throws(StandFolderError) -> Result {
    let folder = try folder(parts, path: path)
    return try body(folder.number)
  }

  /// Opens the folders one in the other and gives the last one.
  ///
  /// - Parameter isBeside: Begins in the folder that holds this one.
  package func folder(
    _ parts: ArraySlice<String>, isBeside: Bool = false, path: String
  ) throws(StandFolderError) -> Descriptor {
    var current =
      isBeside
      ? try Descriptor(folder: "..", in: descriptor, path: path)
      : Descriptor(owning: fcntl(descriptor, F_DUPFD_CLOEXEC, 0))
    guard current.number >= 0 else { throw .unreadable(path: path, SystemFailure()) }
    for part in parts { current = try Descriptor(folder: part, in: current.number, path: path) }
    return current
  }
}

extension StandFolder {
  /// Whether two open folders are one and the same.
  package func isSame(as other: StandFolder) -> Bool {
    var (own, another) = (stat(), stat())
    return fstat(descriptor, &own) == 0 && fstat(other.descriptor, &another) == 0 && own.st_dev == another.st_dev
      && own.st_ino == another.st_ino
  }

  /// Whether the path it was opened by still leads to this very folder.
  package var isCurrent: Bool {
    var (own, now) = (stat(), stat())
    return fstat(descriptor, &own) == 0 && stat(path, &now) == 0 && own.st_dev == now.st_dev && own.st_ino == now.st_ino
  }
}

extension StandFolder {
  /// Returns the time at which a file was last written, in seconds since 1970; `nil` where there is none
  /// that could be read.
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

  /// The number of bytes of a regular file; `nil` where there is none, or that cannot be told.
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
