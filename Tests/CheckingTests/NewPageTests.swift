import Checking
import Content
import Files
import Foundation
import Storage
import TestSupport
import Testing
import Wording

@Suite("New pages")
struct NewPageTests {
  /// A small stand on disk, which is deleted with it.
  private struct Site: ~Copyable {
    let disk: FolderOnDisk
    let folder: StandFolder
    let stand: Stand

    init(_ texts: [String: String] = [:]) throws {
      let disk = try FolderRuleCase.folder(texts)
      folder = try StandFolder(path: disk.path)
      stand = folder.load()
      self.disk = disk
    }
  }

  @Test("come last, as drafts")
  func makes() throws {
    let site = try Site([
      "zoo/_index.ru.md": FolderRuleCase.page("weight: 30\n"),
      "zoo/pandas/index.ru.md": FolderRuleCase.page("weight: 45\n"),
    ])
    let section = try NewPage(section: "park", language: .ru, title: "Парк \"Горького\"", in: site.stand)
    #expect(section.path == "park/_index.ru.md")
    #expect(
      section.text
        == "---\ntitle: \"Парк \\\"Горького\\\"\"\nsummary: \"\"\nweight: 40\nicon: \"■\"\ndraft: true\n---\n\n")
    let exhibit = try NewPage(exhibit: "zoo/otter", language: .en, title: nil, in: site.stand)
    #expect(exhibit.path == "zoo/otter/index.en.md")
    #expect(
      exhibit.text
        == "---\ntitle: \"otter\"\nsummary: \"\"\nweight: 50\nfacts: []\nresources: []\ndraft: true\n---\n\n")
  }

  @Test("of the stand itself have its folder's name for a title, then translate the one that is there")
  func makesStandPages() throws {
    let site = try Site(["zoo/_index.ru.md": FolderRuleCase.page()])
    var stand = site.stand
    stand.pages = [:]
    let page = try NewPage(standPageIn: nil, title: nil, in: stand, folder: site.folder)
    #expect(page.path == "_index.ru.md")
    #expect(page.text == "---\ntitle: \"\(site.folder.name)\"\nsummary: \"\"\n---\n\n")
    let english = try NewPage(standPageIn: .en, title: "Stand \"A\"", in: stand, folder: site.folder)
    #expect(english.path == "_index.en.md" && english.text.hasPrefix("---\ntitle: \"Stand \\\"A\\\"\"\n"))
    stand.pages[.ru] = site.stand.pages[.ru]
    let translation = try NewPage(standPageIn: nil, title: nil, in: stand, folder: site.folder)
    #expect(translation.path == "_index.en.md" && translation.text.contains("\nsource: ru@"))
    #expect(throws: NewPageError.complete(".")) {
      try NewPage(standPageIn: nil, title: nil, in: site.stand, folder: site.folder)
    }
  }

  @Test("are not made from a page that is no UTF-8")
  func refusesForeignSource() throws {
    let path = "zoo/otter/index.ru.md"
    let site = try Site(["zoo/_index.ru.md": FolderRuleCase.page(), path: FolderRuleCase.page()])
    let bytes = try #require("---\ntitle: Панды\n---\nЕдят бамбук.\n".encoded(in: "CP1251"))
    try Data(bytes).write(to: URL(fileURLWithPath: site.disk.path + "/" + path))
    #expect(throws: NewPageError.foreign(path: path)) {
      try NewPage(translation: "zoo/otter", language: .en, title: nil, in: site.stand, folder: site.folder)
    }
  }

  @Test("of a programme have the stand’s first day")
  func makesEvents() throws {
    let site = try Site([
      "stand.yaml": "languages: [ru, en]\ndates: {first: 2024-05-07, last: 2024-05-21}\n",
      "zoo/_index.ru.md": FolderRuleCase.page("kind: programme\n"),
    ])
    let event = try NewPage(exhibit: "zoo/opening", language: .ru, title: nil, in: site.stand)
    #expect(event.text.contains("start: 2024-05-07T09:00\n"))
  }

  @Test("in another language take over the structure of their source")
  func translates() throws {
    let source = FolderRuleCase.page(
      "draft: false\nfacts:\n  - label: Дом\n    value: Зоопарк\n",
      "Текст.\n\n## Дом\n\n![Лапа](paw.gif)\n\nЕщё текст.\n\n> ### Цитата\n")
    let site = try Site(["zoo/otter/index.ru.md": source])
    let page = try NewPage(
      translation: "zoo/otter", language: nil, title: "The otter", in: site.stand, folder: site.folder)
    #expect(page.path == "zoo/otter/index.en.md")
    #expect(
      page.text.replacing(/ru@[0-9a-f]{8}/, with: "STAMP") == """
        ---
        title: "The otter"
        summary: Summary
        facts:
          - label: Дом
            value: Зоопарк
        draft: true
        source: STAMP
        ---

        ## Дом

        ![Лапа](paw.gif)

        """)
    // A translation that is no draft and has this mark is up to date.
    try site.folder.create(page.path, Array(page.text.replacing("draft: true\n", with: "").utf8))
    let findings = StandCheck(site.folder, history: nil).findings
    #expect(!findings.contains { $0.rule == "stale-translation" || $0.rule.hasPrefix("translation-") })
  }

  @Test("translate sections, the stand’s own page, and pages without a folder")
  func translatesOthers() throws {
    let site = try Site(["zoo/otter.ru.md": FolderRuleCase.page()])
    let paths = try ["zoo", ".", "zoo/otter"].map { id in
      try NewPage(translation: id, language: .en, title: nil, in: site.stand.without(.en), folder: site.folder).path
    }
    #expect(paths == ["zoo/_index.en.md", "_index.en.md", "zoo/otter.en.md"])
  }

  @Test("are refused with what to do instead")
  func refuses() throws {
    let site = try Site()
    #expect(throws: NewPageError.noSection("zo", nearest: ["zoo"])) {
      try NewPage(exhibit: "zo/otter", language: .ru, title: nil, in: site.stand)
    }
    #expect(throws: NewPageError.exists("zoo/pandas", .ru)) {
      try NewPage(exhibit: "zoo/pandas", language: .ru, title: nil, in: site.stand)
    }
    #expect(throws: NewPageError.exists("zoo", .ru)) {
      try NewPage(section: "zoo", language: .ru, title: nil, in: site.stand)
    }
    #expect(throws: NewPageError.unknownLanguage(.zh, known: [.ru, .en])) {
      try NewPage(section: "park", language: .zh, title: nil, in: site.stand)
    }
    #expect(throws: NewPageError.complete("zoo/pandas")) {
      try NewPage(translation: "zoo/pandas", language: nil, title: nil, in: site.stand, folder: site.folder)
    }
    #expect(throws: NewPageError.noPage("zoo/panda", nearest: ["zoo/pandas"])) {
      try NewPage(translation: "zoo/panda", language: nil, title: nil, in: site.stand, folder: site.folder)
    }
  }

  @Test(
    "have IDs that can be folders everywhere",
    arguments: ["", ".", "..", "/", "a/b", ".git", "a b", "a\u{202E}", "-a", "index", "a.md"])
  func refusesIDs(id: String) throws {
    let site = try Site()
    #expect(throws: NewPageError.unusableID(id)) { try NewPage(section: id, language: .ru, title: nil, in: site.stand) }
    #expect(throws: NewPageError.unusableID("zoo/" + id)) {
      try NewPage(exhibit: "zoo/" + id, language: .ru, title: nil, in: site.stand)
    }
  }
}

extension Stand {
  /// The stand without the pages in a language.
  fileprivate func without(_ language: Language) -> Stand {
    var stand = self
    stand.pages[language] = nil
    for index in stand.sections.indices { stand.sections[index].pages[language] = nil }
    return stand
  }
}
