import Content
import Glibc

extension StandFolder {
  /// A change may leave no trace in the times of a file that was changed so shortly before, in seconds: file systems keep
  /// them in ticks.
  private static let restless = 2

  /// A number that is another one when the file has changed since, by its identity, size and times. `nil` for a file that
  /// cannot be looked at, and for one changed so recently that a further change might not show.
  func stamp(of path: String) -> Int? {
    guard let safe = ContentPath(path), let name = safe.parts.last else { return nil }
    var status = stat()
    let result = try? withFolder(safe.parts.dropLast(), path: path) { parent in
      fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW)
    }
    guard result == 0, time(nil) - status.st_ctim.tv_sec > Self.restless else { return nil }
    var hasher = Hasher()
    hasher.combine(status.st_dev)
    hasher.combine(status.st_ino)
    hasher.combine(status.st_size)
    for time in [status.st_mtim, status.st_ctim] {
      hasher.combine(time.tv_sec)
      hasher.combine(time.tv_nsec)
    }
    return hasher.finalize()
  }
}
