import Content
import Files
import Foundation
import Glibc
import Storage
import TestSupport
import Testing
import Wording

@Suite("Recovery files")
struct RecoveryStoreTests {
  private let text = Array("набрано 输入".utf8)
  private let page = "/stand/zoo/панды.zh.md"

  @Test("lie in a private folder outside the content, one for each page and session") func places() throws {
    let folder = try FolderOnDisk { Folder("content") }
    let (first, second) = (try store(folder.path), try store(folder.path))
    try first.write(text, for: page)
    try first.write(text + text, for: page)
    try first.write(text, for: "/stand/b.md")
    try second.write(text, for: page)
    #expect(first.path == folder.path + "/state/expo-stand/recovery")
    let files = Disk.names(first.path).filter { $0.hasSuffix(".recovery") }
    #expect(files.count == 3)
    #expect(files.allSatisfy { Disk.mode(first.path + "/" + $0) == 0o600 })
    #expect(Disk.mode(first.path) == 0o700)
    #expect(Disk.names(folder.path + "/content") == [])
  }

  @Test("of a session that runs are not offered, those of one that ended are") func offered() throws {
    let folder = try FolderOnDisk { Folder("content") }
    let later = try store(folder.path)
    do {
      let first = try store(folder.path)
      try first.write(text, for: page)
      try first.write([], for: "/stand/b.md")
      #expect(later.leftovers().isEmpty)
      #expect(first.leftovers().isEmpty)
    }
    let leftovers = later.leftovers()
    #expect(Set(try leftovers.map { try $0.read() }) == [text, []])
    for leftover in leftovers { try leftover.remove() }
    #expect(later.leftovers().isEmpty)
  }

  @Test("of a session whose lock a child of it holds for a moment longer are offered")
  func lateLock() throws {
    let folder = try FolderOnDisk { Folder("content") }
    let later = try store(folder.path)
    do { try store(folder.path).write(text, for: page) }
    let kept = try #require(Disk.names(later.path).first { $0.hasSuffix(".recovery") })
    let session = kept.dropLast(".recovery".count).suffix(16)
    let file = open("\(later.path)/\(session).session", O_RDWR | O_CREAT, 0o600)
    #expect(flock(file, LOCK_EX) == 0)
    #expect(later.leftovers(patience: 0).isEmpty)
    Thread.detachNewThread {
      usleep(30_000)
      close(file)
    }
    #expect(try later.leftovers(patience: 60_000).map { try $0.read() } == [text])
  }

  @Test("that are adopted stay until they are written anew or removed") func adopted() throws {
    let folder = try FolderOnDisk { Folder("content") }
    do { try store(folder.path).write(text, for: page) }
    do {
      let second = try store(folder.path)
      for leftover in second.leftovers() { try second.adopt(leftover, for: page) }
      #expect(second.leftovers().isEmpty)
    }
    let third = try store(folder.path)
    let left = third.leftovers()
    #expect(try left.map { try $0.read() } == [text])
    for leftover in left { try third.adopt(leftover, for: page) }
    try third.write([1], for: page)
    #expect(Disk.names(third.path).count { $0.hasSuffix(".recovery") } == 1)
    try third.remove(page)
    try third.remove(page)
    #expect(Disk.names(third.path).count { $0.hasSuffix(".recovery") } == 0)
  }

  @Test("that nobody can read are set aside, not deleted") func damaged() throws {
    let folder = try FolderOnDisk { Folder("content") }
    do { try store(folder.path).write(text, for: page) }
    let later = try store(folder.path)
    let place = try later.leftovers().map { try $0.setAside() }
    #expect(place.map { Disk.bytes($0) } == [text])
    #expect(later.leftovers().isEmpty)
  }

  @Test("of a killed session leave no drafts and marks behind") func swept() throws {
    let folder = try FolderOnDisk { Folder("content") }
    let path = try store(folder.path).path
    try Data().write(to: URL(fileURLWithPath: path + "/0123456789abcdef.session"))
    try Data().write(to: URL(fileURLWithPath: path + "/.stand-0123456789abcdef.tmp"))
    let later = try store(folder.path)
    #expect(Disk.names(later.path).count == 1)
  }

  @Test("are offered also from a place that is not the best one any more")
  func elsewhere() throws {
    let folder = try FolderOnDisk { Folder("content") }
    let content = try StandFolder(path: folder.path + "/content")
    do { try RecoveryStore(in: [(folder.path, ["second"])], content: content).write(text, for: page) }
    let later = try RecoveryStore(in: [(folder.path, ["first"]), (folder.path, ["second"])], content: content)
    #expect(later.path == folder.path + "/first")
    let left = later.leftovers()
    #expect(try left.map { try $0.read() } == [text])
    for leftover in left { try later.adopt(leftover, for: page) }
    #expect(Disk.names(later.path).count { $0.hasSuffix(".recovery") } == 1)
    #expect(Disk.names(folder.path + "/second") == [])
    #expect(later.leftovers().isEmpty)
  }

  @Test(
    "never lie in the content folder: then they go to the next place", arguments: ["", "/../content/state", "/link"])
  func outside(state: String) throws {
    let folder = try FolderOnDisk {
      Folder("content") { Folder("zoo") }
      SymbolicLink("link", to: "content/zoo")
    }
    let base = folder.path + (state == "/link" ? state : "/content" + state)
    let content = try StandFolder(path: folder.path + "/content")
    let store = try RecoveryStore(in: [(base, ["a", "b"]), (folder.path, ["next"])], content: content)
    #expect(store.path == folder.path + "/next")
    #expect(Disk.names(folder.path + "/content") == ["zoo"])
    #expect(Disk.names(folder.path + "/content/zoo") == [])
    #expect(throws: SystemFailure(EXDEV)) { try RecoveryStore(in: [(base, ["a", "b"])], content: content) }
  }

  @Test("have no place that is not needed")
  func unneeded() throws {
    let folder = try FolderOnDisk { Folder("content") }
    let content = try StandFolder(path: folder.path + "/content")
    let store = try RecoveryStore(in: [(folder.path, ["first"]), (folder.path, ["second"])], content: content)
    #expect(store.path == folder.path + "/first")
    #expect(Disk.names(folder.path) == ["content", "first"])
  }

  @Test(
    "have a place by the environment",
    arguments: [
      (["XDG_STATE_HOME": "/s", "HOME": "/h"], "/s"), (["HOME": "/h"], "/h/.local/state"),
      (["XDG_STATE_HOME": "s", "HOME": "/h"], "/h/.local/state"), (["HOME": "h"], "/var/tmp"), ([:], "/var/tmp"),
    ]) func environment(environment: [String: String], base: String)
  {
    let candidates = RecoveryFolders.candidates(environment: environment)
    #expect(candidates.first?.base == base)
    #expect(candidates.last?.base == "/var/tmp")
  }

  @Test("are closed to others also in a folder that was open") func closes() throws {
    let folder = try FolderOnDisk {
      Folder("content")
      Folder("state") { Folder("expo-stand") { Folder("recovery") } }
    }
    #expect(chmod(folder.path + "/state/expo-stand/recovery", 0o755) == 0)
    #expect(Disk.mode(try store(folder.path).path) == 0o700)
  }

  private func store(_ path: String) throws -> RecoveryStore {
    try RecoveryStore(
      in: [(path + "/state", ["expo-stand", "recovery"])], content: try StandFolder(path: path + "/content"))
  }
}
