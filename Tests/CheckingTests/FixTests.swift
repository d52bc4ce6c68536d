import Checking
import Content
import Files
import Foundation
import Storage
import TestSupport
import Testing

@Suite("Fixes")
struct FixTests {
  private static func fix(_ edits: (Range<Int>, String)...) -> Fix {
    Fix("Test.", edits.map { Fix.Edit($0.0, $0.1) })
  }

  @Test("are applied together, and those that meet an earlier one wait")
  func apply() {
    let fixes = [
      Self.fix((0..<1, "AA")), Self.fix((4..<5, ""), (2..<3, "CC")), Self.fix((3..<4, "x")), Self.fix((6..<6, "!")),
      Self.fix((9..<12, "out")),
    ]
    let fixed = FixedText(Array("abcdef".utf8), applying: fixes)
    #expect(String(decoding: fixed.bytes, as: UTF8.self) == "AAbCCdf!")
    #expect(fixed.applied == [0, 1, 3])
  }

  @Test("are kept in a report where they can be applied, if only one after the other")
  func applicable() {
    let text = Array("one two\n\nthree\n".utf8)
    let fixes = [
      Self.fix((0..<3, "One")), Self.fix((2..<3, "E")), Self.fix((9..<9, "# ")), Self.fix((9..<14, "Three")),
    ]
    let findings = fixes.map { Diagnostic(.note, "test", at: Diagnostic.Place(path: "a.md"), "Test.", fix: $0) }
    #expect(FixedText.applicable(findings, in: text).map { $0.fix != nil } == [true, true, false, true])
  }

  @Test("replace a file as a whole, with its permissions, and leave nothing beside it")
  func replace() throws {
    let folder = try FolderOnDisk()
    try folder.write("old", to: "zoo/a.md")
    let path = folder.path + "/zoo/a.md"
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    let pinned = try StandFolder(path: folder.path)
    try pinned.replace("zoo/a.md", with: Array("new".utf8), expecting: Array("old".utf8))
    #expect(try folder.text(of: "zoo/a.md") == "new")
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/zoo") == ["a.md"])
  }

  @Test("leave a file alone that was changed in the meantime, and links that lead away")
  func refuse() throws {
    let folder = try FolderOnDisk { SymbolicLink("link.md", to: "../a.md") }
    try folder.write("theirs", to: "a.md")
    let pinned = try StandFolder(path: folder.path)
    #expect(throws: SaveError.changedOnDisk(path: "a.md", current: try pinned.readStamped("a.md"))) {
      try pinned.replace("a.md", with: Array("mine".utf8), expecting: Array("old".utf8))
    }
    #expect(throws: SaveError.leavesFolder(path: "link.md")) {
      try pinned.replace("link.md", with: [], expecting: Array("theirs".utf8))
    }
    #expect(throws: SaveError.leavesFolder(path: "../a.md")) {
      try pinned.replace("../a.md", with: [], expecting: [])
    }
    #expect(throws: SaveError.vanished(path: "gone.md")) { try pinned.replace("gone.md", with: [], expecting: []) }
    #expect(try folder.text(of: "a.md") == "theirs")
  }

  @Test("make a file with its folders, but never over another")
  func create() throws {
    let folder = try FolderOnDisk()
    let pinned = try StandFolder(path: folder.path)
    try pinned.create("zoo/pandas/index.ru.md", Array("new".utf8))
    #expect(try folder.text(of: "zoo/pandas/index.ru.md") == "new")
    let path = "zoo/pandas/index.ru.md"
    #expect(throws: SaveError.exists(path: path, current: try pinned.readStamped(path))) {
      try pinned.create("zoo/pandas/index.ru.md", Array("other".utf8))
    }
    #expect(try folder.text(of: "zoo/pandas/index.ru.md") == "new")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/zoo/pandas") == ["index.ru.md"])
  }
}
