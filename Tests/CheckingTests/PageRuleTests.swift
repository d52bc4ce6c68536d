import Checking
import Content
import Storage
import TestSupport
import Testing
import Wording

@Suite("Rules for pages")
struct PageRuleTests {
  /// What the cases' links and pictures may lead to.
  private static let surroundings: Surroundings = {
    var sample = SampleStand()
    sample.addSection("zoo")
    sample.addExhibit("pandas")
    sample.addExhibit("katyusha")
    let paw = PictureFile(path: "zoo/pandas/paw.png", bytes: 100, isReadable: true)
    var settings = sample.stand.settings
    for code in ["de", "ja", "de-CH"] { settings.words[Language(code)] = WordsFile.spoken(Language(code)).words }
    for (code, marks) in [("sv", "”%1”"), ("fr", "«\u{A0}%1\u{A0}»")] {
      settings.words[Language(code)] = Words()
      settings.words[Language(code)]?["“%1”"] = [.other: marks]
    }
    return Surroundings(
      settings: settings, links: LinkIndex(sample.stand),
      pictures: PictureInventory([paw], otherFiles: ["zoo/map.pdf"]))
  }()

  private static func findings(_ text: String, _ sample: PageRuleCase) -> [Diagnostic] {
    let check = PageCheck(
      Array(text.utf8), path: sample.path, language: sample.language, surroundings: surroundings)
    return check.findings.filter { $0.rule == sample.rule }
  }

  @Test("finds what breaks a rule at its place", arguments: PageRuleCase.all)
  func finds(sample: PageRuleCase) {
    let page = MarkedText(sample.marked)
    #expect(Self.findings(page.text, sample).map { [$0.place.line, $0.place.column] } == page.places)
  }

  @Test("is content with what keeps a rule", arguments: PageRuleCase.all)
  func isContent(sample: PageRuleCase) {
    #expect(Self.findings(sample.kept, sample).isEmpty)
  }

  @Test("mends what is certain, and nothing is left to mend", arguments: PageRuleCase.all)
  func mends(sample: PageRuleCase) {
    let page = MarkedText(sample.marked)
    let fixes = Self.findings(page.text, sample).compactMap(\.fix)
    guard let fixed = sample.fixed else {
      // A sample without a fixed form is one that nobody can mend for certain.
      #expect(fixes.isEmpty || sample.kept != page.text)
      return
    }
    let mended = FixedText(Array(page.text.utf8), applying: fixes)
    #expect(String(decoding: mended.bytes, as: UTF8.self) == fixed)
    #expect(mended.applied.count == fixes.count)
    #expect(Self.findings(fixed, sample).isEmpty)
  }

  @Test("judges no quotation where the language's table has no marks", arguments: ["pt", "el", "sv", "pt-BR"])
  func unknownMarks(code: String) {
    let bytes = Array("---\ntitle: Zoo\n---\nO \"zoo\", “zoo”, «zoo».\n".utf8)
    var surroundings = Self.surroundings
    surroundings.settings.words[Language("sv")]?["“%1”"] = [.other: "\"%1\""]
    let check = PageCheck(bytes, path: "zoo/index.\(code).md", language: Language(code), surroundings: surroundings)
    #expect(check.findings.filter { $0.rule.hasSuffix("-quotes") }.isEmpty)
  }

  @Test("reports a file that is no UTF-8, once, and mends nothing in it")
  func invalidUTF8() {
    let bytes = Array(PageRuleCase.head.utf8) + Array("До 5 км ".utf8) + [0xFF, 0xFE] + Array("\n\u{FF}".utf8)
    let check = PageCheck(
      bytes, path: "zoo/pandas/index.ru.md", language: .ru, surroundings: Self.surroundings)
    #expect(
      check.findings.map { "\($0.rule) \($0.place.line):\($0.place.column)" } == [
        "missing-no-break-space 5:5", "invalid-utf8 5:9",
      ])
    #expect(check.findings.allSatisfy { $0.fix == nil })
  }

  @Test("names what was probably meant")
  func suggests() {
    let sample = PageRuleCase.body("dead-link", "[a](../katusha/)")
    #expect(
      Self.findings(sample.marked, sample).map(\.message.description) == [
        "The link “../katusha/” is dead. There is no page “zoo/katusha”. Did you mean “zoo/katyusha”?"
      ])
  }

  @Test(
    "is done with hostile pages in time proportional to their length", .timeLimit(.minutes(10)),
    arguments: [
      "**。**她", "\"a\" ", "5 km ", "{{< a >}} ", "{{<", "![](", "[a](../b/) ",
      "aа ", "\u{202E}", "<b>", "# a\n", "“«„", "123 ", "a|b\n-|-\n\n", "a|b\n-|-\n", "|-", "> > a\n-|-\n",
      "<!-- stand: allow wide-table -->\n", "<!-- stand: allow wide-table --> ", "<!-- stand: allow a a a a a a -->",
    ])
  func isLinear(piece: String) {
    let sample = PageRuleCase.body("", String(repeating: piece, count: 20_000), language: .zh)
    #expect(Self.findings(sample.marked.replacing("\n", with: "\r\n"), sample).isEmpty)
  }

  @Test("lists no more than a hundred findings of a rule on a page")
  func limits() {
    let sample = PageRuleCase.body("shortcode", String(repeating: "{{< a >}} ", count: 300))
    #expect(Self.findings(sample.marked, sample).count == 100)
  }
}
