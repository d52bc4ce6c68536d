import Content
import TestSupport
import Testing
import Wording

@Suite struct LookupTests {
  private static func stand() throws -> Stand {
    try Sample.load {
      Sample.settings
      Sample.home
      Folder("zoo") {
        Sample.index
        for name in ["bears", "katyusha", "pandas"] { File("\(name).ru.md", Sample.page(name)) }
      }
      Folder("education") {
        File("_index.en.md", Sample.page("Education"))
        File("_index.zh.md", Sample.page("教育"))
        File("university.zh.md", Sample.page("大学", "resources: [a.png, b/c.png]"))
        File("university.en.md", Sample.page("University"))
      }
    }
  }

  @Test("finds sections and exhibits") func finds() throws {
    let stand = try Self.stand()
    #expect(stand.section("zoo")?.id == "zoo")
    #expect(stand.section("park") == nil)
    let id = ExhibitID(section: "zoo", exhibit: "katyusha")
    #expect(stand.exhibit(id)?.id == id)
    #expect(stand.exhibit(ExhibitID(section: "zoo", exhibit: "gone")) == nil)
    #expect(stand.exhibit(ExhibitID(section: "gone", exhibit: "katyusha")) == nil)
  }

  @Test(
    "suggests what was meant",
    arguments: [
      ("zoo/katusha", ["zoo/katyusha"]), ("katyusha", ["zoo/katyusha"]), ("Zo", ["zoo"]), ("eduction", ["education"]),
      ("completely different", []), ("", []),
    ])
  func suggests(id: String, expected: [String]) throws {
    #expect(try Self.stand().nearest(to: id) == expected)
  }

  @Test(
    "falls back from the asked language to the default, then to the order of the settings",
    arguments: [
      ("ru", "en", "en"), ("en", "en", "en"), ("zh", "zh", "zh"), ("fr", "en", "en"),
    ])
  func fallsBack(asked: String, section: String, exhibit: String) throws {
    let stand = try Self.stand()
    let language = Language(asked)
    let education = try #require(stand.section("education"))
    let page = try #require(education.page(in: language, settings: stand.settings))
    #expect(page.page.language.code == section)
    #expect(page.isFallback == (section != asked))
    let university = try #require(education.exhibits.first?.page(in: language, settings: stand.settings))
    #expect(university.page.language.code == exhibit)
    #expect(stand.page(in: language)?.page.language == .ru)
    #expect(stand.page(in: language)?.isFallback == (asked != "ru"))
  }

  @Test("has no page where there is none") func noPage() throws {
    #expect(Settings.standard.page(in: .ru, of: [:])?.page == nil)
  }

  @Test("lists the pictures of the page, or of the next best one", arguments: ["ru", "en", "zh"])
  func gallery(language: String) throws {
    let stand = try Self.stand()
    let university = try #require(stand.section("education")?.exhibits.first)
    let pictures = stand.settings.gallery(of: university.pages, Language(language))
    #expect(pictures.map(\.path) == ["education/a.png", "education/b/c.png"])
    #expect(pictures.map(\.title) == ["", ""])
    let bears = try #require(stand.section("zoo")?.exhibits.first)
    #expect(stand.settings.gallery(of: bears.pages, .ru) == [])
  }
}
