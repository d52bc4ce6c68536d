import Checking
import Content
import Storage
import Testing
import Wording

@Suite("The mark of a translation’s source")
struct SourceStampTests {
  private static func stamp(_ text: String) -> SourceStamp {
    let bytes = Array(text.utf8)
    let surroundings = Surroundings(settings: .standard)
    let page = PageCheck(bytes, path: "zoo/pandas/index.ru.md", language: .ru, surroundings: surroundings).page
    return SourceStamp(of: CheckedPage(page, stored: bytes, surroundings: surroundings))
  }

  private static let page =
    "---\ntitle: Панды\nfacts:\n  - label: Дом\n    value: Зоопарк\n---\nДве “панды” 5 км, [там](../a/).\n"

  @Test(
    "stays the same where only typography changes",
    arguments: [
      ("“панды”", "«панды»"), (" 5 км", " 5\u{A0}км"), ("\n", "\r\n"), ("Две “панды”", "Две\n**“панды”**"),
      ("title: Панды", "title: \"Панды\""), ("facts:", "weight: 10\nfacts:"),
    ])
  func staysSame(text: String, other: String) {
    #expect(Self.stamp(Self.page) == Self.stamp(Self.page.replacing(text, with: other)))
  }

  @Test(
    "changes with words, numbers, facts and links",
    arguments: [
      ("Две", "Три"), ("5", "6"), ("Зоопарк", "Парк"), ("../a/", "../b/"), ("title: Панды", "title: Панда"),
    ])
  func changes(text: String, other: String) {
    #expect(Self.stamp(Self.page) != Self.stamp(Self.page.replacing(text, with: other)))
  }

  @Test("is written as a language and eight digits")
  func form() {
    #expect(SourceStamp("ru@0a2b3c4d")?.description == "ru@0a2b3c4d")
    #expect(Self.stamp(Self.page).description.wholeMatch(of: /ru@[0-9a-f]{8}/) != nil)
    for text in ["", "ru", "ru@", "ru@123", "ru@1234567g", "@12345678", "ru@12345678@", "r1@12345678", "ru@+1234567"] {
      #expect(SourceStamp(text) == nil, "\(text)")
    }
  }
}
