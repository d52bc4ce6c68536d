import Content
import Files
import Foundation
import Storage
import TestSupport
import Testing

@Suite("The note that a page is being edited")
struct PresenceTests {
  private let anna = PresenceNote(who: "Анна", host: "desk", process: 7, since: 1_716_000_000)
  private let wei = PresenceNote(who: "伟", host: "hall", process: 9, since: 1_716_000_100)

  /// A user's state folder beside the content folder.
  private func store(_ folder: borrowing FolderOnDisk) throws -> RecoveryStore {
    try RecoveryStore(
      in: [(folder.path, ["state"])], content: StandFolder(path: folder.path + "/content"))
  }

  /// The notes that there are.
  private func notes(_ store: RecoveryStore) -> [String] { Disk.names(store.path).filter { $0.hasSuffix(".editing") } }

  @Test("is given to the first, tells others, and goes with the first") func taken() throws {
    let folder = try FolderOnDisk { Folder("content") { File("панды.zh.md", "text") } }
    let (opened, store) = (try StandFolder(path: folder.path + "/content"), try store(folder))
    var first: Announcement? = store.announceEditing(of: "панды.zh.md", in: opened, as: anna)
    guard case .mine = first else { return #expect(Bool(false), "\(String(describing: first))") }
    #expect(notes(store).count == 1 && Disk.names(folder.path + "/content") == ["панды.zh.md"])
    guard case .other(let note) = store.announceEditing(of: "панды.zh.md", in: opened, as: wei) else {
      return #expect(Bool(false), "Nobody is told.")
    }
    #expect(note == anna)
    // Of another page nobody is told.
    if case .mine = store.announceEditing(of: "b.md", in: opened, as: wei) {
    } else {
      #expect(Bool(false), "b.md is free.")
    }
    first = nil
    #expect(notes(store) == [])
    if case .mine = store.announceEditing(of: "панды.zh.md", in: opened, as: wei) {
    } else {
      #expect(Bool(false), "It is free.")
    }
  }

  @Test("says who it is, also where a name starts with a combining mark") func combiningMark() throws {
    let folder = try FolderOnDisk { Folder("content") { File("a.md", "text") } }
    let (opened, store) = (try StandFolder(path: folder.path + "/content"), try store(folder))
    let mark = PresenceNote(who: "\u{59B}a", host: "\u{301}b", process: 7, since: 1)
    let first = store.announceEditing(of: "a.md", in: opened, as: mark)
    guard case .mine = first, case .other(mark) = store.announceEditing(of: "a.md", in: opened, as: wei) else {
      return #expect(Bool(false), "Nobody is told, or of somebody else.")
    }
  }

  @Test("is the same for a page and a link to it") func linked() throws {
    let folder = try FolderOnDisk {
      Folder("content") {
        File("a.md", "text")
        SymbolicLink("b.md", to: "a.md")
      }
    }
    let (opened, store) = (try StandFolder(path: folder.path + "/content"), try store(folder))
    let first = store.announceEditing(of: "a.md", in: opened, as: anna)
    guard case .mine = first, case .other(anna) = store.announceEditing(of: "b.md", in: opened, as: wei) else {
      return #expect(Bool(false), "The link has a note of its own.")
    }
  }

  @Test("counts for nothing where its program was killed") func stale() throws {
    let folder = try FolderOnDisk { Folder("content") { File("a.md", "text") } }
    let (opened, store) = (try StandFolder(path: folder.path + "/content"), try store(folder))
    var name: String?
    do {
      let first = store.announceEditing(of: "a.md", in: opened, as: anna)
      name = notes(store).first
      if case .other = first { #expect(Bool(false), "It is free.") }
    }
    // As a killed program leaves it: there, and not locked.
    let left = try #require(name)
    #expect(left.hasPrefix(".stand-") && left.hasSuffix(".editing"))
    try folder.add(File("state/" + left, "Somebody"))
    guard case .mine = store.announceEditing(of: "a.md", in: opened, as: wei) else {
      return #expect(Bool(false), "The note of a dead program counts.")
    }
  }

  @Test("says no more than that there is somebody where it cannot be read", arguments: ["", "who: \n", "\u{0}"])
  func damaged(text: String) throws {
    let folder = try FolderOnDisk { Folder("content") { File("a.md", "text") } }
    let (opened, store) = (try StandFolder(path: folder.path + "/content"), try store(folder))
    let first = store.announceEditing(of: "a.md", in: opened, as: anna)
    let name = try #require(notes(store).first)
    try Data(text.utf8).write(to: URL(fileURLWithPath: store.path + "/" + name))
    guard case .mine = first, case .other(nil) = store.announceEditing(of: "a.md", in: opened, as: wei) else {
      return #expect(Bool(false), "\(first)")
    }
  }

  @Test("carries any name, on one line and fit to be shown") func hostile() throws {
    let folder = try FolderOnDisk { Folder("content") { File("a.md", "text") } }
    let (opened, store) = (try StandFolder(path: folder.path + "/content"), try store(folder))
    let first = store.announceEditing(
      of: "a.md", in: opened, as: PresenceNote(who: "a\u{1B}[2J\nwho: b", host: "h\u{202E}", process: 1, since: 2))
    guard case .mine = first, case .other(let note) = store.announceEditing(of: "a.md", in: opened, as: wei) else {
      return #expect(Bool(false), "\(first)")
    }
    #expect(note == PresenceNote(who: "a[2J who: b", host: "h", process: 1, since: 2))
  }

  @Test("is given to exactly one of many at a time") func race() async throws {
    let folder = try FolderOnDisk { Folder("content") { File("a.md", "text") } }
    let (content, state) = (folder.path + "/content", folder.path)
    for _ in 0..<20 {
      let winners = try await withThrowingTaskGroup(of: Announcement.self) { group in
        for _ in 0..<8 {
          group.addTask { [anna] in
            let opened = try StandFolder(path: content)
            return try RecoveryStore(in: [(state, ["state"])], content: opened)
              .announceEditing(of: "a.md", in: opened, as: anna)
          }
        }
        var all: [Announcement] = []
        for try await announcement in group { all.append(announcement) }
        return all.count { if case .mine = $0 { true } else { false } }
      }
      #expect(winners == 1)
      #expect(Disk.names(content) == ["a.md"])
    }
  }

  @Test("cannot be given for a page outside the folder") func outside() throws {
    let folder = try FolderOnDisk { Folder("content") }
    let opened = try StandFolder(path: folder.path + "/content")
    guard case .unannounced = try store(folder).announceEditing(of: "../a.md", in: opened, as: anna) else {
      return #expect(Bool(false), "There is a note outside.")
    }
  }
}
