import Content
import Files
import Foundation
import TestSupport
import Testing
import Wording

/// What is broken, and what takes its place.
@Suite struct LastGoodTests {
  @Test(
    "tells a page that nobody should see",
    arguments: [
      ("---\ntitle: Pandas\n---\nText.\n", false), ("# No front matter\n", false), ("---\nweight: x\n---\n", false),
      ("---\ntitle: [\n---\nText.\n", true), ("---\ntitle: Pandas\nText.\n", true), ("", true),
      ("---\n- a\n- b\n---\n", true), ("\u{FEFF}---\ntitle: Pandas\n---\n", false),
      ("---\na: " + String(repeating: "[", count: 200) + "\n---\n", true),
    ])
  func broken(text: String, isBroken: Bool) throws {
    #expect(Page.isBroken(Array(text.utf8)) == isBroken)
    let stand = try Sample.load(page: text)
    let page = try #require(stand.exhibit(ExhibitID(section: "zoo", exhibit: "pandas"))?.pages[.ru])
    #expect(page.isBroken == isBroken)
  }

  @Test("takes UTF-16 for broken") func utf16() {
    #expect(Page.isBroken([0xFF, 0xFE, 0x41, 0x04]))
  }

  @Test(
    "reads a page from its bytes as the whole folder does",
    arguments: [
      "---\ntitle: Панды\nweight: 7\n---\nText.\n", "Text without a title.\n", "---\ntitle: [\n---\n# Heading\n",
    ])
  func sameAsLoaded(text: String) throws {
    let stand = try Sample.load(page: text)
    let page = try #require(stand.exhibit(ExhibitID(section: "zoo", exhibit: "pandas"))?.pages[.ru])
    let read = Page.reading(Array(text.utf8), path: Sample.path, language: .ru, settings: stand.settings)
    #expect(read.page == page)
    #expect(read.problems == stand.problems.filter { $0.place.path == Sample.path })
  }

  @Test("keeps the last good page in its order, and the kind of a section whose index is broken")
  func keepsSection() throws {
    func load(_ index: String, _ page: String) throws -> Stand {
      try Sample.load {
        Sample.settings
        Sample.home
        Folder("events") {
          File("_index.ru.md", index)
          File("a.ru.md", "---\ntitle: А\ndate: 2024-05-18T10:00:00+08:00\n---\n")
          File("b.ru.md", page)
        }
      }
    }
    let good = "---\ntitle: Б\ndate: 2024-05-17T10:00:00+08:00\n---\n"
    let index = "---\ntitle: Программа\nprogramme: true\n---\n"
    let old = try load(index, good)
    #expect(old.sections[0].exhibits.map(\.id.exhibit) == ["b", "a"])
    var new = try load("---\ntitle: [\n---\n", "---\ntitle: {\n---\n")
    let problems = new.problems
    new.keepLastGood(of: old)
    #expect(new.sections == old.sections)
    #expect(new.problems == problems && !problems.isEmpty)
  }

  @Test("keeps the settings in force while stand.yaml does not parse")
  func keepsSettings() throws {
    let folder = try FolderOnDisk {
      File("stand.yaml", "languages: [zh, en]\n")
      File("_index.zh.md", "---\ntitle: 展台\n---\n")
    }
    let content = try StandFolder(path: folder.path)
    let good = content.load()
    #expect(good.settings.languages == [.zh, .en])
    try "languages: [zh\n".write(toFile: folder.path + "/stand.yaml", atomically: true, encoding: .utf8)
    let broken = content.load(lastSettings: good.settings)
    #expect(broken.settings == good.settings)
    #expect(broken.problems.contains { $0.rule == "settings-syntax" })
    #expect(content.load().settings.languages == [.ru, .en, .zh])
  }

  @Test("puts a page read anew in its place, with what is wrong with it, and none that the stand does not have")
  func replaces() throws {
    var stand = try Sample.load(page: "---\ntitle: Панды\n---\n")
    var (page, problems) = Page.reading(
      Array("---\ntitle: Медведи\nweight: x\n---\n".utf8), path: Sample.path, language: .ru, settings: stand.settings)
    let isThere = stand.replace(page, problems: problems)
    #expect(isThere)
    #expect(stand.sections[0].exhibits[0].pages[.ru]?.frontMatter.title == "Медведи")
    #expect(stand.problems.contains { $0.rule == "front-matter-value" })
    page.path = "zoo/koala/index.ru.md"
    let isElsewhere = stand.replace(page, problems: [])
    #expect(!isElsewhere)
    #expect(stand.problems.contains { $0.rule == "front-matter-value" })
  }

  @Test("makes a stand of a page on its own")
  func single() throws {
    let folder = try FolderOnDisk { File("notes.en.md", "---\ntitle: Notes\n---\nText.\n") }
    let stand = try StandFolder(path: folder.path).loadPage("notes.en.md", language: .en)
    let exhibit = try #require(stand.sections.first?.exhibits.first)
    #expect(exhibit.pages[.en]?.frontMatter.title == "Notes" && exhibit.id.exhibit == "notes")
    #expect(stand.settings.languages == [.en] && stand.isComplete)
    let none = try StandFolder(path: folder.path).loadPage("other.md", language: .en)
    #expect(none.sections.isEmpty && none.problems.count == 1)
  }
}
