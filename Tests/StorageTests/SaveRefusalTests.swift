import Content
import Files
import Foundation
import Storage
import TestSupport
import Testing
import Wording

@Suite("A save that is refused")
struct SaveRefusalTests {
  private let mine = Array("mine".utf8)

  @Test("is one over a text that was changed in the meantime, in whatever way", arguments: Change.allCases)
  func changed(change: Change) throws {
    let folder = try FolderOnDisk { File("a.md", "old!!") }
    let opened = try StandFolder(path: folder.path)
    let stamp = try opened.readStamped("a.md").stamp
    try change.make(folder.path + "/a.md")
    let current = try opened.readStamped("a.md")
    #expect(throws: SaveError.changedOnDisk(path: "a.md", current: current)) {
      try opened.save(mine, to: "a.md", expecting: stamp)
    }
    #expect(Disk.text(folder.path + "/a.md") == "their")
    #expect(Disk.names(folder.path) == ["a.md"])
    try opened.save(mine, to: "a.md", expecting: current.stamp)
    #expect(Disk.bytes(folder.path + "/a.md") == mine)
  }

  enum Change: CaseIterable {
    case inPlace, renamedOver, keepingTimes

    func make(_ path: String) throws {
      switch self {
      case .inPlace: try Data("their".utf8).write(to: URL(fileURLWithPath: path))
      case .renamedOver: try Data("their".utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
      case .keepingTimes: Disk.changeKeepingTimes(path, to: "their")
      }
    }
  }

  @Test("is none where the file was only touched, or replaced by one with the same text", arguments: [false, true])
  func touched(isReplaced: Bool) throws {
    let folder = try FolderOnDisk { File("a.md", "old") }
    let opened = try StandFolder(path: folder.path)
    let stamp = try opened.readStamped("a.md").stamp
    if isReplaced {
      try Data("old".utf8).write(to: URL(fileURLWithPath: folder.path + "/a.md"), options: .atomic)
    } else {
      #expect(utimensat(AT_FDCWD, folder.path + "/a.md", nil, 0) == 0)
    }
    #expect(try opened.readStamped("a.md").stamp != stamp)
    try opened.save(mine, to: "a.md", expecting: stamp)
    #expect(Disk.bytes(folder.path + "/a.md") == mine)
  }

  @Test("is one of a page that vanished, or of a new one that is there") func comesAndGoes() throws {
    let folder = try FolderOnDisk { File("a.md", "old") }
    let opened = try StandFolder(path: folder.path)
    let read = try opened.readStamped("a.md")
    #expect(throws: SaveError.exists(path: "a.md", current: read)) {
      try opened.save(mine, to: "a.md", expecting: nil)
    }
    #expect(Disk.text(folder.path + "/a.md") == "old")
    #expect(unlink(folder.path + "/a.md") == 0)
    #expect(throws: SaveError.vanished(path: "a.md")) { try opened.save(mine, to: "a.md", expecting: read.stamp) }
    #expect(Disk.names(folder.path) == [])
  }

  @Test(
    "is one to a place that is no page of the folder",
    arguments: [
      ("../a.md", SaveError.leavesFolder(path: "../a.md")), ("/etc/a.md", .leavesFolder(path: "/etc/a.md")),
      ("", .leavesFolder(path: "")), ("out.md", .leavesFolder(path: "out.md")),
      ("absolute.md", .leavesFolder(path: "absolute.md")), ("loop.md", .leavesFolder(path: "loop.md")),
      ("up.md", .leavesFolder(path: "up.md")), ("linked/a.md", .leavesFolder(path: "linked/a.md")),
      ("pipe.md", .notAFile(path: "pipe.md")), ("zoo", .notAFile(path: "zoo")),
      ("gone/a.md", .missingFolder(path: "gone/a.md")), ("plain.md/a.md", .missingFolder(path: "plain.md/a.md")),
    ]) func places(path: String, error: SaveError) throws
  {
    let folder = try FolderOnDisk {
      File("secret.md", "secret")
      Folder("content") {
        Folder("zoo")
        File("plain.md")
        SymbolicLink("out.md", to: "../secret.md")
        SymbolicLink("absolute.md", to: "/tmp/secret.md")
        SymbolicLink("loop.md", to: "loop.md")
        SymbolicLink("up.md", to: ".")
        SymbolicLink("linked", to: "zoo")
        SpecialFile("pipe.md")
      }
    }
    let opened = try StandFolder(path: folder.path + "/content")
    #expect(throws: error) { try opened.save(mine, to: path, expecting: nil) }
    #expect(Disk.text(folder.path + "/secret.md") == "secret")
  }

  @Test("is one of a file that may not be written, for root too") func readOnlyFile() throws {
    let folder = try FolderOnDisk { File("a.md", "old") }
    #expect(chmod(folder.path + "/a.md", 0o444) == 0)
    let opened = try StandFolder(path: folder.path)
    let read = try opened.readStamped("a.md")
    #expect(read.isReadOnly)
    #expect(throws: SaveError.readOnlyFile(path: "a.md")) { try opened.save(mine, to: "a.md", expecting: read.stamp) }
    #expect(Disk.text(folder.path + "/a.md") == "old")
  }

  @Test("is one in a folder that may not be written", .enabled(if: geteuid() != 0, "Root may write anywhere."))
  func readOnlyFolder() throws {
    let folder = try FolderOnDisk { File("a.md", "old") }
    #expect(chmod(folder.path, 0o555) == 0)
    defer { chmod(folder.path, 0o755) }
    let opened = try StandFolder(path: folder.path)
    let stamp = try opened.readStamped("a.md").stamp
    #expect(throws: SaveError.readOnlyFolder(path: "a.md")) { try opened.save(mine, to: "a.md", expecting: stamp) }
    #expect(throws: SaveError.readOnlyFolder(path: "b.md")) { try opened.save(mine, to: "b.md", expecting: nil) }
  }

  @Test("is one of a text that could not be read again") func tooLarge() throws {
    let folder = try FolderOnDisk()
    let bytes = [UInt8](repeating: 0x61, count: StandFolder.largestFile + 1)
    let opened = try StandFolder(path: folder.path)
    #expect(throws: SaveError.tooLarge(path: "a.md", bytes: bytes.count)) {
      try opened.save(bytes, to: "a.md", expecting: nil)
    }
  }

  @Test("stays inside the folder while somebody swaps the page for a link out of it") func swapped() throws {
    let folder = try FolderOnDisk {
      File("secret.md", "secret")
      Folder("content") { File("a.md", "old") }
    }
    let path = folder.path
    let isDone = Flag()
    let swapping = Thread {
      while !isDone.isSet {
        symlink("../secret.md", path + "/content/.link")
        rename(path + "/content/.link", path + "/content/a.md")
        try? Data("old".utf8).write(to: URL(fileURLWithPath: path + "/content/a.md"), options: .atomic)
      }
    }
    swapping.start()
    defer { isDone.set() }
    var refused: Set<String> = []
    for _ in 0..<300 {
      let opened = try StandFolder(path: path + "/content")
      do {
        let stamp = try opened.readStamped("a.md").stamp
        try opened.save(mine, to: "a.md", expecting: stamp)
      } catch {
        refused.insert("\(type(of: error))")
      }
    }
    #expect(Disk.text(path + "/secret.md") == "secret")
    #expect(!refused.isEmpty)
  }

  @Test("says what is wrong and what to do", arguments: SaveErrorSample.all) func sentences(sample: SaveErrorSample) {
    #expect(sample.error.description == sample.sentence)
  }
}
