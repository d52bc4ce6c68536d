import Content
import Files
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Watching

@Suite("Watching a folder")
struct FolderWatcherTests {
  private static func watcher(_ path: String) -> FolderWatcher {
    let watcher = FolderWatcher(ContentScope(path: path))
    watcher.start { _ in }
    watcher.listen()
    return watcher
  }

  /// Long enough for any machine; a change is told in milliseconds.
  private static let limit = 30_000

  @Test("tells of every file that was written, the last of a burst too")
  func burst() throws {
    let folder = try FolderOnDisk { Folder("zoo") }
    let watcher = FolderWatcher(ContentScope(path: folder.path))
    watcher.listen()
    let names = Set((0..<300).map { "zoo/page\($0).md" })
    let path = folder.path
    let writer = Thread {
      for name in names {
        let file = fopen(path + "/" + name, "w")
        fclose(file)
        usleep(500)
      }
    }
    writer.start()
    var told: Set<String> = []
    let end = ContinuousClock.now + .seconds(60)
    while told != names, ContinuousClock.now < end { watcher.hear(milliseconds: 100) { told.formUnion($0) } }
    #expect(told == names)
  }

  /// Ways to the content that lead through links: what stands there, and what is swapped.
  enum Way: String, CaseIterable {
    case link, parentLink, linkToLink, relativeLink, folderAbove

    func make(in root: String) throws -> String {
      let manager = FileManager.default
      for release in ["1", "2"] {
        try manager.createDirectory(atPath: root + "/releases/\(release)/Content", withIntermediateDirectories: true)
      }
      switch self {
      case .link: try Self.link(root + "/current", to: root + "/releases/1/Content")
      case .parentLink: try Self.link(root + "/current", to: root + "/releases/1")
      case .linkToLink:
        try Self.link(root + "/live", to: root + "/releases/1")
        try Self.link(root + "/current", to: root + "/live")
      case .relativeLink: try Self.link(root + "/current", to: "releases/1")
      case .folderAbove: try Self.link(root + "/current", to: root + "/releases/1")
      }
      return root + (self == .link ? "/current" : "/current/Content")
    }

    func swap(in root: String) throws {
      switch self {
      case .link: try Self.link(root + "/current", to: root + "/releases/2/Content")
      case .parentLink: try Self.link(root + "/current", to: root + "/releases/2")
      case .linkToLink: try Self.link(root + "/live", to: root + "/releases/2")
      case .relativeLink: try Self.link(root + "/current", to: "releases/2")
      case .folderAbove: rename(root + "/releases", root + "/archive")
      }
    }

    /// Puts a link in the place of another in one step.
    static func link(_ path: String, to target: String) throws {
      try FileManager.default.createSymbolicLink(atPath: path + ".new", withDestinationPath: target)
      rename(path + ".new", path)
    }
  }

  @Test("notices at once when any link on the way leads elsewhere", arguments: Way.allCases)
  func links(way: Way) throws {
    let root = try FolderOnDisk()
    let watcher = Self.watcher(try way.make(in: root.path))
    try way.swap(in: root.path)
    // The look at all files, which would find it too, comes after a minute.
    #expect(watcher.waitForChange(milliseconds: Self.limit))
  }

  @Test("forgets the folders of old releases")
  func releases() throws {
    let root = try FolderOnDisk()
    let watcher = FolderWatcher(ContentScope(path: root.path + "/current"))
    var counts: Set<Int> = []
    for release in 1...20 {
      let path = root.path + "/\(release)"
      for exhibit in ["a", "b", "c"] {
        try FileManager.default.createDirectory(atPath: path + "/zoo/" + exhibit, withIntermediateDirectories: true)
      }
      try Way.link(root.path + "/current", to: path)
      watcher.listen()
      counts.insert(watcher.watchCount)
    }
    #expect(counts.count == 1)
  }

  @Test(
    "does not care for files that belong to no stand, however they grow",
    arguments: ["visits.log", "core", ".x.md", "a.md~"])
  func foreign(name: String) throws {
    let folder = try FolderOnDisk { Folder("zoo") }
    let watcher = Self.watcher(folder.path)
    let path = folder.path + "/zoo/" + name
    for _ in 0..<200 {
      let file = fopen(path, "a")
      fputs("one more line\n", file)
      fclose(file)
    }
    try folder.add(File("end.md", "a"))
    #expect(watcher.waitForChange(milliseconds: Self.limit))
    watcher.listen()
    let file = fopen(path, "a")
    fputs("one more line\n", file)
    fclose(file)
    #expect(!watcher.waitForChange(milliseconds: 300))
  }

  @Test("notices pictures in the folders beside the content that the settings name, and that one comes to be")
  func besides() throws {
    let root = try FolderOnDisk {
      Folder("content") {
        File("stand.yaml", "static: [static, ../assets, ../later]\n")
        Folder("zoo")
      }
      Folder("assets") { Folder("images") { File("map.png", "old") } }
    }
    let watcher = FolderWatcher(ContentScope(path: root.path + "/content"))
    watcher.start { _ in }
    watcher.listen()
    let settings = try StandFolder(path: root.path + "/content").settings()
    #expect(watcher.include(settings))
    #expect(!watcher.include(settings) && !watcher.include(nil))
    watcher.listen()
    try root.write("new", to: "assets/images/map.png")
    #expect(watcher.waitForChange(milliseconds: Self.limit))
    watcher.listen()
    try FileManager.default.createDirectory(atPath: root.path + "/later", withIntermediateDirectories: false)
    #expect(watcher.waitForChange(milliseconds: Self.limit))
    watcher.listen()
    try root.write("new", to: "later/plan.png")
    #expect(watcher.waitForChange(milliseconds: Self.limit))
    // A neighbour that nothing names is none of the stand's.
    watcher.listen()
    try root.write("new", to: "other.png")
    #expect(!watcher.waitForChange(milliseconds: 300))
  }

  @Test("knows which files somebody is writing to, and that it is over when they are closed")
  func writing() throws {
    let folder = try FolderOnDisk { Folder("zoo") { File("a.md", "whole") } }
    let watcher = Self.watcher(folder.path)
    #expect(watcher.unsettled == [])
    let file = open(folder.path + "/zoo/a.md", O_WRONLY | O_TRUNC)
    #expect(watcher.isBeingWritten("zoo/a.md"))
    write(file, "half", 4)
    #expect(watcher.unsettled == ["zoo/a.md"])
    close(file)
    #expect(!watcher.isBeingWritten("zoo/a.md"))
    // What was read meanwhile is half of it all the same.
    #expect(watcher.unsettled == ["zoo/a.md"])
    #expect(watcher.waitForChange(milliseconds: Self.limit))
    watcher.listen()
    #expect(watcher.unsettled == [])
  }

  @Test("finds changes without inotify too, where no thread can be had to listen")
  func deaf() throws {
    let folder = try FolderOnDisk { Folder("zoo") }
    let watcher = FolderWatcher(ContentScope(path: folder.path))
    watcher.start(startingBy: HeldThread.none) { _ in }
    watcher.listen()
    try folder.add(File("zoo/a.md", "a"))
    #expect(watcher.waitForChange(milliseconds: Self.limit))
  }
}
