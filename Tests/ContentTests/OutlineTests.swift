import Content
import Files
import TestSupport
import Testing
import Wording

@Suite struct OutlineTests {
  private static func folder() throws -> FolderOnDisk {
    try FolderOnDisk {
      Sample.settings
      for code in ["ru", "en"] { File("_index.\(code).md", Sample.page("Стенд \(code)")) }
      Folder("zoo") {
        for code in ["ru", "zh"] { File("_index.\(code).md", Sample.page("Зоопарк \(code)", "weight: 2")) }
        for name in ["a", "b", "c"] { Folder(name) { File("index.ru.md", "---\ntitle: [\n---\n") } }
      }
      Folder("education") {
        File("_index.ru.md", Sample.page("Образование", "weight: 1"))
        for code in ["ru", "en"] { File("university.\(code).md", Sample.page("Университет")) }
        Folder("school") { File("index.ru.md", Sample.page("Школа")) }
      }
      Folder("programme") {
        for code in ["ru", "en"] { File("_index.\(code).md", Sample.page("Программа \(code)", "programme: true")) }
        Folder("forum") {
          for code in ["ru", "en"] { File("index.\(code).md", Sample.page(code, "date: 2024-05-17")) }
        }
        File("opening.ru.md", Sample.page("Открытие", "date: 2024-05-16"))
      }
    }
  }

  @Test("reads each page in one language, or the next best") func oneLanguage() throws {
    let folder = try Self.folder()
    let outline = try StandFolder(path: folder.path).outline(language: .en)
    #expect(!outline.isComplete)
    #expect(outline.problems == [])
    #expect(outline.pages.keys.map(\.code) == ["en"])
    #expect(outline.sections.map(\.id) == ["education", "zoo", "programme"])
    #expect(outline.sections.map { $0.pages.keys.map(\.code) } == [["ru"], ["ru"], ["en"]])
    #expect(outline.sections.map(\.exhibitCount) == [2, 3, 2])
    #expect(outline.sections.map(\.exhibits.count) == [0, 0, 2])
    #expect(outline.section("programme")?.exhibits.map { $0.pages.keys.map(\.code) } == [["ru"], ["en"]])
  }

  @Test("is what the whole stand is for home, in the default language") func agreesWithLoad() throws {
    let folder = try Self.folder()
    let opened = try StandFolder(path: folder.path)
    let (outline, whole) = (opened.outline(), opened.load())
    #expect(outline.settings == whole.settings)
    #expect(outline.pages[.ru] == whole.pages[.ru])
    #expect(outline.sections.map(\.id) == whole.sections.map(\.id))
    #expect(outline.sections.map(\.kind) == whole.sections.map(\.kind))
    #expect(outline.sections.map(\.exhibitCount) == whole.sections.map(\.exhibitCount))
    #expect(outline.sections.map { $0.pages[.ru] } == whole.sections.map { $0.pages[.ru] })
    #expect(outline.section("programme")?.exhibits.map(\.id) == whole.section("programme")?.exhibits.map(\.id))
    #expect(whole.problems.count == 3)
  }

  @Test("goes on to the next language where a page cannot be read") func skipsUnreadable() throws {
    let folder = try Self.folder()
    try folder.add(
      Folder("city") {
        SymbolicLink("_index.ru.md", to: "../_index.ru.md"); File("_index.zh.md", Sample.page("城市"))
      })
    let outline = try StandFolder(path: folder.path).outline()
    #expect(outline.section("city")?.pages.mapValues(\.frontMatter.title) == [.zh: "城市"])
    #expect(outline.faults == ["symbolic-link city/_index.ru.md"])
  }
}
