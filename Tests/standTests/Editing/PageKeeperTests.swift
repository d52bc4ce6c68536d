import Content
import Editing
import Files
import Foundation
import Storage
import TestSupport
import Testing
import Wording

@testable import stand

@Suite("The text of pages being edited")
struct PageKeeperTests {
  @Test("is saved with its line ends and byte order mark, and its recovery file goes") func saves() throws {
    let folder = try content { File("панды.ru.md", "\u{FEFF}# Панды\r\n") }
    let keeper = try keeper(folder.path)
    var page = try edited("панды.ru.md", in: folder.path)
    _ = page.editor.insert("熊猫 ")
    page.stamp = try keeper.save(page)
    #expect(text("content/панды.ru.md", folder.path) == "\u{FEFF}熊猫 # Панды\r\n")
    keeper.flush()
    #expect(recoveryFiles(folder.path) == [])
    _ = page.editor.insert("!")
    _ = try keeper.save(page)
    #expect(text("content/панды.ru.md", folder.path) == "\u{FEFF}熊猫 !# Панды\r\n")
  }

  @Test("is kept where a save is refused, and offered to the next session with its place") func refused() throws {
    let folder = try content { File("zoo.md", "old\n") }
    do {
      let keeper = try keeper(folder.path)
      var page = try edited("zoo.md", in: folder.path)
      _ = page.editor.insert("mine ")
      try Data("their\n".utf8).write(to: URL(fileURLWithPath: folder.path + "/content/zoo.md"))
      #expect(throws: SaveError.self) { try keeper.save(page) }
      #expect(recoveryFiles(folder.path).count == 1)
    }
    let later = try keeper(folder.path)
    let found = offers(later, of: folder.path)
    let offer = try #require(found.first)
    #expect(found.count == 1)
    #expect(offer.record.path == folder.path + "/content/zoo.md")
    #expect(offer.record.base == Fingerprint(of: Array("old\n".utf8)))
    #expect(offer.record.bytes == Array("mine old\n".utf8))
    #expect(offer.record.selection == Selection(5))
    #expect(abs(offer.record.time - time(nil)) < 60)
    try later.adopt(offer)
    #expect(recoveryFiles(folder.path).count == 1)
    // As the editor does with an offer that is taken: the text over the page as it is now.
    var page = try edited("zoo.md", in: folder.path)
    _ = page.editor.replaceText(with: offer.record.bytes, select: offer.record.selection)
    _ = try later.save(page)
    later.flush()
    #expect(text("content/zoo.md", folder.path) == "mine old\n")
    #expect(recoveryFiles(folder.path) == [])
  }

  @Test("is kept where it is newer than what is being saved") func newer() throws {
    let folder = try content { File("a.md", "old\n") }
    let keeper = try keeper(folder.path)
    var page = try edited("a.md", in: folder.path)
    _ = page.editor.insert("mine ")
    let number = keeper.keep(page)
    let older = page
    _ = page.editor.insert("newer ")
    keeper.keep(page)
    page.stamp = try keeper.save(older, kept: number)
    #expect(text("content/a.md", folder.path) == "mine old\n")
    keeper.flush()
    let later = try self.keeper(folder.path)
    #expect(recoveryFiles(folder.path).count == 1)
    _ = try keeper.save(page)
    keeper.flush()
    #expect(ownOffers(later, of: folder.path).isEmpty && recoveryFiles(folder.path) == [])
  }

  @Test("is not offered when the page has it by now, nor when it was given up") func settled() throws {
    let folder = try content { File("a.md", "old\n") }
    do {
      let keeper = try keeper(folder.path)
      var page = try edited("a.md", in: folder.path)
      _ = page.editor.insert("mine ")
      keeper.keep(page)
      keeper.flush()
      try Data("mine old\n".utf8).write(to: URL(fileURLWithPath: folder.path + "/content/a.md"))
      let other = KeptPage(folder: page.folder, path: "b.md", stamp: nil, editor: Editor("other"))
      keeper.keep(other)
      keeper.flush()
      keeper.giveUp(other)
      keeper.flush()
      #expect(recoveryFiles(folder.path).count == 1)
    }
    let later = try keeper(folder.path)
    let end = ContinuousClock.now + .seconds(30)
    while !recoveryFiles(folder.path).isEmpty, ContinuousClock.now < end {
      #expect(ownOffers(later, of: folder.path).isEmpty)
      usleep(10_000)
    }
    #expect(recoveryFiles(folder.path) == [])
  }

