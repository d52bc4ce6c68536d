import Content
import Files
internal import Markdown
import MarkdownTree
import Searching
import TestSupport
import Testing
import Wording

@Suite("Search, hits")
struct HitTests {
  @Test("finds captions as they are shown, with the number that stands for :counter in them")
  func captions() throws {
    let stand = try Sample.load {
      Sample.settings
      Sample.home
      Folder("zoo") {
        Sample.index
        Folder("pandas") {
          File(
            "index.ru.md",
            "---\ntitle: Звери\nresources: [{src: \"*.png\", title: \"Панда :counter\"}, {src: \"*.gif\", title: \"Лиса\"}]\n---\n"
          )
          for name in ["a.png", "b.png", "c.png"] { File(name, "x") }
        }
      }
    }
    let source = PageSource { (path) throws(StandFolderError) in throw .missingFile(path: path) }
    let index = try #require(SearchIndex.build(stand, from: source))
    func excerpts(_ query: String) -> [String] {
      index.search(SearchRequest(query, language: .ru)).hits.map(\.excerpt)
    }
    #expect(excerpts("панда 2") == ["Панда 2"] && excerpts("Панда 3") == ["Панда 3"])
    #expect(excerpts(":counter") == [] && excerpts("панда counter") == [])
    #expect(excerpts("панда 4") == [], "there are three")
    #expect(excerpts("лиса") == [], "there is none")
  }

  /// The one hit of a query on a page with this article.
  static func hit(_ query: String, _ article: String, _ change: (inout FrontMatter) -> Void = { _ in }) throws
    -> SearchHit
  {
    var stand = SearchedStand()
    stand.add("page", title: "Страница", text: article, change)
    let hits = try #require(stand.index()).search(SearchRequest(query, language: .ru)).hits
    #expect(hits.count == 1)
    return try #require(hits.first)
  }

  @Test("tells the page, the passage, every match in it, and the place in the source")
  func tellsAll() throws {
    let article = "---\ntitle: x\n---\n# Дом\n\nТут *Панд*ы &amp; панды.\n\n## Сад ##\n\nДругое. Там бамбук и Бамбук.\n"
    let hit = try Self.hit("бамбук", article)
    #expect(hit.subject == .exhibit(ExhibitID(section: "zoo", exhibit: "page")))
    #expect(hit.path == "zoo/page/index.ru.md")
    #expect(hit.language == .ru)
    #expect(hit.field == .text)
    #expect(hit.title == "Страница")
    #expect(hit.excerpt == "Другое. Там бамбук и Бамбук.")
    #expect(hit.marked == ["бамбук", "Бамбук"])
    #expect(hit.anchor == "сад")
    let source = Document(parsing: article).text
    #expect(source.substring(try #require(hit.sourceOffset)..<source.count).hasPrefix("бамбук и"))
    let other = try Self.hit("\"& панды\"", article)
    #expect(source.substring(try #require(other.sourceOffset)..<source.count).hasPrefix("&amp; панды"))
    #expect(other.anchor == "дом")
  }

  @Test("leads to the heading that matches, also the second of its name")
  func leadsToHeading() throws {
    let article = "# Сад\n\n#\n\n# Сад\n\nТекст\n\n# *Бам*бук & Сад\n"
    let hit = try Self.hit("бамбук", article)
    #expect(hit.field == .heading)
    #expect(hit.anchor == "бамбук--сад")
    #expect(hit.excerpt == "Бамбук & Сад")
    #expect(try Self.hit("текст", article).anchor == "сад-1")
  }

  @Test("has no place in the source for front matter, nor a heading above the first")
  func knowsNoPlace() throws {
    let fact = try Self.hit("сычуань", "Текст.") {
      $0.summary = "Коротко"
      $0.facts = [
        FrontMatter.Fact(label: "Дом", value: "Зоопарк"), FrontMatter.Fact(label: "Родина", value: "Сычуань"),
      ]
    }
    #expect(fact.sourceOffset == nil && fact.anchor == nil)
    #expect(fact.excerpt == "Родина: Сычуань")
    #expect(fact.marked == ["Сычуань"])
    #expect(try Self.hit("текст", "Текст.\n\n# Сад").anchor == nil)
  }

  @Test("shows the summary below a title, with its matches")
  func showsSummary() throws {
    let hit = try Self.hit("стр", "Текст.") { $0.summary = "Про страницы" }
    #expect(hit.field == .title)
    #expect(hit.titleMatches.map { hit.title[$0] } == ["Стр"])
    #expect(hit.excerpt == "Про страницы")
    #expect(hit.marked == ["стр"])
  }

  @Test("cuts long passages between words around the match")
  func cutsExcerpts() throws {
    let words = (0..<100).map { "слово\($0)" }
    let hit = try Self.hit("слово50", words.joined(separator: " "))
    #expect(hit.excerpt.hasPrefix("…слово") && hit.excerpt.hasSuffix("…"))
    #expect(hit.excerpt.dropFirst().dropLast().split(separator: " ").allSatisfy { words.contains(String($0)) })
    #expect((90...122).contains(hit.excerpt.count))
    #expect(hit.marked == ["слово50"])
    #expect(try Self.hit("слово0", words.joined(separator: " ")).excerpt.hasPrefix("слово0 "))
    #expect(try Self.hit("слово99", words.joined(separator: " ")).excerpt.hasSuffix(" слово99"))
  }

  @Test("cuts Chinese anywhere, to half as many characters")
  func cutsChinese() throws {
    let hit = try Self.hit("熊猫", String(repeating: "竹子很多。", count: 300) + "熊猫" + String(repeating: "竹子很多。", count: 300))
    #expect((50...62).contains(hit.excerpt.count))
    #expect(hit.marked == ["熊猫"])
  }

  @Test("shows cells apart, and no control characters", arguments: ["&#27;", "\u{1B}", "\u{202E}", "&#x9b;", "\u{1F}"])
  func cleans(control: String) throws {
    let hit = try Self.hit("панда", "| a | b |\n|---|---|\n| Кто\(control) | панда |\n")
    #expect(hit.excerpt.hasSuffix(" · панда"))
    #expect(hit.excerpt.unicodeScalars.allSatisfy { !CleanText.isControl($0) })
    #expect(hit.marked == ["панда"])
  }

  @Test("marks whole characters", arguments: ["👨‍👩‍👧 тут", "e\u{301}\u{323} тут", "🇷🇺🇨🇳 тут", "ﬁ тут", "İ тут"])
  func marksWholeCharacters(text: String) throws {
    for scalar in text.prefix(1).unicodeScalars where !["\u{200D}", "\u{301}", "\u{323}"].contains(scalar) {
      for hit in [try Self.hit(String(scalar), text)] {
        #expect(
          hit.matches.allSatisfy { range in
            hit.excerpt.indices.contains(range.lowerBound)
              && (hit.excerpt.indices.contains(range.upperBound) || range.upperBound == hit.excerpt.endIndex)
          })
        #expect(!hit.matches.isEmpty)
      }
    }
  }

  @Test("answers from a passage of megabytes")
  func takesHugePassages() throws {
    let hit = try Self.hit("панда", String(repeating: "бамбук ", count: 200_000) + "панда")
    #expect(hit.excerpt.hasSuffix("бамбук панда"))
    #expect(hit.excerpt.count <= 122)
  }
}
