import Content
internal import Files
import Glibc

extension StandFolder {
  /// Deeper than folders are nested.
  private static let deepest = 512

  /// Whether an open folder is this one or lies in it, at whatever depth.
  func contains(folder: Int32) -> Bool {
    var (own, status) = (stat(), stat())
    guard fstat(descriptor, &own) == 0 else { return false }
    var current = Descriptor(owning: fcntl(folder, F_DUPFD_CLOEXEC, 0))
    for _ in 0..<Self.deepest {
      guard current.number >= 0, fstat(current.number, &status) == 0 else { return false }
      if FileIdentity(status) == FileIdentity(own) { return true }
      let identity = FileIdentity(status)
      current = Descriptor(owning: openat(current.number, "..", O_RDONLY | O_DIRECTORY | O_CLOEXEC))
      // The root is its own parent.
      guard current.number >= 0, fstat(current.number, &status) == 0, FileIdentity(status) != identity else {
        return false
      }
    }
    return false
  }
}
