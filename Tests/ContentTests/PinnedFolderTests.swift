import Content
import Files
import Foundation
import TestSupport
import Testing

/// A folder that is opened once stays the same, whatever is renamed over it.
@Suite struct PinnedFolderTests {
  private static func version(_ name: String) -> Folder {
    Folder(name) {
      Sample.settings
      for code in ["ru", "en"] { File("_index.\(code).md", Sample.page(name)) }
      for section in ["a", "b"] {
        Folder(section) {
          File("_index.ru.md", Sample.page(name))
          for exhibit in ["x", "y"] { Folder(exhibit) { File("index.ru.md", Sample.page(name)) } }
        }
      }
    }
  }

  @Test("reads the folder that was opened, after it was moved and replaced") func moved() throws {
    let folder = try FolderOnDisk { Self.version("old") }
    let opened = try StandFolder(path: folder.path + "/old")
    #expect(rename(folder.path + "/old", folder.path + "/before") == 0)
    try folder.add(Self.version("old2"))
    #expect(rename(folder.path + "/old2", folder.path + "/old") == 0)
    #expect(opened.load().sections.flatMap { $0.pages.values.map(\.frontMatter.title) } == ["old", "old"])
    #expect(try opened.read("a/x/index.ru.md") == Array(Sample.page("old").utf8))
  }

  @Test("mixes no two versions while they are swapped") func swapped() throws {
    let folder = try FolderOnDisk {
      Self.version("one")
      Self.version("two")
      SymbolicLink("current", to: "one")
    }
    let path = folder.path
    let isDone = Flag()
    let swapping = Thread {
      var number = 0
      while !isDone.isSet {
        number += 1
        symlink(number.isMultiple(of: 2) ? "one" : "two", path + "/next")
        rename(path + "/next", path + "/current")
      }
    }
    swapping.start()
    defer { isDone.set() }
    var seen: [String: Int] = [:]
    for _ in 0..<150 {
      let stand = try StandFolder(path: path + "/current").load()
      let pages = stand.pages.values + stand.sections.flatMap { $0.pages.values + $0.exhibits.flatMap(\.pages.values) }
      let titles = Set(pages.map(\.frontMatter.title))
      #expect(pages.count == 8)
      #expect(titles.count == 1)
      #expect(stand.problems == [])
      for title in titles { seen[title, default: 0] += 1 }
    }
    #expect(seen.count == 2)
  }
}
