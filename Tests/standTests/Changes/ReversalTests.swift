import Content
import Files
import Foundation
import Interface
import InterfaceKit
import TestSupport
import Testing

@testable import stand

@Suite("Putting a file back")
struct ReversalTests {
  private static let page = "zoo/pandas/index.ru.md"

  private static func perform(_ bytes: String?, expecting expected: String?, _ path: String = page, in folder: String)
    throws -> Report
  {
    reversal(bytes, expecting: expected, path).perform(in: try StandFolder(path: folder))
  }

  private static func reversal(_ bytes: String?, expecting expected: String?, _ path: String = page) -> Reversal {
    Reversal(path: path, bytes: bytes.map { Array($0.utf8) }, expected: expected.map { Array($0.utf8) })
  }

  private static func isFailure(_ report: Report) -> Bool { if case .revertFailed = report { true } else { false } }

  @Test("writes the bytes, keeps the permissions, and leaves nothing beside")
  func writes() throws {
    let folder = try SmallStand.folder()
    let path = folder.path + "/" + Self.page
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    #expect(try Self.perform("back\n", expecting: text, in: folder.path) == .reverted)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "back\n")
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/zoo/pandas")
    #expect(names.sorted() == ["index.en.md", "index.ru.md"])
  }

  @Test("removes a page that was not there, and makes one that was, with its folder")
  func wholePages() throws {
    let folder = try SmallStand.folder()
    let path = folder.path + "/zoo/koala/index.ru.md"
    #expect(try Self.perform("coala\n", expecting: nil, "zoo/koala/index.ru.md", in: folder.path) == .reverted)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "coala\n")
    #expect(try Self.perform(nil, expecting: "coala\n", "zoo/koala/index.ru.md", in: folder.path) == .reverted)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("leaves a file alone that is no longer what was seen, is gone, or came up")
  func refuses() throws {
    let folder = try SmallStand.folder()
    let text = try String(contentsOfFile: folder.path + "/" + Self.page, encoding: .utf8)
    #expect(Self.isFailure(try Self.perform("back\n", expecting: "seen\n", in: folder.path)))
    #expect(Self.isFailure(try Self.perform(nil, expecting: nil, in: folder.path)))
    #expect(Self.isFailure(try Self.perform("x", expecting: "y", "zoo/none.ru.md", in: folder.path)))
    #expect(try String(contentsOfFile: folder.path + "/" + Self.page, encoding: .utf8) == text)
  }

  @Test("is about the folder that the person saw, whatever stands in its place by now")
  func swappedFolder() throws {
    let root = try FolderOnDisk { Folder("content") { Folder("zoo") { File("new.ru.md", "seen\n") } } }
    let seen = try StandFolder(path: root.path + "/content")
    #expect(rename(root.path + "/content", root.path + "/old") == 0)
    // The same text: whoever compares in one folder and removes in the other removes it.
    try root.add(Folder("content") { Folder("zoo") { File("new.ru.md", "seen\n") } })
    #expect(Self.reversal(nil, expecting: "seen\n", "zoo/new.ru.md").perform(in: seen) == .reverted)
    #expect(!FileManager.default.fileExists(atPath: root.path + "/old/zoo/new.ru.md"))
    #expect(try root.text(of: "content/zoo/new.ru.md") == "seen\n")
  }

  @Test("removes no link and nothing behind one")
  func links() throws {
    let folder = try SmallStand.folder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/zoo/pandas/new.ru.md", withDestinationPath: "index.ru.md")
    let text = try folder.text(of: Self.page)
    #expect(Self.isFailure(try Self.perform(nil, expecting: text, "zoo/pandas/new.ru.md", in: folder.path)))
    #expect(try folder.text(of: "zoo/pandas/new.ru.md") == text)
  }

  @Test(
    "never leads out of the folder", arguments: ["../x.ru.md", "/tmp/x.ru.md", "zoo/../../x.ru.md", "link/x.ru.md"])
  func staysInside(path: String) throws {
    let folder = try SmallStand.folder()
    let outside = try FolderOnDisk { File("x.ru.md", "text") }
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: outside.path)
    #expect(Self.isFailure(try Self.perform("evil", expecting: nil, path, in: folder.path)))
    #expect(Self.isFailure(try Self.perform("evil", expecting: "text", path, in: folder.path)))
    #expect(Self.isFailure(try Self.perform(nil, expecting: "text", path, in: folder.path)))
    #expect(try String(contentsOfFile: outside.path + "/x.ru.md", encoding: .utf8) == "text")
  }
}
