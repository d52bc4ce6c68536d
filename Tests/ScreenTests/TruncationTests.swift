import Screen
import Testing

/// Texts that are too long for their place.
@Suite struct TruncationTests {
  @Test(
    "keeps what fits and marks what is left out",
    arguments: [
      ("Зоопарк", 10, "Зоопарк"), ("Зоопарк", 7, "Зоопарк"), ("Зоопарк", 6, "Зоопа…"), ("Зоопарк", 2, "З…"),
      ("Зоопарк", 1, "…"), ("Зоопарк", 0, ""), ("Зоопарк", -3, ""), ("", 0, ""), ("", 5, ""),
      ("莫斯科动物园", 12, "莫斯科动物园"), ("莫斯科动物园", 11, "莫斯科动物…"), ("莫斯科动物园", 10, "莫斯科动…"),
      ("莫斯科", 2, "…"), ("два слова", 5, "два…"), ("a\u{3000}bc", 4, "a…"),
      ("🇷🇺🇨🇳", 4, "🇷🇺🇨🇳"), ("🇷🇺🇨🇳", 3, "🇷🇺…"), ("a🇷🇺🇨🇳", 4, "a🇷🇺…"), ("a🇷🇺b", 3, "a…"),
    ])
  func truncates(text: String, limit: Int, expected: String) {
    #expect(text.truncated(to: limit) == expected)
  }

  @Test(
    "keeps the end that fits, and nothing where nothing does",
    arguments: [
      ("Зоопарк", 10, "Зоопарк"), ("Зоопарк", 7, "Зоопарк"), ("Зоопарк", 3, "арк"), ("Зоопарк", 0, ""),
      ("Зоопарк", -1, ""), ("", 0, ""), ("", -5, ""), ("莫斯科", 5, "斯科"), ("a👨‍👩‍👧", 2, "👨‍👩‍👧"), ("🇷🇺🇨🇳", 3, "🇨🇳"),
      ("a\u{200B}", -1, ""),
    ])
  func keepsTail(text: String, limit: Int, expected: String) {
    #expect(text.tail(within: limit) == expected)
    WidthPolicy.$current.withValue(.wide) { #expect(text.tail(within: limit).columns <= max(0, limit)) }
  }

  @Test(
    "cuts a line of runs as it cuts a text, and keeps the styles",
    arguments: ["Зоопарк", "莫斯科动物园", "a…b", "one", ""], 0..<14)
  func lines(text: String, limit: Int) {
    let runs = text.enumerated().map { Line.Run(String($1), Style($0 == 1 ? .match : .link)) }
    for line in [Line(runs), Line(text, Style(.link))] {
      #expect(line.truncated(to: limit).text == text.truncated(to: limit))
    }
    let cut = Line(runs).truncated(to: limit).runs
    #expect(zip(cut, runs).allSatisfy { $0.style == $1.style })
  }

  @Test("never exceeds the limit nor parts a cluster", arguments: 0..<40) func limits(limit: Int) {
    let text = "Жуи и Диндин: 如意和丁丁 👨‍👩‍👧 🇷🇺 क्षि e\u{301}!"
    let shown = text.truncated(to: limit)
    #expect(shown.columns <= limit)
    let clusters = Set(text).union(String(Glyphs(text).map(\.character)))
    #expect(shown.allSatisfy { $0 == "…" || clusters.contains($0) })
    #expect(!shown.contains("🇷") && !shown.contains("🇺"))
  }
}
