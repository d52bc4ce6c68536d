import Content
import Files
import TestSupport
import Testing
import Wording

@Suite struct VisibilityTests {
  private static let now = 1_715_904_000  // 2024-05-17T00:00:00Z

  @Test(
    "opens and closes pages to the second",
    arguments: [
      ("weight: 1", 0, Availability.open), ("draft: true", 0, .draft), ("draft: yes", 0, .draft),
      ("draft: false", 0, .open),
      ("draft: perhaps", 0, .draft), ("draft:", 0, .open), ("publishDate: 2024-05-17", -1, .scheduled),
      ("publishDate: 2024-05-17", 0, .open), ("publishDate: 2024-05-17T08:00:00+08:00", -1, .scheduled),
      ("publishDate: 2024-05-17T08:00:00+08:00", 0, .open), ("expiryDate: 2024-05-17", -1, .open),
      ("expiryDate: 2024-05-17", 0, .expired), ("{publishDate: 2024-05-16, expiryDate: 2024-05-18}", 0, .open),
      ("date: 2030-01-01", 0, .open), ("unpublishdate: 2024-05-17", 0, .expired),
      ("published: 2024-05-18", 0, .scheduled),
    ])
  func availability(line: String, seconds: Int, expected: Availability) throws {
    let page =
      line.hasPrefix("{")
      ? "---\n{title: Панды, " + line.dropFirst() + "\n---\n" : Sample.page("Панды", line)
    let read = try #require(try Sample.load(page: page).sample)
    #expect(read.availability(at: Self.now + seconds) == expected)
  }

  @Test("shows visitors what is open, page by page") func visible() throws {
    let stand = try Sample.load {
      Sample.settings
      File("_index.ru.md", Sample.page("Стенд"))
      File("_index.en.md", Sample.page("Stand", "draft: true"))
      Folder("hidden") {
        File("_index.ru.md", Sample.page("Скрытый", "expiryDate: 2024-05-01"))
        File("a.ru.md", Sample.page("А"))
      }
      Folder("nameless") { File("a.ru.md", Sample.page("А")) }
      Folder("zoo") {
        Sample.index
        File("half.ru.md", Sample.page("Есть"))
        File("half.en.md", Sample.page("Draft", "draft: true"))
        File("later.ru.md", Sample.page("Позже", "publishDate: 2024-05-18"))
        File("none.ru.md", Sample.page("Нет", "draft: true"))
      }
    }
    let visible = stand.visible(at: Self.now)
    #expect(visible.pages.keys.map(\.code) == ["ru"])
    #expect(visible.sections.map(\.id) == ["nameless", "zoo"])
    let zoo = try #require(visible.section("zoo"))
    #expect(zoo.exhibits.map(\.id.exhibit) == ["half"])
    #expect(zoo.exhibits.first?.pages.keys.map(\.code) == ["ru"])
    #expect(zoo.exhibitCount == 1)
    #expect(stand.section("zoo")?.exhibitCount == 3)
    #expect(stand.visible(at: Self.now + 86_400).section("zoo")?.exhibitCount == 2)
  }

  @Test("keeps the counts of an outline") func outline() throws {
    let folder = try FolderOnDisk {
      Sample.settings
      Sample.home
      Sample.zoo
    }
    let outline = try StandFolder(path: folder.path).outline().visible(at: Self.now)
    #expect(outline.section("zoo")?.exhibitCount == 1)
  }
}
