import Foundation

/// What is really on the disk, by the system's own calls.
enum Disk {
  static func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }

  static func bytes(_ path: String) -> [UInt8]? { FileManager.default.contents(atPath: path).map { Array($0) } }

  /// All names in a folder, hidden ones too.
  static func names(_ path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  static func status(_ path: String) -> stat {
    var status = stat()
    _ = lstat(path, &status)
    return status
  }

  static func mode(_ path: String) -> mode_t { status(path).st_mode & 0o7777 }

  /// Writes in place, and gives the file back the times that it had.
  static func changeKeepingTimes(_ path: String, to text: String) {
    let before = status(path)
    try? Data(text.utf8).write(to: URL(fileURLWithPath: path))
    let times = [before.st_atim, before.st_mtim]
    utimensat(AT_FDCWD, path, times, 0)
  }
}
