import Checking
import Content
import Files
import Foundation
import Interface
import InterfaceKit
import TerminalHarness
import TestSupport
import Testing
import Wording

@testable import stand

@Suite(
  "What a translation was made from",
  .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/git"), "git is missing"))
struct TranslationHistoryTests {
  private static func text(_ title: String, _ body: String, source: String? = nil) -> String {
    "---\ntitle: \(title)\n" + (source.map { "source: \($0)\n" } ?? "") + "---\n\(body)\n"
  }

  /// The pair as it is in the folder now.
  private func pair(in content: String, _ name: String = "zoo/koala") throws -> (TranslationPair, Stand, StandFolder) {
    let folder = try StandFolder(path: content)
    let stand = folder.load()
    let parts = name.split(separator: "/").map(String.init)
    let pages = try #require(stand.exhibit(ExhibitID(section: parts[0], exhibit: parts[1]))?.pages)
    let (source, translation) = (try #require(pages[.ru]), try #require(pages[.en]))
    return (TranslationPair(source: source, translation: translation), stand, folder)
  }

  private func base(in content: String, _ name: String = "zoo/koala") throws -> TranslationBase? {
    let (pair, stand, folder) = try pair(in: content, name)
    return try TranslationHistory.base(of: pair, settings: stand.settings, in: folder)
  }

  @Test(
    "is the source as it was at the last commit that touched the translation", arguments: ["zoo/koala", "zoo/[a]*"])
  func lastCommit(name: String) throws {
    let git = try GitFolder()
    let (ru, en) = (name + "/index.ru.md", name + "/index.en.md")
    let first = Self.text("Коала", "Спит.")
    let english = Self.text("Koala", "Sleeps.")
    try git.write(first, to: ru)
    try git.write(english, to: en)
    try git.commit()
    try git.write(Self.text("Коала", "Ест."), to: ru)
    try git.commit()
    // What is not committed is being translated: it counts for nothing yet.
    try git.write(Self.text("Коала", "Ест и спит."), to: ru)
    try git.write(Self.text("Koala", "Eats."), to: en)
    let found = try #require(try base(in: git.content, name))
    #expect(found.source == Array(first.utf8))
    #expect(found.translation == Array(english.utf8))
    guard case .commit(let commit) = found.origin else {
      Issue.record("\(found.origin)")
      return
    }
    #expect(commit.count == 7)
    try git.commit()
    let now = try #require(try base(in: git.content, name))
    #expect(now.source == Array(Self.text("Коала", "Ест и спит.").utf8))
  }

  @Test("is the version that the translation’s mark names, now or before")
  func stamp() throws {
    let git = try GitFolder()
    let (ru, en) = ("zoo/koala/index.ru.md", "zoo/koala/index.en.md")
    let first = Self.text("Коала", "Спит.")
    try git.write(first, to: ru)
    try git.write(Self.text("Koala", "Sleeps."), to: en)
    let (pair, stand, _) = try pair(in: git.content)
    let page = CheckedPage(
      pair.source, stored: Array(first.utf8), surroundings: Surroundings(settings: stand.settings))
    let mark = SourceStamp(of: page)
    try git.write(Self.text("Koala", "Sleeps.", source: mark.description), to: en)
    let fresh = try #require(try base(in: git.content))
    #expect(fresh.origin == .stamp(mark) && fresh.source == Array(first.utf8) && fresh.translation == nil)
    try git.commit()
    for body in ["Ест.", "Пьёт."] {
      try git.write(Self.text("Коала", body), to: ru)
      // The mark stays, although the translation is touched.
      try git.write(Self.text("Koala", "Sleeps. \(body)", source: mark.description), to: en)
      try git.commit()
    }
    let old = try #require(try base(in: git.content))
    #expect(old.origin == .stamp(mark))
    #expect(old.source == Array(first.utf8))
    try git.write(Self.text("Koala", "Sleeps.", source: "ru@00000000"), to: en)
    let unknown = try #require(try base(in: git.content))
    #expect(unknown.source == Array(Self.text("Коала", "Пьёт.").utf8), "a mark of no version says nothing")
  }

  @Test("is not known of a translation that was never committed, nor of a source that came later")
  func unknown() throws {
    let git = try GitFolder()
    try git.write(Self.text("Коала", "Спит."), to: "zoo/koala/index.ru.md")
    try git.write(Self.text("Koala", "Sleeps."), to: "zoo/koala/index.en.md")
    #expect(try base(in: git.content) == nil, "before the first commit")
    try git.git("add", "--all")
    try git.git("commit", "--quiet", "-m", "x", "--", "Content/zoo/koala/index.en.md")
    #expect(try base(in: git.content) == nil, "the source is in no commit")
  }

  @Test("is how both were when the stand was started, where git does not know")
  func start() throws {
    let disk = try SmallStand.folder()
    let folder = try StandFolder(path: disk.path)
    let snapshot = try #require(StartSnapshot(of: folder.load(), in: folder))
    let (pair, stand, _) = try pair(in: disk.path, "zoo/pandas")
    let ru = disk.path + "/zoo/pandas/index.ru.md"
    let before = try Data(contentsOf: URL(fileURLWithPath: ru))
    try "---\ntitle: Панды\n---\nНовое.\n".write(toFile: ru, atomically: true, encoding: .utf8)
    #expect(try TranslationHistory.base(of: pair, settings: stand.settings, in: folder) == nil)
    let found = try #require(TranslationHistory.base(of: pair, settings: stand.settings, in: folder, snapshot))
    #expect(found.origin == .start)
    #expect(found.source == Array(before))
    #expect(found.translation != nil)
  }
}

extension OnTerminal {
  @Suite(
    "Translations side by side",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/git"), "git is missing"))
  struct TranslatingLive {
    private let state = FileManager.default.temporaryDirectory.appending(path: "state-\(UUID())").path

    @Test("show what has changed since the last commit of the translation, and follow what is saved")
    func marks() throws {
      let folder = try GitFolder()
      try folder.write("---\ntitle: Коала\n---\nСпит днём на дереве.\n\nЕст ночью.\n", to: "zoo/koala/index.ru.md")
      try folder.write("---\ntitle: Koala\n---\nSleeps by day.\n\nEats at night.\n", to: "zoo/koala/index.en.md")
      try folder.commit()
      try folder.write("---\ntitle: Коала\n---\nСпит днём на дереве.\n\nЕст всегда.\n", to: "zoo/koala/index.ru.md")
      try folder.commit()
      let visit = try Visit(
        ["edit", "zoo/koala", "--language", "en", "--content", folder.content], columns: 120,
        environment: ["XDG_STATE_HOME": state])
      #expect(visit.sees("Sleeps by day.") && visit.sees("Ctrl+S"))
      // The other languages come with the whole stand, behind the page.
      visit.terminal.settle(quiet: .milliseconds(500))
      try visit.press("\u{1B}OS")
      #expect(visit.sees("~ Ест всегда.") && visit.sees("~ to translate: 1"))
      #expect(visit.sees("translated in commit"))
      try visit.press("\u{1B}[24~Always. \u{13}")
      #expect(visit.sees("✓ Ест всегда.") && visit.sees("✓ translated"))
      try folder.write("---\ntitle: Коала\n---\nСпит ночью на дереве.\n\nЕст всегда.\n", to: "zoo/koala/index.ru.md")
      #expect(visit.sees("~ Спит ночью на дереве."))
    }

    @Test("show the page in other colours than the rest of the screen")
    func colours() throws {
      let folder = try SmallStand.folder()
      let visit = try Visit(
        ["edit", "zoo/pandas", "--content", folder.path], columns: 120, environment: ["XDG_STATE_HOME": state])
      #expect(visit.sees("Ctrl+S"))
      visit.terminal.settle()
      let paper = "48;5;231"
      #expect(!String(decoding: visit.terminal.output, as: UTF8.self).contains(paper))
      try visit.press("\u{1B}[21~")
      #expect(visit.sees("Просмотр · светлые"))
      #expect(String(decoding: visit.terminal.output, as: UTF8.self).contains(paper))
      try visit.press("\u{11}")
      #expect(visit.terminal.exit(within: .seconds(60)) != nil)
    }
  }
}
