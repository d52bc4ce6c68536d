import Content
internal import Files
import Glibc
import Wording

/// A file that is locked as long as it is held here, and deleted then.
///
/// The system gives the lock up when the program ends in whatever way, so a file left behind is told from one that is
/// held, on this machine and on others that share the folder. The processes started from here do not hold it.
package final class HeldFile: Sendable {
  private let folder: Int32
  private let file: Int32
  private let name: String

  /// Makes the file, locked before anybody can see it, readable for all; `nil` where there is one of that name.
  static func make(_ name: String, _ bytes: [UInt8], in folder: Int32) throws(SystemFailure) -> HeldFile? {
    let own = Descriptor(owning: try SystemFailure.check { fcntl(folder, F_DUPFD_CLOEXEC, 0) })
    var written = try TemporaryFile(in: folder, permissions: 0o644)
    // Whatever the user's mask: a note that others cannot read is none.
    _ = fchmod(written.number, 0o644)
    try written.write(bytes)
    // One lock for both descriptors: it holds until the last one is closed.
    let file = Descriptor(owning: try SystemFailure.check { fcntl(written.number, F_DUPFD_CLOEXEC, 0) })
    do throws(SystemFailure) {
      try written.take(name)
    } catch {
      if error.number == EEXIST { return nil }
      throw error
    }
    return HeldFile(folder: own.released(), file: file.released(), name: name)
  }

  private init(folder: Int32, file: Int32, name: String) {
    self.folder = folder
    self.file = file
    self.name = name
  }

  deinit {
    if HiddenFiles.isStill(name, in: folder, file) { unlinkat(folder, name, 0) }
    close(file)
    close(folder)
  }

  /// Whether somebody holds a file of that name; one that nobody holds is deleted. `nil` where the file system has no
  /// locks.
  static func isHeld(_ name: String, in folder: Int32) throws(SystemFailure) -> Bool? {
    let number = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard number >= 0 else {
      if errno == ENOENT { return false }
      throw SystemFailure()
    }
    let file = Descriptor(owning: number)
    guard flock(file.number, LOCK_EX | LOCK_NB) == 0 else { return errno == EWOULDBLOCK ? true : nil }
    if HiddenFiles.isStill(name, in: folder, file.number) { try SystemFailure.check { unlinkat(folder, name, 0) } }
    return false
  }
}
