import Content
import TestSupport
import Testing

/// What lists say under the title of a page: its summary, or the text before `<!--more-->`.
@Suite struct SummaryTests {
  private static func summary(_ text: String, head: String = "title: a") throws -> String? {
    try Sample.load(page: "---\n\(head)\n---\n\(text)").sample?.summary
  }

  @Test("is the text before the mark, in one line and without headings", arguments: ["\n", "\r\n"])
  func isStart(lineEnd: String) throws {
    let text = "# Панды\n\nДве *панды*\nиз [зоопарка](a).\n\n- Жуи\n<!--more-->\n\nДальше.\n"
    #expect(try Self.summary(text.replacing("\n", with: lineEnd)) == "Две панды из зоопарка. Жуи")
    #expect(try Self.summary("Раз. <!--more--> Два.\n") == "Раз.")
    #expect(try Self.summary("---\n\n`<!--more-->` Раз.\n\n---\n\n<!--more--> Два.\n") == "<!--more--> Раз.")
    #expect(try Self.summary(String(repeating: "Слово ", count: 2_000) + "\n<!--more-->\n")?.count == 11_999)
  }

  @Test("is what the front matter says, where it says something")
  func isKept() throws {
    #expect(try Self.summary("Раз.\n\n<!--more-->\n", head: "title: a\nsummary: b") == "b")
  }

  @Test(
    "stays empty without a mark, before nothing, and where the mark is code",
    arguments: [
      "Раз.\n", "<!--more-->\n\nРаз.\n", "```\n<!--more-->\n```\n", "`<!--more-->`\n", "Раз. <!-- more -->\n",
    ])
  func staysEmpty(text: String) throws { #expect(try Self.summary(text) == "") }

  @Test("is not shown twice on the page itself")
  func isShownOnce() throws {
    #expect(try Sample.load(page: "---\ntitle: a\n---\nРаз.\n\n<!--more-->\n").sample?.isSummaryOfText == true)
    #expect(try Sample.load(page: "---\ntitle: a\nsummary: b\n---\n\n<!--more-->\n").sample?.isSummaryOfText == false)
  }
}
