import Glibc

/// A file that is being written beside the one that it is to become; gone again unless it gets that one's name.
struct NewFile: ~Copyable {
  private let number: Int32
  private let folder: Int32
  private let name: String
  private let path: String

  /// - Parameters:
  ///   - folder: An open folder, which must stay open.
  ///   - permissions: `nil` for those that the user gives new files.
  init(beside name: String, in folder: Int32, permissions: mode_t?, path: String) throws(StandFolderError) {
    // Hidden, so that no reload takes it for a page.
    let draft = ".\(name).\(getpid()).tmp"
    // What a run before left behind when it was killed.
    unlinkat(folder, draft, 0)
    let number = openat(folder, draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, permissions ?? 0o666)
    guard number >= 0 else { throw .unwritable(path: path, reason: Descriptor.reason()) }
    // The user's mask does not hold for a file that is there already.
    if let permissions, fchmod(number, permissions) != 0 {
      let reason = Descriptor.reason()
      close(number)
      unlinkat(folder, draft, 0)
      throw .unwritable(path: path, reason: reason)
    }
    (self.number, self.folder, self.path) = (number, folder, path)
    self.name = draft
  }

  deinit {
    close(number)
    unlinkat(folder, name, 0)
  }

  /// Writes the bytes, and waits until they are on the disk.
  func write(_ bytes: [UInt8]) throws(StandFolderError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(number, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { throw failure() }
    }
    guard fsync(number) == 0 else { throw failure() }
  }

  /// Puts it in the place of a file.
  func rename(over other: String) throws(StandFolderError) {
    guard renameat(folder, name, folder, other) == 0, fsync(folder) == 0 else { throw failure() }
  }

  /// Gives it a name that is free.
  func link(as other: String) throws(StandFolderError) {
    guard linkat(folder, name, folder, other, 0) == 0 else {
      if errno == EEXIST { throw .exists(path: path) }
      throw failure()
    }
    guard fsync(folder) == 0 else { throw failure() }
  }

  private func failure() -> StandFolderError { .unwritable(path: path, reason: Descriptor.reason()) }
}
