import Content
internal import Files
import Glibc
import Wording

/// A folder that nobody but this user may look into. Its files are replaced as a whole or not
/// at all.
final class PrivateFolder: Sendable {
  let path: String
  let descriptor: Int32

  /// Larger files are refused, in bytes: a page and what is written about it.
  private static let largestFile = StandFolder.largestFile + (1 << 20)

  /// - Parameters:
  ///   - base: An absolute path; symbolic links in it are followed.
  ///   - parts: The folders below that are this user's alone.
  ///   - content: The folder must not lie in this one; `nil` where there is none.
  ///   - isMade: Whether it is made where it is missing.
  init(_ base: String, _ parts: [String], outside content: StandFolder?, isMade: Bool) throws(SystemFailure) {
    var folder = Descriptor(owning: try SystemFailure.check { open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC) })
    for part in base.split(separator: "/") {
      folder = try Self.enter(String(part), folder.number, flags: 0, isMade: isMade, outside: content)
    }
    for part in parts {
      folder = try Self.enter(part, folder.number, flags: O_NOFOLLOW, isMade: isMade, outside: content)
      var status = stat()
      try SystemFailure.check { fstat(folder.number, &status) }
      guard status.st_uid == geteuid() else { throw SystemFailure(EPERM) }
      if status.st_mode & 0o077 != 0 { try SystemFailure.check { fchmod(folder.number, 0o700) } }
    }
    if let content, content.contains(folder: folder.number) { throw SystemFailure(EXDEV) }
    path = ([base == "/" ? "" : base] + parts).joined(separator: "/")
    descriptor = folder.released()
  }

  deinit { close(descriptor) }

  private static func enter(
    _ name: String, _ parent: Int32, flags: Int32, isMade: Bool, outside content: StandFolder?
  ) throws(SystemFailure) -> Descriptor {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | flags
    let number = openat(parent, name, flags)
    if number >= 0 { return Descriptor(owning: number) }
    guard errno == ENOENT, isMade else { throw SystemFailure() }
    if content?.contains(folder: parent) == true { throw SystemFailure(EXDEV) }
    guard mkdirat(parent, name, 0o700) == 0 || errno == EEXIST else { throw SystemFailure() }
    // What is kept in a folder is lost with its name. The folder may be above this user's own.
    _ = fsync(parent)
    return Descriptor(owning: try SystemFailure.check { openat(parent, name, flags) })
  }

  /// Names of files, in the order of their bytes.
  var names: [String] { FolderNames.list(descriptor).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

  func read(_ name: String) throws(SystemFailure) -> [UInt8] {
    let number = try SystemFailure.check { openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
    let file = Descriptor(owning: number)
    var bytes: [UInt8] = []
    do {
      while try file.read(64 << 10, to: &bytes, path: name) > 0 {
        guard bytes.count <= Self.largestFile else { throw SystemFailure(EFBIG) }
      }
    } catch {
      throw error as? SystemFailure ?? SystemFailure(EIO)
    }
    return bytes
  }

  /// Makes or replaces a file that only this user may read, and waits until it is on the disk.
  func write(_ bytes: [UInt8], to name: String) throws(SystemFailure) {
    var file = try TemporaryFile(in: descriptor, permissions: 0o600)
    try file.write(bytes)
    try file.flush()
    try file.replace(name)
    try TemporaryFile.flush(folder: descriptor)
  }

  /// Gives a file another name; a file that has it already is gone then.
  func rename(_ name: String, to other: String) throws(SystemFailure) {
    try SystemFailure.check { renameat(descriptor, name, descriptor, other) }
  }

  /// Deletes a file; one that is not there is none to delete.
  func remove(_ name: String) throws(SystemFailure) {
    do throws(SystemFailure) {
      try SystemFailure.check { unlinkat(descriptor, name, 0) }
    } catch {
      if error.number != ENOENT { throw error }
    }
  }
}
