internal import Markdown
import MarkdownTree
import Searching
import Testing

@Suite("Search, comparing texts")
struct FoldingTests {
  @Test(
    "finds what a reader would call the same",
    arguments: [
      ("МОСКВА", "москва"), ("ёлка", "елка"), ("ЕЛКА", "ёлка"), ("Café", "cafe"), ("cafe\u{301}", "café"),
      ("Straße", "STRASSE"), ("ﬁne", "fine"), ("ＭＧＵ", "mgu"), ("２０２４", "2024"), ("за\u{301}мок", "замок"),
      ("Mosinzh\u{AD}proekt", "mosinzhproekt"), ("и\u{306}", "й"), ("Ῥόδος", "ροδος"), ("Đà Nẵng", "đa nang"),
      ("a\u{A0}b", "a b"), ("O’Neil", "o'neil"), ("〈ｶﾞ〉", "ガ"), ("ΣΊΣΥΦΟΣ", "σίσυφος"), ("한글", "한글"), ("㏀", "kω"),
    ])
  func findsSame(text: String, query: String) {
    #expect(PageFinder(Document(parsing: text)).matches(of: query).count == 1)
  }

  @Test(
    "finds numbers and what they count however they are set",
    arguments: [
      "10 000 км", "10\u{A0}000\u{A0}км", "10\u{202F}000\u{2009}км", "10000км", "10000 км", "10 000км",
    ], ["10000км", "10 000 км", "10\u{202F}000 км", "10000\u{A0}км"])
  func findsNumbers(text: String, query: String) {
    let document = Document(parsing: "До Пекина \(text) пути")
    #expect(PageFinder(document).matches(of: query).map { document.text.substring($0) } == [text])
  }

  @Test(
    "finds products however they are set",
    arguments: ["3×4 м", "3 × 4\u{A0}м", "3\u{A0}x\u{A0}4м", "3х4 м", "3 Х 4 м"],
    ["3x4", "3 × 4", "3 х 4 м", "3X4м"])
  func findsProducts(text: String, query: String) {
    #expect(PageFinder(Document(parsing: "Экран \(text) здесь")).matches(of: query).count == 1)
  }

  @Test(
    "finds numbers with signs between their groups by their digits, and by any other signs",
    arguments: ["81,000", "81.000", "81 000", "81’000", "81'000", "81000"], ["81000", "81,000", "81 000"])
  func findsGroups(text: String, query: String) {
    #expect(PageFinder(Document(parsing: "It has \(text) seats")).matches(of: query).count == 1)
  }

  @Test(
    "finds ranges, numerals and fractions however they are set",
    arguments: [
      ("17 – 21 мая", "17-21"), ("17–21 мая", "17 - 21"), ("17 - 21", "17–21"), ("№ 5", "№5"), ("№5", "№ 5"),
      ("½ доли", "1/2"), ("1,234,567 people", "1234567"),
    ])
  func findsRanges(text: String, query: String) {
    #expect(PageFinder(Document(parsing: text)).matches(of: query).count == 1)
  }

  @Test(
    "finds letters and digits beside Chinese and Japanese signs with the gap that print has there, and without",
    arguments: [
      ("竹子和Zoo里的", "和 Zoo 里"), ("竹子和 Zoo 里的", "和Zoo里"), ("大熊猫と\nZoo です", "大熊猫とZooです"),
      ("共有46个", "有 46 个"), ("共有 46 个", "有46个"), ("和Парк里", "和 Парк 里"),
    ])
  func findsGaps(text: String, query: String) {
    #expect(PageFinder(Document(parsing: text)).matches(of: query).count == 1)
  }

  @Test("finds any dash by any other", arguments: ["-", "‐", "‑", "‒", "–", "—", "―", "−"], ["-", "—", "−"])
  func findsDashes(dash: String, typed: String) {
    #expect(PageFinder(Document(parsing: "Москва\(dash)Пекин")).matches(of: "москва\(typed)пекин").count == 1)
  }

  @Test(
    "keeps letters apart that are not the same",
    arguments: [
      ("й", "и"), ("и", "й"), ("ў", "у"), ("ї", "і"), ("ќ", "к"), ("が", "か"), ("か\u{3099}", "か"), ("ш", "щ"),
      ("熊", "貓"), ("17 21", "1721"), ("2024 500", "2024500"), ("1 50", "150"), ("хор", "xop"), ("5 - 6", "56"),
      ("1,50", "150"), ("17.05.2024", "17052024"), ("2018.500", "2018500"), ("1,2345", "12345"), ("熊 猫", "熊猫"),
      ("пять - шесть", "пять-шесть"),
    ])
  func keepsApart(text: String, query: String) {
    #expect(PageFinder(Document(parsing: text)).matches(of: query).isEmpty)
  }

  @Test(
    "leads from the folded text to the whole characters that were written",
    arguments: [
      ("Die Straße hier", "strasse", "Straße"), ("Die Straße hier", "s", "ß"), ("xＡy", "a", "Ａ"),
      ("Zoë\u{301}s", "zoe", "Zoë\u{301}"), ("Ель и Ёж", "еж", "Ёж"), ("моск\u{AD}ва", "москва", "моск\u{AD}ва"),
    ])
  func leadsBack(text: String, query: String, written: String) {
    let document = Document(parsing: text)
    let found = PageFinder(document).matches(of: query).map { document.text.substring($0) }
    #expect(found.contains(written))
  }
}
