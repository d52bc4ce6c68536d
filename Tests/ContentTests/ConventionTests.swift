import Content
import Files
import TestSupport
import Testing
import Wording

/// What the names of files and folders mean.
@Suite struct ConventionTests {
  @Test(
    "takes for a language only what is one, and for a part of the name what is none",
    arguments: [
      ("pandas.ru.md", "pandas", "ru", false), ("pandas.de.md", "pandas", "de", true),
      ("pandas.md", "pandas", nil, false),
      ("node.js.md", "node.js", nil, false), ("asp.net.md", "asp.net", nil, false),
      ("node.js.ru.md", "node.js", "ru", false),
      ("v1.2.md", "v1.2", nil, false), ("a.zh-Hant.md", "a", "zh-Hant", true), ("index.xx.md", "index", "xx", true),
      ("a.chr.md", "a", "chr", false), (".ru.md", ".ru", nil, false),
    ])
  func names(name: String, base: String, code: String?, isUnknown: Bool) {
    let page = PageName(name, languages: [.ru, Language("chr")])
    #expect(page?.base == base)
    #expect(page?.language?.code == code)
    #expect(page?.isUnknownLanguage == isUnknown)
  }

  @Test("reads a stand in three languages") func readsStand() throws {
    let stand = try Sample.load {
      Sample.settings
      for code in ["ru", "en", "zh"] { File("_index.\(code).md", Sample.page("Стенд \(code)")) }
      Folder("zoo") {
        for code in ["ru", "en", "zh"] { File("_index.\(code).md", Sample.page("Зоопарк \(code)")) }
        Folder("pandas") {
          for code in ["ru", "en", "zh"] { File("index.\(code).md", Sample.page("Панды \(code)")) }
          File("pandas.png")
        }
        for code in ["ru", "zh"] { File("katyusha.\(code).md", Sample.page("Катюша \(code)")) }
      }
    }
    #expect(stand.problems == [])
    #expect(stand.isComplete)
    #expect(stand.pages.mapValues(\.frontMatter.title) == [.ru: "Стенд ru", .en: "Стенд en", .zh: "Стенд zh"])
    let zoo = try #require(stand.section("zoo"))
    #expect(zoo.kind == .exhibits)
    #expect(zoo.exhibitCount == 2)
    #expect(zoo.exhibits.map(\.id.description) == ["zoo/katyusha", "zoo/pandas"])
    #expect(
      zoo.exhibits.map { $0.pages.values.map(\.path).sorted() } == [
        ["zoo/katyusha.ru.md", "zoo/katyusha.zh.md"],
        ["zoo/pandas/index.en.md", "zoo/pandas/index.ru.md", "zoo/pandas/index.zh.md"],
      ])
  }

  @Test("takes a file without a language for the default language") func defaultLanguage() throws {
    let stand = try Sample.load {
      File("stand.yaml", "languages: [en, ru]\ndefaultLanguage: en\n")
      File("_index.md", Sample.page("Stand"))
      Folder("zoo") {
        File("_index.md", Sample.page("Zoo"))
        Folder("pandas") { File("index.md", Sample.page("Pandas")) }
        File("katyusha.md", Sample.page("Katyusha"))
        File("v1.2.md", Sample.page("Version"))
      }
    }
    #expect(stand.problems == [])
    #expect(stand.pages.keys.map(\.code) == ["en"])
    #expect(stand.sections.first?.pages.keys.map(\.code) == ["en"])
    #expect(stand.sections.first?.exhibits.map(\.id.exhibit) == ["katyusha", "pandas", "v1.2"])
  }

  @Test("ignores hidden files, backups and what is no page") func ignores() throws {
    let stand = try Sample.load {
      Sample.settings
      Sample.home
      File("SOURCES.md", "# Sources\n")
      File("README.txt")
      Folder(".git") { File("config.ru.md") }
      Folder("images") { File("map.png") }
      Folder("zoo") {
        Sample.index
        File(".pandas.ru.md.swp")
        File("pandas.ru.md~")
        File("#pandas.ru.md#")
        File("pandas.ru.md.orig")
        File("pandas.html")
        File("4913")
        Folder("pictures") { File("map.png") }
        Folder("empty")
        Folder("pandas") {
          File("index.ru.md", Sample.page("Панды"))
          File("index.ru.md~")
          Folder("paws") { File("left.png") }
        }
      }
    }
    #expect(stand.faults == ["page-format README.txt", "unshown-file zoo/4913"])
    #expect(stand.sections.map(\.id) == ["zoo"])
    #expect(stand.sections.first?.exhibits.map(\.id.exhibit) == ["pandas"])
    #expect(stand.sections.first?.exhibitCount == 1)
  }

  @Test("reports names that are not what they should be") func reportsNames() throws {
    let stand = try Sample.load {
      Sample.settings
      Sample.home
      File("index.ru.md", Sample.page("Стенд"))
      File("_index.fr.md", Sample.page("Stand"))
      Folder("nature") { File("river.ru.md", Sample.page("Река")) }
      Folder("zoo") {
        Sample.index
        File("index.ru.md", Sample.page("Зоопарк"))
        File("pandas.de.md", Sample.page("Pandas"))
        Folder("bears") { File("brown.ru.md", Sample.page("Медведь")) }
        Folder("inner") { File("_index.ru.md", Sample.page("Внутри")) }
        Folder("katyusha") {
          File("index.md", Sample.page("Без языка"))
          File("index.ru.md", Sample.page("По-русски"))
        }
        File("katyusha.ru.md", Sample.page("Ещё одна"))
        Folder("page.ru.md")
      }
    }
    #expect(
      stand.faults == [
        "unknown-language _index.fr.md", "misplaced-index index.ru.md", "section-without-page nature",
        "exhibit-without-page zoo/bears", "nested-section zoo/inner",
        "duplicate-page zoo/katyusha.ru.md", "duplicate-page zoo/katyusha/index.md", "special-file zoo/page.ru.md",
        "unknown-language zoo/pandas.de.md",
      ])
    #expect(stand.section("zoo")?.exhibits.map { $0.pages[.ru]?.frontMatter.title } == ["По-русски"])
    let nature = try #require(stand.section("nature"))
    #expect(nature.title(in: .en, settings: stand.settings) == "nature")
    #expect(nature.exhibitCount == 1)
  }

  @Test("says so when there is nothing to show") func empty() throws {
    let stand = try Sample.load {}
    #expect(
      stand.faults == [
        "stand-without-sections .", "stand-without-page _index.ru.md", "settings-missing stand.yaml",
      ])
    #expect(stand.settings == .standard)
    #expect(stand.sections == [])
  }

  @Test("tells names apart that look the same") func twins() throws {
    let stand = try Sample.load {
      Sample.settings
      Sample.home
      Folder("zoo") {
        Sample.index
        Folder("\u{439}") { File("index.ru.md", Sample.page("Составная")) }
        Folder("\u{438}\u{306}") { File("index.ru.md", Sample.page("Разложенная")) }
        File("\u{439}.en.md", Sample.page("Second file"))
      }
    }
    #expect(stand.problems.map(\.rule) == ["name-twin", "name-twin"])
    #expect(stand.sections.first?.exhibits.count == 1)
  }

  @Test("leaves out names with control characters, and shows them without") func controlNames() throws {
    let stand = try Sample.load {
      Sample.settings
      Sample.home
      Sample.zoo
      Folder("a\u{1B}[31mb") { File("_index.ru.md", Sample.page("Красный")) }
    }
    #expect(stand.faults == ["file-name a[31mb"])
    #expect(stand.sections.map(\.id) == ["zoo"])
  }

  @Test("orders by weight, then title without regard to case") func order() throws {
    let stand = try Sample.load {
      Sample.settings
      Sample.home
      Folder("b") { File("_index.ru.md", Sample.page("бета")) }
      Folder("a") { File("_index.ru.md", Sample.page("Гамма")) }
      Folder("c") { File("_index.ru.md", Sample.page("Альфа")) }
      Folder("d") {
        File("_index.ru.md", Sample.page("Последняя", "weight: 7"))
        File("x.ru.md", Sample.page("Второй", "weight: 20"))
        File("y.ru.md", Sample.page("Первый", "weight: -5"))
        File("z.ru.md", Sample.page("Третий"))
        File("w.en.md", Sample.page("No Russian", "weight: 10"))
      }
    }
    #expect(stand.sections.map(\.id) == ["d", "c", "b", "a"])
    #expect(stand.sections.first?.exhibits.map(\.id.exhibit) == ["y", "w", "x", "z"])
  }

  @Test("orders a programme by day, what lasts longer last, then by start, then weight") func programme() throws {
    let folder = try FolderOnDisk {
      Sample.settings
      Sample.home
      Folder("programme") {
        File("_index.ru.md", Sample.page("Программа", "programme: true"))
        File("c.ru.md", Sample.page("Третье", "date: 2024-05-18T09:00:00+08:00", "weight: 9"))
        File("a.ru.md", Sample.page("Первое", "date: 2024-05-17T23:00:00+03:00"))
        File("d.ru.md", Sample.page("Без даты", "weight: 1"))
        File("e.ru.md", Sample.page("Все дни", "start: 2024-05-18", "end: 2024-05-20", "weight: 2"))
        File("b.ru.md", Sample.page("Второе", "date: 2024-05-18T09:00:00+08:00", "weight: 8"))
      }
    }
    let opened = try StandFolder(path: folder.path)
    for stand in [opened.load(), opened.outline()] {
      #expect(stand.sections.first?.kind == .programme)
      #expect(stand.sections.first?.exhibits.map(\.id.exhibit) == ["a", "b", "c", "e", "d"])
      #expect(stand.faults == ["event-without-date programme/d.ru.md"])
    }
  }
}
