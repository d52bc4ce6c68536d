import Content
import Files
import Foundation
import Storage
import TestSupport
import Testing

@Suite("The copy of the last good content")
struct LastGoodFolderTests {
  private static let all = [
    "_index.ru.md", "zoo/_index.ru.md", "zoo/a/index.ru.md", "zoo/a/index.en.md", "art/_index.ru.md",
    "art/b/index.ru.md",
  ]

  @Test("copies what can be shown, removes what is gone, and keeps what is broken or half written")
  func copies() throws {
    let folder = try FolderOnDisk()
    let state = try FolderOnDisk()
    let copy = LastGoodFolder(contentPath: folder.path, environment: ["XDG_STATE_HOME": state.path])
    func update(_ unsettled: Set<String> = []) throws -> StandFolder {
      try copy.update(from: try StandFolder(path: folder.path), except: unsettled) { false }
      return try #require(copy.open())
    }
    #expect(copy.open() == nil)
    for name in Self.all { try folder.write("---\ntitle: good\n---\n", to: name) }
    try folder.write("a picture", to: "zoo/a/a.png")
    #expect(try update().read("zoo/a/a.png") == Array("a picture".utf8))
    try folder.write("---\ntitle: [\n---\n", to: "zoo/a/index.ru.md")
    try folder.write("half", to: "zoo/a/index.en.md")
    try folder.write("---\ntitle: better\n---\n", to: "_index.ru.md")
    let kept = try update(["zoo/a/index.en.md"])
    for (name, text) in [("zoo/a/index.ru.md", "good"), ("zoo/a/index.en.md", "good"), ("_index.ru.md", "better")] {
      #expect(String(decoding: try kept.read(name), as: UTF8.self).contains(text))
    }
    try FileManager.default.removeItem(atPath: folder.path + "/art")
    #expect(throws: StandFolderError.self) { try update().read("art/b/index.ru.md") }
    #expect(try update().read("zoo/_index.ru.md").count > 0)
  }

  @Test("is shown instead of the content only where all was taken over once")
  func whole() throws {
    let folder = try FolderOnDisk()
    let state = try FolderOnDisk()
    for name in Self.all { try folder.write("---\ntitle: good\n---\n", to: name) }
    let copy = LastGoodFolder(contentPath: folder.path, environment: ["XDG_STATE_HOME": state.path])
    var rest = 3
    try copy.update(from: try StandFolder(path: folder.path), except: []) {
      rest -= 1
      return rest < 0
    }
    #expect(copy.open() != nil)
    #expect(copy.openWhole() == nil)
    try copy.update(from: try StandFolder(path: folder.path), except: []) { false }
    for name in Self.all { #expect(try copy.openWhole()?.read(name).isEmpty == false) }
    // Work that is broken off later leaves older versions of files, but none out.
    try copy.update(from: try StandFolder(path: folder.path), except: []) { true }
    #expect(copy.openWhole() != nil)
  }
}