  @Test("is set aside where its recovery file is damaged, and one of a later version is left alone") func damaged()
    throws
  {
    let folder = try content { File("a.md", "old\n") }
    let state = folder.path + "/state/expo-stand/recovery"
    _ = try keeper(folder.path).offers()
    let names = ["0123456789abcdef-0123456789abcdef.recovery", "1123456789abcdef-0123456789abcdef.recovery"]
    for (name, text) in zip(names, ["scribble", "Expo Stand recovery 9\n"]) {
      try Data(text.utf8).write(to: URL(fileURLWithPath: state + "/" + name))
    }
    let keeper = try keeper(folder.path)
    let problems = keeper.offers().problems
    #expect(
      problems.map { $0.text(in: .en) } == [
        "This is not a recovery file of the stand. It is kept as “\(state)/\(names[0]).damaged”.",
        "The recovery file has version 9, this program reads version 1: open it with the program that wrote it. "
          + "It is kept as “\(state)/\(names[1])”.",
      ])
    #expect(
      problems.first?.text(in: .ru)
        == "Это не файл восстановления стенда. Он лежит здесь: «\(state)/\(names[0]).damaged».")
    #expect(problems.first?.text(in: .zh) == "这不是展台的恢复文件。它保存为“\(state)/\(names[0]).damaged”。")
    #expect(recoveryFiles(folder.path) == [names[1]])
    #expect(FileManager.default.contents(atPath: "\(state)/\(names[0]).damaged") == Data("scribble".utf8))
  }

  @Test("is saved into the version of the folder that its name means now") func switched() throws {
    let folder = try FolderOnDisk {
      Folder("one") { File("a.md", "old") }
      Folder("two") { File("a.md", "old") }
      SymbolicLink("content", to: "one")
    }
    let keeper = try keeper(folder.path)
    var page = try edited("a.md", in: folder.path)
    #expect(page.file == folder.path + "/content/a.md")
    #expect(symlink("two", folder.path + "/next") == 0)
    #expect(rename(folder.path + "/next", folder.path + "/content") == 0)
    _ = page.editor.insert("mine ")
    _ = try keeper.save(page)
    #expect(text("one/a.md", folder.path) == "old")
    #expect(text("two/a.md", folder.path) == "mine old")
    #expect(unlink(folder.path + "/content") == 0)
    #expect(throws: SaveError.missingFolder(path: "a.md")) { try keeper.save(page) }
  }

  @Test("has the page's absolute path for a name, also where the folder is given by a relative one") func names() {
    let page = KeptPage(folder: "./Content/../Content/", path: "zoo/a.md", stamp: nil, editor: Editor(""))
    #expect(page.file == FileManager.default.currentDirectoryPath + "/Content/zoo/a.md")
    #expect(page.record(at: 5).base == nil)
    #expect(page.record(at: 5).identity == "")
  }

  @Test("is announced by this account, machine and process") func announced() {
    let note = PresenceNote.current()
    #expect(!note.who.isEmpty)
    #expect(note.host == ProcessInfo.processInfo.hostName || !note.host.isEmpty)
    #expect(note.process == Int(getpid()))
    #expect(abs(note.since - time(nil)) < 60)
  }

  private func content(@FolderBuilder _ items: () -> [any FolderItem]) throws -> FolderOnDisk {
    let items = items()
    return try FolderOnDisk { Folder("content") { for item in items { item } } }
  }

  private func keeper(_ path: String) throws -> PageKeeper {
    PageKeeper(
      content: try StandFolder(path: path + "/content"), environment: ["XDG_STATE_HOME": path + "/state"],
      report: { _ in })
  }

  /// What a session left that ends when its thread does.
  private func offers(_ keeper: PageKeeper, of path: String) -> [RecoveryOffer] {
    let end = ContinuousClock.now + .seconds(30)
    while ContinuousClock.now < end {
      let found = ownOffers(keeper, of: path)
      if !found.isEmpty { return found }
      usleep(10_000)
    }
    return []
  }

  /// What is offered of a test's own folder: where a state folder cannot be written, others keep theirs in the one that
  /// all share.
  private func ownOffers(_ keeper: PageKeeper, of path: String) -> [RecoveryOffer] {
    keeper.offers().offers.filter { $0.record.path.hasPrefix(path) }
  }

  private func edited(_ page: String, in path: String) throws -> KeptPage {
    let read = try StandFolder(path: path + "/content").readStamped(page)
    return KeptPage(folder: path + "/content", path: page, stamp: read.stamp, editor: Editor(read.bytes))
  }

  private func text(_ path: String, _ folder: String) -> String? {
    FileManager.default.contents(atPath: folder + "/" + path).map { String(decoding: $0, as: UTF8.self) }
  }

  private func recoveryFiles(_ path: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: path + "/state/expo-stand/recovery")
    return (names ?? []).filter { $0.hasSuffix(".recovery") }.sorted()
  }
}
