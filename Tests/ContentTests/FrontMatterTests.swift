import Content
import TestSupport
import Testing
import Time
import Wording

@Suite struct FrontMatterTests {
  @Test("reads every key") func readsKeys() throws {
    let stand = try Sample.load(
      page: """
        ---
        title: "Жуи: панда"
        summary:  Две панды
        weight: 20
        draft: no
        featured: true
        date: 2024-05-17T09:00:00+08:00
        endDate: 2024-05-17T11:00:00+08:00
        publishDate: 2024-05-01
        expiryDate: 2024-06-01T00:00:00Z
        tags: [зоопарк, 熊猫, 5]
        resources:
          - src: pandas.png
            title: Жуи и Диндин
          - paw/print.png
        facts:
          - label: Дом
            value: Московский зоопарк
          - {label: Год, value: 2019}
        icon: 🐼
        place: Стенд
        link: https://moscowzoo.ru/?a=b#c
        programme: true
        aliases: [/old/]
        params: {a: 1}
        lastmod: 2024-05-02
        ---
        # Other heading
        """)
    // Hugo hides a page until its `date`.
    #expect(stand.findings == ["front-matter-reserved 8:10"])
    let read = try #require(stand.sample)
    var expected = FrontMatter(title: "Жуи: панда")
    expected.summary = "Две панды"
    expected.weight = 20
    expected.isFeatured = true
    expected.date = Moment("2024-05-17T09:00:00+08:00")
    expected.endDate = Moment("2024-05-17T11:00:00+08:00")
    expected.publishDate = Moment("2024-05-01")
    expected.expiryDate = Moment("2024-06-01T00:00:00Z")
    expected.tags = ["зоопарк", "熊猫", "5"]
    expected.resources = [
      .init(source: "pandas.png", title: "Жуи и Диндин"), .init(source: "paw/print.png", title: ""),
    ]
    expected.facts = [.init(label: "Дом", value: "Московский зоопарк"), .init(label: "Год", value: "2019")]
    expected.icon = "🐼"
    expected.place = "Стенд"
    expected.link = "https://moscowzoo.ru/?a=b#c"
    expected.kind = .programme
    #expect(read == expected)
  }

  @Test(
    "takes the description where there is no summary",
    arguments: ["description: Две панды", "Description: Две панды\nsummary:"])
  func takesDescription(lines: String) throws {
    let stand = try Sample.load(page: Sample.page("Панды", lines))
    #expect(stand.sample?.summary == "Две панды")
    #expect(stand.problems == [])
  }

  @Test("takes a weight of 0 for none, as Hugo does") func zeroWeight() throws {
    #expect(try Sample.load(page: Sample.page("Панды", "weight: 0")).sample?.weight == nil)
  }

  @Test("gives moments without an offset the zone of the first clock") func localMoments() throws {
    let stand = try Sample.load {
      File("stand.yaml", "clocks: [{zone: Asia/Shanghai}]\n")
      Sample.home
      Folder("zoo") {
        Sample.index
        File("pandas.ru.md", Sample.page("Панды", "date: 2024-05-17T09:00:00"))
      }
    }
    #expect(stand.problems == [])
    let date = stand.sections.first?.exhibits.first?.pages[.ru]?.frontMatter.date
    #expect(date == Moment("2024-05-17T09:00:00+08:00"))
  }

  @Test(
    "takes a stand-in where there is no title",
    arguments: [
      ("---\nweight: 1\n---\n\nText\n\n## Панды **Жуи** ##\n", "Панды Жуи", ["missing-title 1:1"]),
      ("---\nweight: 1\n---\nПанды\n=====\n", "Панды", ["missing-title 1:1"]),
      ("---\nweight: 1\n---\n# Панды <!--more--> [Жуи](a/) \\*\n", "Панды Жуи *", ["missing-title 1:1"]),
      ("---\nweight: 1\n---\n<div>\n# in HTML\n</div>\n\nC #\n---\n", "C #", ["missing-title 1:1"]),
      ("---\nweight: 1\n---\n<!--\n# no\n-->\n# Панды\n", "Панды", ["missing-title 1:1"]),
      ("---\nweight: 1\n---\n<!--more-->\n- a\n---\n#no\n## Панды\n", "Панды", ["missing-title 1:1"]),
      ("---\ntitle:\n---\n```\n# code\n```\n\n    # code\n", "pandas", ["missing-title 1:1"]),
      ("# Панды\n", "Панды", ["front-matter-missing 1:1"]),
      ("", "pandas", ["front-matter-missing 1:1"]),
      ("---\ntitle: Панды\n", "pandas", ["front-matter-unclosed 1:1"]),
      ("+++\ntitle = 'x'\n+++\n# Панды\n", "Панды", ["front-matter-format 1:1"]),
      ("---\ntitle: [\n---\n# Панды\n", "Панды", ["front-matter-syntax 3:1"]),
      ("---\n- a\n---\n", "pandas", ["front-matter-syntax 2:1"]),
      ("---\n---\n# Панды\n", "Панды", ["missing-title 1:1"]),
    ])
  func standsIn(page: String, title: String, findings: [String]) throws {
    let stand = try Sample.load(page: page)
    #expect(stand.sample?.title == title)
    #expect(stand.findings == findings)
  }

  @Test("keeps a draft hidden whose front matter does not parse") func brokenDraft() throws {
    let stand = try Sample.load(page: "---\ntitle: [\ndraft: true\n---\n# Панды\n")
    #expect(stand.sample?.isDraft == true)
    #expect(stand.visible(at: 0).sections.first?.exhibits == [])
  }

  @Test("reads front matter that is longer than one read", arguments: [4080, 4096, 8180, 60_000])
  func longFrontMatter(length: Int) throws {
    let filler = String(repeating: "я", count: length / 2 - 40)
    let stand = try Sample.load(page: "---\nsummary: \(filler)\ntitle: Панды\n---\n# Heading\n")
    #expect(stand.sample?.title == "Панды")
    #expect(stand.sample?.summary == filler)
    #expect(stand.problems == [])
  }

  @Test("does not take a longer line for the closing fence at the end of a read", arguments: 4080...4110)
  func fenceAtEdge(length: Int) throws {
    let start = "---\ntitle: Панды\nsummary: "
    let filler = String(repeating: "a", count: length - start.utf8.count - 5)
    let stand = try Sample.load(page: start + filler + "\n---x: 1\nweight: 5\n---\n")
    #expect(stand.sample?.weight == 5)
  }

  @Test("reads a file with a byte order mark and CR LF") func windowsFile() throws {
    let stand = try Sample.load(page: "\u{FEFF}---\r\ntitle: Панды\r\nsummary: Две\r\n---\r\nText\r\n")
    #expect(stand.sample?.title == "Панды")
    #expect(stand.sample?.summary == "Две")
    #expect(stand.problems == [])
  }
}
