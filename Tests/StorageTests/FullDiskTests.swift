import Content
import Files
import Foundation
import Storage
import TestSupport
import Testing
import Wording

@Suite("A disk that is full or read-only", .serialized)
struct FullDiskTests {
  private let text = [UInt8](repeating: 0x61, count: 200_000)

  @Test("keeps the old page, says so, and takes the new one when there is space again")
  func limit() throws {
    let folder = try FolderOnDisk {
      Folder("content") { File("a.md", "old") }
      Folder("state")
      File("new", bytes: text)
    }
    let arguments = ["save", folder.path + "/content", "a.md", folder.path + "/new"]
    // No file may become larger than 100 KiB, so the first write is a short one.
    let run = try ProbeRun(
      arguments, state: folder.path + "/state", by: ["/bin/bash", "-c", "ulimit -f 100; exec \"$0\" \"$@\""])
    let error = SaveError.failed(path: "a.md", reason: SystemFailure(EFBIG).message)
    #expect(run.lines == ["not kept: File too large", "\(error)"])
    #expect(Disk.text(folder.path + "/content/a.md") == "old")
    #expect(Disk.names(folder.path + "/content") == ["a.md"])
    #expect(try ProbeRun(arguments, state: folder.path + "/state").lines == ["kept", "saved"])
    #expect(Disk.bytes(folder.path + "/content/a.md") == text)
  }

  @Test("is told of", .enabled(if: geteuid() == 0, "Only root mounts file systems."))
  func mounted() throws {
    let folder = try FolderOnDisk { Folder("small") }
    let path = folder.path + "/small"
    guard run("mount", "-t", "tmpfs", "-o", "size=64k", "stand-test", path) else { return }
    defer { _ = run("umount", path) }
    try Data("old".utf8).write(to: URL(fileURLWithPath: path + "/a.md"))
    let opened = try StandFolder(path: path)
    let stamp = try opened.readStamped("a.md").stamp
    #expect(throws: SaveError.diskFull(path: "a.md")) { try opened.save(text, to: "a.md", expecting: stamp) }
    #expect(throws: SaveError.diskFull(path: "b.md")) { try opened.save(text, to: "b.md", expecting: nil) }
    #expect(Disk.names(path) == ["a.md"])
    #expect(Disk.text(path + "/a.md") == "old")
    let saved = try opened.save([0x61], to: "a.md", expecting: stamp)
    // Refused as long as a program that another test just starts has not let go of the file that was saved.
    var tries = 0
    while !run("mount", "-o", "remount,ro", path), tries < 1000 {
      tries += 1
      usleep(50_000)
    }
    try #require(tries < 1000)
    #expect(throws: SaveError.readOnlyFile(path: "a.md")) { try opened.save(text, to: "a.md", expecting: saved) }
    #expect(throws: SaveError.readOnlyFolder(path: "b.md")) { try opened.save(text, to: "b.md", expecting: nil) }
    #expect(Disk.text(path + "/a.md") == "a")
  }

  private func run(_ command: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
