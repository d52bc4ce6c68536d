import Foundation
import MarkdownTree
import TestSupport
import Testing
import Time
import Wording

@testable import Content

@Suite("Front matter that was read before") struct FrontMatterReadingTests {
  private static let head = "---\ntitle: A\nsummary: B\ndate: 2024-05-17 10:00\nweight: x\n---\n"

  private static func settings(_ zone: String) -> Settings {
    var settings = Settings.standard
    settings.clocks = [
      Settings.Clock(zone: zone, label: LocalizedText([:], fallback: zone), offsets: TimeZoneFile(zone: zone))
    ]
    return settings
  }

  private static func page(
    _ text: String, path: String = "zoo/a.ru.md", zone: String = "Europe/Moscow", cascade: Cascade? = nil,
    reusing known: inout FrontMatterReading?
  ) -> (page: Page, problems: [Diagnostic]) {
    Page.reading(
      Array(text.utf8), path: path, language: .ru, settings: settings(zone), cascade: cascade, reusing: &known)
  }

  /// A reading of the head that says what no reading would.
  private static func altered() -> FrontMatterReading? {
    var known: FrontMatterReading?
    _ = page(head + "Text.\n", reusing: &known)
    known?.frontMatter.title = "Known"
    known?.problems = []
    return known
  }

  @Test("is used again with whatever text below it")
  func reused() {
    for text in ["Text.\n", "Other.\n\n## Heading\n", ""] {
      var known = Self.altered()
      let read = Self.page(Self.head + text, reusing: &known)
      #expect(read.page.frontMatter.title == "Known" && read.problems == [])
      #expect(known?.frontMatter.title == "Known")
    }
  }

  /// Whether a page is read as if no front matter were known.
  private static func isReadAgain(
    _ text: String = head + "Text.\n", path: String = "zoo/a.ru.md", zone: String = "Europe/Moscow",
    cascade: Cascade? = nil
  ) -> Bool {
    var known = altered()
    var none: FrontMatterReading?
    let found = page(text, path: path, zone: zone, cascade: cascade, reusing: &known)
    let fresh = page(text, path: path, zone: zone, cascade: cascade, reusing: &none)
    return found.page == fresh.page && found.problems == fresh.problems && known?.source == none?.source
  }

  @Test("is read again where anything that it depends on is other than it was")
  func readAgain() {
    #expect(!Self.isReadAgain())
    #expect(Self.isReadAgain(Self.head.replacing("title: A", with: "title: Z") + "Text.\n"))
    #expect(Self.isReadAgain("\n" + Self.head + "Text.\n"))
    #expect(Self.isReadAgain(path: "zoo/b.ru.md"))
    #expect(Self.isReadAgain(zone: "Asia/Shanghai"))
    var cascade = Cascade()
    cascade.isDraft = true
    #expect(Self.isReadAgain(cascade: cascade))
  }

  @Test("leaves no trace in a page whose front matter is gone")
  func gone() {
    var known = Self.altered()
    var none: FrontMatterReading?
    let text = "Text.\n"
    #expect(Self.page(text, reusing: &known).page == Self.page(text, reusing: &none).page)
  }
}
