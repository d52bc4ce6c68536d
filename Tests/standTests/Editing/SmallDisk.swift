import Foundation

/// A file system of its own in a folder, in memory, for as long as this lives.
struct SmallDisk: ~Copyable {
  private let path: String

  /// Whether this machine lets the tests mount file systems.
  static let isPossible: Bool = {
    let path = FileManager.default.temporaryDirectory.path + "/stand-disk-\(UUID())"
    guard mkdir(path, 0o700) == 0 else { return false }
    defer { rmdir(path) }
    return (try? SmallDisk(at: path, kilobytes: 64)) != nil
  }()

  init(at path: String, kilobytes: Int) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Self.run("mount", ["-t", "tmpfs", "-o", "size=\(kilobytes)k", "stand-test", path])
  }

  func grow(kilobytes: Int) throws { try Self.run("mount", ["-o", "remount,size=\(kilobytes)k", path]) }

  /// Lets nobody write, not even who has a file open there; until `unlock`.
  func lock() throws {
    try Self.run("mount", ["--bind", path, path])
    try Self.run("mount", ["-o", "remount,bind,ro", path])
  }

  /// At once, whoever has a file open there.
  func unlock() throws { try Self.run("umount", ["--lazy", path]) }

  /// Also what `lock` has put over it.
  deinit { for _ in 0..<2 { try? Self.run("umount", ["--lazy", path]) } }

  private static func run(_ program: String, _ arguments: [String]) throws {
    let command = try Command(
      [program] + arguments, program: "/usr/bin/env", environment: ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"])
    guard command.status == 0 else { throw CocoaError(.fileWriteUnknown) }
  }
}
