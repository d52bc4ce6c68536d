import MarkdownTree
import TestSupport
import Testing
import Wording

@testable import Checking
@testable import Content

@Suite("A page that is checked while it is typed") struct TypedPageTests {
  private static let surroundings = Surroundings(settings: .standard)

  private static func check(_ text: String, after old: PageCheck? = nil) -> PageCheck {
    PageCheck(Array(text.utf8), path: "zoo/a.ru.md", language: .ru, surroundings: surroundings, after: old)
  }

  /// Where the bytes of its front matter lie in the memory.
  private static func place(of check: PageCheck) -> UnsafeRawPointer? {
    check.frontMatter?.source.yaml.withUnsafeBytes(\.baseAddress)
  }

  @Test("has its front matter read once, until that is typed in")
  func readOnce() throws {
    let first = Self.check(PageRuleCase.head + "Панды\n")
    let second = Self.check(PageRuleCase.head + "Панды е\n", after: first)
    let third = PageCheck(
      reading: Array((PageRuleCase.head + "Панды ед\n").utf8), after: second, surroundings: Self.surroundings,
      behind: 0, growth: 0)
    let fourth = Self.check(PageRuleCase.head + "Панды едя\n", after: third)
    let place = try #require(Self.place(of: first))
    #expect([second, third, fourth].map(Self.place) == [place, place, place])
    let other = Self.check(PageRuleCase.head.replacing("title: ", with: "title: The ") + "Панды едя\n", after: fourth)
    #expect(Self.place(of: other) != place)
  }

  @Test("is found to be what it would be without the check before it")
  func law() {
    let pieces = [
      "---\n", "title: Панды\n", "summary: Они\n", "draft: true\n", "wieght: 5\n", "date: 2024-13-01\n", "\n",
      "Панды едят \"бамбук\".\n", "## Панды\n", "[x](none.md)\n",
    ]
    var generator = SeededGenerator(seed: 7)
    var lines = ["---\n", "title: Панды\n", "---\n", "Панды едят бамбук.\n"]
    var old = Self.check(lines.joined())
    for step in 0..<400 {
      let place = Int.random(in: 0...lines.count, using: &generator)
      if Bool.random(using: &generator) || lines.count < 3 {
        lines.insert(pieces[Int.random(in: pieces.indices, using: &generator)], at: place)
      } else {
        lines.remove(at: min(place, lines.count - 1))
      }
      let fresh = Self.check(lines.joined())
      old = Self.check(lines.joined(), after: old)
      #expect(old.page == fresh.page && old.findings == fresh.findings, "step \(step): \(lines)")
    }
  }

  @Test("is compared with its translations, whose findings stay their own")
  func compared() {
    func checked(_ language: Language, _ text: String) -> CheckedPage {
      let (bytes, path) = (Array(text.utf8), "zoo/a.\(language.code).md")
      let page = Page.reading(bytes, path: path, language: language, settings: .standard).page
      return CheckedPage(page, stored: bytes, surroundings: Self.surroundings)
    }
    let russian = checked(.ru, PageRuleCase.head + "## Дом\n\nИх 17.\n")
    let chinese = checked(.zh, PageRuleCase.head + "它们。\n")
    func check(_ text: String, _ others: [CheckedPage]) -> PageCheck {
      PageCheck(
        Array(text.utf8), path: "zoo/a.en.md", language: .en, surroundings: Self.surroundings,
        translations: CheckedSubject(kind: .section("zoo"), pages: others, surroundings: Self.surroundings))
    }
    let rules = { (check: PageCheck) in Set(check.findings.map(\.rule)) }
    let text = PageRuleCase.head + "There are 71.\n"
    #expect(rules(check(text, [russian, chinese])).isSuperset(of: ["translation-headings", "translation-numbers"]))
    #expect(check(text, [russian, chinese]).findings.allSatisfy { $0.place.path == "zoo/a.en.md" })
    #expect(rules(check(text, [])).isDisjoint(with: ["translation-headings", "translation-numbers"]))
    #expect(check(text, [russian]).sourceStamp == SourceStamp(of: russian))
    #expect(check(text, [chinese]).sourceStamp == nil, "without Russian, English comes first")
    let allowed = text + "\n<!-- stand: allow-page translation-headings translation-numbers -->\n"
    #expect(rules(check(allowed, [russian])).isDisjoint(with: ["translation-headings", "unused-suppression"]))
  }
}
