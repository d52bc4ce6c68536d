internal import CLinux
import Glibc
import Wording

/// A file that is being written beside the one it is to become; gone again unless it gets that one's name.
///
/// Its name is hidden, so that no reload takes it for a page. It is locked as long as it is open, so that a file whose
/// program was killed is told from one that is being written, also by another machine; see ``HiddenFiles``.
struct TemporaryFile: ~Copyable {
  let number: Int32
  private let folder: Int32
  private let name: String
  private var isPlaced = false

  /// The number of times that a name is looked for that nobody has.
  private static let attempts = 16

  /// - Parameters:
  ///   - folder: An open folder, which must stay open.
  ///   - permissions: Of which those that the user's mask forbids are left out.
  init(in folder: Int32, permissions: mode_t) throws(SystemFailure) {
    for _ in 0..<Self.attempts {
      let name = HiddenFiles.freshName()
      let number = openat(folder, name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, permissions)
      if number < 0, errno == EEXIST || errno == EINTR { continue }
      guard number >= 0 else { throw SystemFailure() }
      // A file system without locks has no sweeping either.
      _ = try? SystemFailure.check { flock(number, LOCK_EX) }
      // Before it was locked it may have been swept.
      var status = stat()
      if fstat(number, &status) == 0, status.st_nlink == 0 {
        close(number)
        continue
      }
      self.init(number: number, folder: folder, name: name)
      return
    }
    throw SystemFailure(EEXIST)
  }

  private init(number: Int32, folder: Int32, name: String) {
    self.number = number
    self.folder = folder
    self.name = name
  }

  deinit {
    if !isPlaced { unlinkat(folder, name, 0) }
    close(number)
  }

  /// Writes the bytes; partial and interrupted writes go on.
  func write(_ bytes: [UInt8]) throws(SystemFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = try SystemFailure.check { rest.withUnsafeBytes { Glibc.write(number, $0.baseAddress, $0.count) } }
      // A file takes at least one byte, or says why not.
      guard count > 0 else { throw SystemFailure(EIO) }
      rest = rest.dropFirst(count)
    }
  }

  /// Waits until the bytes are on the disk.
  func flush() throws(SystemFailure) { try SystemFailure.check { fsync(number) } }

  /// Puts it in the place of a file, or of none.
  mutating func replace(_ other: String) throws(SystemFailure) {
    try SystemFailure.check { renameat(folder, name, folder, other) }
    isPlaced = true
  }

  /// Gives it a name that is free; fails with `EEXIST` where it is not.
  mutating func take(_ other: String) throws(SystemFailure) {
    do throws(SystemFailure) {
      try SystemFailure.check { linux_rename_to_free(folder, name, folder, other) }
      isPlaced = true
    } catch {
      // What old kernels and some network file systems say.
      guard [EINVAL, ENOSYS, EOPNOTSUPP].contains(error.number) else { throw error }
      try SystemFailure.check { linkat(folder, name, folder, other, 0) }
    }
  }

  /// Waits until the names in a folder are on the disk. A file system that cannot do that needs not.
  static func flush(folder: Int32) throws(SystemFailure) {
    do throws(SystemFailure) {
      try SystemFailure.check { fsync(folder) }
    } catch {
      guard error.number == EINVAL || error.number == EOPNOTSUPP else { throw error }
    }
  }
}

/// The hidden files that saving and editing need beside the pages, and what becomes of those left behind by a program
/// that was killed.
enum HiddenFiles {
  private static let prefix = ".stand-"
  static let temporaryEnding = ".tmp"
  static let noteEnding = ".editing"

  /// `.stand-0123456789abcdef.tmp`
  static func freshName() -> String { name(UInt64.random(in: .min ... .max), temporaryEnding) }

  static func name(_ number: UInt64, _ ending: String) -> String {
    prefix + number.hexadecimal(16) + ending
  }

  /// Deletes the files in an open folder that no living program holds. What cannot be deleted stays.
  static func sweep(folder: Int32) {
    for name in FolderNames.list(folder) where isOurs(name) {
      let file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      guard file >= 0 else { continue }
      defer { close(file) }
      // Whoever gets the lock holds the only right to delete it, as long as the name still means this file.
      if flock(file, LOCK_EX | LOCK_NB) == 0, isStill(name, in: folder, file) { unlinkat(folder, name, 0) }
    }
  }

  /// Whether the name means the open file, and that is a regular one.
  static func isStill(_ name: String, in folder: Int32, _ file: Int32) -> Bool {
    var (open, named) = (stat(), stat())
    return fstat(file, &open) == 0 && fstatat(folder, name, &named, AT_SYMLINK_NOFOLLOW) == 0
      && open.st_mode & S_IFMT == S_IFREG && FileIdentity(open) == FileIdentity(named)
  }

  static func isOurs(_ name: String) -> Bool {
    guard name.hasPrefix(prefix) else { return false }
    let rest = name.dropFirst(prefix.count)
    let digits = rest.utf8.prefix(16)
    let ending = rest.dropFirst(16)
    return digits.count == 16 && digits.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
      && (ending == temporaryEnding || ending == noteEnding)
  }
}
