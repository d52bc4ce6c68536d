import Foundation
import TerminalHarness

/// A system on which `Scripts/setup` finds only the programs that a test gives it; they are short shell scripts.
struct FakeSystem {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
  /// Those that any system has.
  private static let common = ["awk", "bash", "cat", "dirname", "env", "grep", "sort", "tail"]

  private let folder: URL

  /// A system with everything, but that `dpkg-query` tells of `installed` only.
  init(installed: [String] = FakeSystem.allPackages, user: Int = 0) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "stand-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in Self.common {
      guard let path = Executables.installed(name) else { continue }
      try FileManager.default.createSymbolicLink(
        at: folder.appending(path: name), withDestinationURL: URL(filePath: path))
    }
    try add("swift", "echo 'Swift version 6.3.1 (swift-6.3.1-RELEASE)'")
    try add("id", "echo \(user)")
    try add("dpkg-query", installed.map { "echo '\($0)'" }.joined(separator: "\n"))
    try add("apt-get", "echo \"apt-get $*\" >>\(log)")
    try add("apt-cache", "case $2 in libstdc*) echo libstdc++-12-dev; echo libstdc++-13-dev ;; *) echo \"$2\" ;; esac")
    try add("sudo", "echo sudo >>\(log)\n\"$@\"")
    try add("clang", "exit 1")
  }

  static let allPackages = [
    "installed git, ", "installed ca-certificates, ", "installed binutils, ", "installed libc6-dev, libc-dev (= 2.36)",
    "installed libstdc++-12-dev, libstdc++-dev", "installed libcurl4t64, libcurl4 (= 8.5)",
    "installed libsqlite3-dev, ",
    "installed librsvg2-bin, ",
    "installed tzdata, tzdata-trixie", "installed libncurses-dev, libncurses5-dev, libncursesw5-dev",
    "installed libunistring-dev, ", "installed libcrypt-dev, ", "installed libqrencode-dev, ",
    "installed libyaml-dev, ", "installed zlib1g-dev, ",
    "installed chafa, ", "installed fontconfig, ", "installed fonts-dejavu-core, ",
    "installed ncurses-term, ",
    "installed zbar-tools, ", "installed python3, ", "installed python3-jsonschema, ", "installed python3-yaml, ",
    "installed strace, ", "installed vim, editor", "installed nano, editor", "installed micro, editor",
    "installed rsync, ", "installed dpkg-dev, ",
  ]

  func add(_ name: String, _ script: String) throws {
    // Written by another process: a file that this one has open for writing when another test starts a program is
    // open in that one too, for a moment, and cannot be run (ETXTBSY).
    let path = folder.appending(path: name).path
    let writer = try Process.run(
      URL(filePath: "/bin/sh"),
      arguments: ["-c", "printf '#!/bin/sh\\n%s\\n' \"$0\" >\"$1\" && chmod +x \"$1\"", script, path])
    writer.waitUntilExit()
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(at: folder.appending(path: name)) }

  func discard() { try? FileManager.default.removeItem(at: folder) }

  private var log: String { folder.appending(path: "log").path }

  /// What apt-get was asked for, line by line, and where sudo came in.
  var orders: [String] {
    ((try? String(contentsOfFile: log, encoding: .utf8)) ?? "").split(separator: "\n").map(String.init)
  }

  /// Runs `Scripts/setup`: how it ended and what it said.
  func setUp() throws -> (status: ExitStatus?, said: String) {
    let terminal = try PseudoTerminal(columns: 400)
    try terminal.start(Self.root.appending(path: "Scripts/setup").path, environment: ["PATH": folder.path])
    let status = terminal.exit()
    return (status, terminal.screen.text.filter { !$0.isEmpty }.joined(separator: "\n"))
  }
}
