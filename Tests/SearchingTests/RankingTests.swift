import Content
import Searching
import TestSupport
import Testing
import Wording

@Suite("Search, ranking")
struct RankingTests {
  @Test("puts titles first, then headings, then summary, facts and captions, then text")
  func ranksFields() throws {
    var stand = SearchedStand()
    stand.add("text", text: "Панда спит.")
    stand.add("caption") { $0.resources = [FrontMatter.Resource(source: "a.png", title: "Панда")] }
    stand.add("fact") { $0.facts = [FrontMatter.Fact(label: "Кто", value: "панда")] }
    stand.add("summary") { $0.summary = "Где панда" }
    stand.add("heading", text: "# Панда\n\nСпит.")
    stand.add("title", title: "Панда")
    let index = try #require(stand.index())
    let hits = index.search(SearchRequest("панда", language: .ru)).hits
    #expect(hits.map(\.name) == ["title", "heading", "caption", "fact", "summary", "text"])
    #expect(hits.map(\.field) == [.title, .heading, .caption, .fact, .summary, .text])
  }

  @Test("puts whole words before their beginnings, and those before letters inside")
  func ranksWords() throws {
    var stand = SearchedStand()
    stand.add("inside", text: "Вода и рассада.")
    stand.add("beginning", text: "Садовник.")
    stand.add("whole", text: "Наш сад.")
    stand.add("both", text: "Ассад, садовод, сад.")
    let index = try #require(stand.index())
    #expect(index.names("сад") == ["whole", "both", "beginning", "inside"])
    #expect(index.names("ода") == ["inside"])
  }

  @Test("takes every Chinese character for a word")
  func ranksChinese() throws {
    var stand = SearchedStand()
    stand.add("second", .zh, text: "大熊猫在动物园。")
    stand.add("first", .zh, title: "莫斯科动物园")
    let index = try #require(stand.index())
    #expect(index.names("动物") == ["first", "second"])
    #expect(index.names("物园") == ["first", "second"])
  }

  @Test("puts the visitor's language first among equals only, then the order of the stand")
  func ranksLanguages() throws {
    var stand = SearchedStand()
    stand.add("b", .ru, text: "EXPO 2024")
    stand.add("b", .en, text: "EXPO 2024")
    stand.add("a", .en, text: "EXPO 2024")
    stand.add("c", .zh, title: "EXPO 2024", in: "expo")
    let index = try #require(stand.index())
    func pages(_ language: Language, only: Bool = false) -> [String] {
      let request = SearchRequest("expo", language: language, isOnlyInLanguage: only)
      return index.search(request).hits.map { $0.name + "." + $0.language.code }
    }
    #expect(pages(.ru) == ["c.zh", "b.ru", "b.en", "a.en"])
    #expect(pages(.en) == ["c.zh", "b.en", "a.en", "b.ru"])
    #expect(pages(.en, only: true) == ["b.en", "a.en"])
  }

  @Test("adds up what several words cost")
  func ranksSeveral() throws {
    var stand = SearchedStand()
    stand.add("far", title: "Панда", text: "В зоопарке.")
    stand.add("near", title: "Панда в зоопарке")
    stand.add("without", title: "Панда")
    let index = try #require(stand.index())
    #expect(index.names("зоопарк панда") == ["near", "far"])
  }

  @Test("gives the first of all pages when fewer are wanted", arguments: 0..<40)
  func stopsEarlyRightly(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let words = ["сад", "сады", "рассада", "сад-парк", "река", "Сад", "大熊猫", "x"]
    func text(_ count: Int) -> String {
      (0..<count).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
    }
    var stand = SearchedStand()
    for number in 0..<120 {
      let language: Language = [.ru, .en, .zh].randomElement(using: &random) ?? .ru
      stand.add("e\(number)", language, title: text(1), text: "# \(text(1))\n\n\(text(2))") { $0.summary = text(1) }
    }
    let index = try #require(stand.index())
    for query in ["сад", "熊", "сад река", "а", "с"] {
      let all = index.search(SearchRequest(query, language: .en, limit: 1000))
      #expect(!all.hasMore)
      for limit in [1, 5, 20] {
        let some = index.search(SearchRequest(query, language: .en, limit: limit))
        #expect(some.hits == Array(all.hits.prefix(limit)))
        #expect(some.hasMore == (all.hits.count > limit))
      }
    }
  }
}
