import Glibc
internal import Wording

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
