import Content
import Files
import TestSupport
import Testing
import Wording

@Suite struct LinkTests {
  private static func folder() throws -> FolderOnDisk {
    try FolderOnDisk {
      Sample.settings
      Sample.home
      Folder("zoo") {
        Sample.index
        Folder("pandas") {
          File("index.ru.md", Sample.page("Панды"))
          File("pandas.png")
        }
        File("katyusha.ru.md", Sample.page("Катюша"))
        File("v1.2.ru.md", Sample.page("Версия"))
        File("река.ru.md", Sample.page("Река"))
      }
      Folder("education") {
        File("_index.ru.md", Sample.page("Образование"))
        File("university.ru.md", Sample.page("Университет"))
      }
    }
  }

  private static let bundle = "zoo/pandas/index.ru.md"
  private static let single = "zoo/katyusha.ru.md"
  private static let section = "zoo/_index.ru.md"
  private static let home = "_index.ru.md"

  private static func exhibit(_ section: String, _ exhibit: String, _ anchor: String? = nil) -> LinkTarget {
    .exhibit(ExhibitID(section: section, exhibit: exhibit), anchor: anchor)
  }

  @Test(
    "finds what a link means",
    arguments: [
      (bundle, "../katyusha/", exhibit("zoo", "katyusha")), (bundle, "../katyusha", exhibit("zoo", "katyusha")),
      (bundle, "../../zoo/katyusha/index.md", exhibit("zoo", "katyusha")),
      (bundle, "../katyusha.ru.md", exhibit("zoo", "katyusha")), (bundle, "/zoo/katyusha/", exhibit("zoo", "katyusha")),
      (bundle, "/zoo/katyusha/#paw", exhibit("zoo", "katyusha", "paw")),
      (bundle, "../../education/", .section("education")),
      (bundle, "../../education/_index.ru.md", .section("education")), (bundle, "..", .section("zoo")),
      (bundle, "../../", .home), (bundle, "/", .home), (bundle, "/_index.en.md", .home),
      (bundle, "#дом", .anchor("дом")),
      (bundle, "#%D0%B4%D0%BE%D0%BC", .anchor("дом")), (bundle, "pandas.png", .file("zoo/pandas/pandas.png")),
      (bundle, "./pandas.png?w=5", .file("zoo/pandas/pandas.png")), (bundle, "../v1.2/", exhibit("zoo", "v1.2")),
      (bundle, "../%D1%80%D0%B5%D0%BA%D0%B0/", exhibit("zoo", "река")),
      (bundle, "../река/#a", exhibit("zoo", "река", "a")),
      (bundle, "index.en.md#a", exhibit("zoo", "pandas", "a")),
      (bundle, "https://mos.ru/a#b", .external("https://mos.ru/a#b")),
      (bundle, "//mos.ru", .external("//mos.ru")), (bundle, "mailto:a@b.ru", .external("mailto:a@b.ru")),
      (single, "../pandas/", exhibit("zoo", "pandas")), (single, "pandas/", exhibit("zoo", "pandas")),
      (single, "pandas/index.ru.md", exhibit("zoo", "pandas")),
      (single, "../education/university.ru.md", exhibit("education", "university")),
      (single, "../../education/university/", exhibit("education", "university")),
      (single, "paw.png", .file("zoo/paw.png")),
      (section, "katyusha.ru.md", exhibit("zoo", "katyusha")), (section, "pandas/", exhibit("zoo", "pandas")),
      (bundle, "/ru/zoo/", .section("zoo")), (bundle, "/en/zoo/katyusha/#paw", exhibit("zoo", "katyusha", "paw")),
      (bundle, "/ru/", .home), (single, "zoo/pandas", exhibit("zoo", "pandas")),
      (bundle, "education/university.md", exhibit("education", "university")),
      (home, "zoo/", .section("zoo")), (home, "zoo/pandas/", exhibit("zoo", "pandas")),
      (home, "map.png", .file("map.png")),
    ])
  func resolves(page: String, link: String, target: LinkTarget) throws {
    let folder = try Self.folder()
    #expect(try StandFolder(path: folder.path).load().resolve(link: link, from: page) == target)
  }

  @Test(
    "says why a link leads nowhere",
    arguments: [
      ("", "The link has no address."),
      ("../../../x.png", "The link “../../../x.png” leads out of the content folder."),
      ("../%2e%2e/../../etc/passwd", "The link “../%2e%2e/../../etc/passwd” leads out of the content folder."),
      ("../katusha/", "There is no page “zoo/katusha”. Did you mean “zoo/katyusha”?"),
      ("../../garden/roses.md", "There is no page “garden/roses”. Check its spelling."),
      ("/SOURCES.md", "There is no page “SOURCES”. Check its spelling."),
    ])
  func broken(link: String, reason: String) throws {
    let folder = try Self.folder()
    guard case .broken(let message) = try StandFolder(path: folder.path).load().resolve(link: link, from: Self.bundle)
    else {
      Issue.record("It leads somewhere.")
      return
    }
    #expect(message.description == reason)
  }

  @Test("trusts an outline's links until the exhibits are read") func outline() throws {
    let folder = try Self.folder()
    let outline = try StandFolder(path: folder.path).outline()
    #expect(outline.resolve(link: "../katyusha/", from: Self.bundle) == Self.exhibit("zoo", "katyusha"))
    #expect(outline.resolve(link: "../map.png", from: Self.bundle) == .file("zoo/map.png"))
  }
}
