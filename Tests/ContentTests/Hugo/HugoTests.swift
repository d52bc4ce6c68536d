import Content
import Files
import Foundation
import Markdown
import MarkdownTree
import Rendering
import TestSupport
import Testing
import Time
import Wording

@Suite("Hugo", .enabled(if: HugoSite.program != nil, "There is no hugo: apt-get install hugo."))
struct HugoTests {
  @Test("makes of the shipped folder exactly the pages that the stand shows: titles, summaries, weights, texts")
  func shippedPages() throws {
    let path = Checkout.path + "/Content"
    let head = "{{ .Title | safeHTML }}\n{{ .Params.summary | safeHTML }}\n{{ .Weight }}\n"
    let site = try HugoSite(content: path, template: head + "{{ .Content }}")
    let folder = try StandFolder(path: path)
    let stand = folder.load().visible(at: Int(Date().timeIntervalSince1970))
    var pages: [String: String] = [:]
    func add(_ shown: [Language: Page], at id: String) throws {
      for (language, page) in shown {
        let document = Document(parsing: try folder.read(page.path))
        let matter = page.frontMatter
        let text = "\(matter.title)\n\(matter.summary)\n\(matter.weight ?? 0)\n" + HTMLRenderer.html(of: document)
        pages["/\(language.code)/" + (id.isEmpty ? "" : id + "/")] = text.textOfHTML
      }
    }
    try add(stand.pages, at: "")
    for section in stand.sections {
      try add(section.pages, at: section.id)
      for exhibit in section.exhibits { try add(exhibit.pages, at: exhibit.id.description) }
    }
    #expect(pages.count > 100)
    #expect(site.pages.keys.sorted() == pages.keys.sorted())
    for (address, text) in pages { #expect(site.pages[address]?.textOfHTML == text, "\(address)") }
  }

  @Test("shows events that lie ahead, as their days have keys of our own, and publishes no settings")
  func future() throws {
    let folder = try FolderOnDisk {
      Sample.settings
      Sample.home
      Folder("days") {
        File("_index.ru.md", Sample.page("Дни", "programme: true"))
        File("own.ru.md", Sample.page("Событие", "start: 2100-01-01T10:00", "end: 2100-01-01T11:00"))
        File("date.ru.md", Sample.page("Иначе", "date: 2100-01-01"))
      }
    }
    let site = try HugoSite(content: folder.path, template: "{{ .Title }}")
    #expect(site.pages.keys.sorted() == ["/ru/", "/ru/days/", "/ru/days/own/"])
    #expect(!site.files.contains { $0.hasSuffix(".yaml") }, "\(site.files)")
  }

  @Test("gives the files of a page the same titles")
  func resources() throws {
    let resources = """
      resources:
        - {src: "b?.jpg", title: "Б :counter"}
        - {src: "*.jpg", title: "Поздно :counter"}
        - {src: "images/*.jp{g,eg}", title: "И :counter"}
        - {src: "**.jpg", title: "Глубже :counter"}
        - {src: "gate.PNG*", title: Ворота}
        - {src: "[a-c]rena.png", title: Арена}
        - {src: "hall[!0-9].png", title: Зал}
        - {src: "\\\\[odd\\\\].png", title: Скобки}

      """
    let files = [
      "b1.jpg", "b2.jpg", "b10.jpg", "Gate.PNG", "arena.png", "drena.png", "halls.png", "hall1.png", "[odd].png",
      "images/x.jpg", "images/y.jpeg", "images/deep/z.jpg",
    ]
    let folder = try FolderOnDisk {
      Sample.home
      Folder("zoo") {
        Sample.index
        Folder("pandas") { File("index.ru.md", "---\ntitle: Панды\n" + resources + "---\n") }
      }
    }
    for file in files { try folder.write("x", to: "zoo/pandas/" + file) }
    let template = "{{ range .Resources }}{{ .Name }}: {{ .Title }}\n{{ end }}"
    let site = try HugoSite(content: folder.path, template: template)
    let lines = try #require(site.pages["/ru/zoo/pandas/"]).split(separator: "\n").map(String.init).filter {
      // A file that no entry means has its name for a title, and is in no gallery.
      let parts = $0.split(separator: ": ")
      return parts.first != parts.last
    }
    let stand = try StandFolder(path: folder.path).load()
    let pages = try #require(stand.sections.first?.exhibits.first?.pages)
    let gallery = stand.settings.gallery(of: pages, .ru)
    #expect(gallery.count == 10)
    #expect(lines.sorted() == gallery.map { "\($0.path.dropFirst("zoo/pandas/".count)): \($0.title)" }.sorted())
  }

  @Test(
    "takes dates for the same moments, and none of those that a note is about",
    arguments: [
      "2024-05-17", "2024-05-17T09:00:00+08:00", "2024-05-17T09:00:00Z", "2024-05-17 09:00:00", "2024-05-17T09:00:00",
      "2024-05-17T09:00:00.25-03:30", "2024-05-17 09:00:00.25", "2024-05-17 09:00:00 +0300",
      "2024-05-17 09:00:00+03:00",
      "2024-05-17T09:00:00,5", "17 May 2024", "\"Fri, 17 May 2024 09:00:00 +0300\"", "Fri May 17 09:00:00 2024",
      "17 May 24 09:00 +0300", "1715904000", "2024-05-17 09:00:00 +0300 MSK", "Friday, 17-May-24 09:00:00 UTC",
      "2024-05-17T09:00", "2024-05-17 09:00+03:00", "2024-05-17t09:00:00z",
    ])
  func dates(date: String) throws {
    let folder = try FolderOnDisk {
      File("stand.yaml", "languages: [ru]\nclocks: [{zone: Asia/Shanghai}]\n")
      Sample.home
      Folder("zoo") {
        Sample.index
        File("pandas.ru.md", Sample.page("Панды", "date: \(date)"))
      }
    }
    let stand = try StandFolder(path: folder.path).load()
    let page = try #require(stand.sections.first?.exhibits.first?.pages[.ru])
    let seconds = try #require(page.frontMatter.date?.epochSeconds)
    let isNoted = stand.problems.contains { $0.rule == "front-matter-reserved" }
    let site = try HugoSite(content: folder.path, template: "{{ .Date.Unix }}", mayFail: isNoted)
    let text = site.pages["/ru/zoo/pandas/"]?.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect((text == String(seconds)) == !isNoted)
  }
}
