import Comparing
import Content
import Files
import Foundation
import Interface
import InterfaceKit
import Programs
import Storage
import TestSupport
import Testing

@testable import stand

@Suite("Changes in git", .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/git"), "git is missing"))
struct GitChangesTests {
  @Test("are pages that were added, changed and removed, whether git was told of it or not")
  func kinds() throws {
    let folder = try GitFolder()
    for name in ["a", "b", "c", "d", "e"] { try folder.write("\(name)\n", to: "zoo/\(name).ru.md") }
    try folder.commit()
    #expect(try folder.changes() == [])
    try folder.write("other\n", to: "zoo/a.ru.md")
    try folder.write(nil, to: "zoo/b.ru.md")
    try folder.write("staged\n", to: "zoo/c.ru.md")
    try folder.write("new and staged\n", to: "zoo/f.ru.md")
    try folder.git("add", "--all")
    try folder.write("new\n", to: "zoo/g.zh.md")
    try folder.git("rm", "--quiet", "--cached", "Content/zoo/d.ru.md")
    try folder.write("e\n", to: "zoo/e.ru.md")
    try folder.write("no page\n", to: "NOTES.md")
    #expect(
      try folder.changes()
        == ["changed zoo/a ru", "removed zoo/b ru", "changed zoo/c ru", "added zoo/f ru", "added zoo/g zh"])
  }

  @Test("have the bytes of the last commit and those on disk")
  func bytes() throws {
    let folder = try GitFolder()
    try folder.write("old\r\n\u{0}\n", to: "zoo/a.ru.md")
    try folder.write("same\n", to: "zoo/b.ru.md")
    try folder.commit()
    try folder.write("staged\n", to: "zoo/a.ru.md")
    try folder.git("add", "--all")
    try folder.write("new\n", to: "zoo/a.ru.md")
    let stand = try StandFolder(path: folder.content)
    let report = try #require(try GitChanges.report(on: .standard, in: stand))
    #expect(report.pages.map(\.change.before) == [Array("old\r\n\u{0}\n".utf8)])
    #expect(report.pages.map(\.change.after) == [Array("new\n".utf8)])
    guard case .commit(let name?) = report.base else { throw CancellationError() }
    #expect(name.count == 7)
  }

  @Test("know names in any script, with blanks and quotes, and mind none with a line end")
  func names() throws {
    let folder = try GitFolder()
    let names = ["动物园 熊猫", "Жуи и Диндин", "a \"b\"", "-rf", ":(top)x", "*"]
    for name in names { try folder.write("1\n", to: "zoo/\(name).ru.md") }
    try folder.write("1\n", to: "zoo/line\nend.ru.md")
    try folder.commit()
    #expect(try folder.changes() == [])
    for name in names { try folder.write("2\n", to: "zoo/\(name).ru.md") }
    try folder.write("2\n", to: "zoo/line\nend.ru.md")
    try folder.write("2\n", to: "zoo/new\nline.ru.md")
    let found = Set(try #require(try folder.changes()))
    #expect(found == Set(names.map { "changed zoo/\($0) ru" }))
  }

  @Test("leave out ignored files, and what lies outside the content folder")
  func ignored() throws {
    let folder = try GitFolder()
    try folder.write("*.en.md\n", to: ".gitignore")
    try folder.commit()
    try folder.write("x\n", to: "zoo/a.en.md")
    try folder.write("x\n", to: "../zoo/b.ru.md")
    try folder.write("x\n", to: "zoo/c.ru.md")
    #expect(try folder.changes() == ["added zoo/c ru"])
  }

  @Test("are all pages before the first commit")
  func noCommit() throws {
    let folder = try GitFolder()
    try folder.write("x\n", to: "zoo/a.ru.md")
    try folder.git("add", "Content/zoo/a.ru.md")
    #expect(try folder.changes() == ["added / ru", "added zoo ru", "added zoo/a ru"])
  }

  @Test("are not known in no repository, in one that ignores the folder, and in a bare one")
  func noRepository() throws {
    let folder = try GitFolder()
    try folder.write("Content\n", to: "../.gitignore")
    #expect(try folder.changes() == nil)
    let plain = try SmallStand.folder()
    #expect(try GitRepository(holding: plain.path) == nil)
    #expect(try GitRepository(holding: folder.root + "/.git") == nil)
  }

  @Test("are no links that lead elsewhere: only what is a file now or was one counts")
  func links() throws {
    let folder = try GitFolder()
    try folder.write("1\n", to: "zoo/a.ru.md")
    try folder.commit()
    try folder.write(nil, to: "zoo/a.ru.md")
    try FileManager.default.createSymbolicLink(
      atPath: folder.content + "/zoo/a.ru.md", withDestinationPath: "/etc/passwd")
    #expect(try folder.changes() == [])
  }

  @Test("are waited for only so long")
  func slow() throws {
    let folder = try GitFolder()
    try folder.write("#!/bin/sh\nexec sleep 60\n", to: "slow")
    try FolderOnDisk.makeExecutable(folder.content + "/slow")
    var message = ""
    do {
      _ = try Git.run(["rev-parse"], in: folder.root, seconds: 1, program: folder.content + "/slow")
    } catch {
      message = "\(error)"
    }
    #expect(message == "git takes longer than 1 seconds to say what has changed.")
  }

  @Test("of many pages are all found, in one question")
  func many() throws {
    let folder = try GitFolder()
    for number in 0..<300 { try folder.write("\(number)\n", to: "zoo/p\(number).ru.md") }
    try folder.commit()
    for number in 0..<300 { try folder.write("new \(number)\n", to: "zoo/p\(number).ru.md") }
    #expect(try folder.changes()?.count == 300)
  }
}
