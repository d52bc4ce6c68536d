import Content
import InterfaceKit
import Screen
import Storage
import TestSupport
import Testing
import Time
import Wording

@testable import Interface

/// The interface's words, numbers, dates and times in three languages.
@Suite struct WordsTests {
  @Test(
    "counts in Russian",
    arguments: [
      (0, "0 секунд"), (1, "1 секунда"), (2, "2 секунды"), (4, "4 секунды"), (5, "5 секунд"), (11, "11 секунд"),
      (12, "12 секунд"), (14, "14 секунд"), (20, "20 секунд"), (21, "21 секунда"), (22, "22 секунды"),
      (25, "25 секунд"), (101, "101 секунда"), (111, "111 секунд"), (112, "112 секунд"), (122, "122 секунды"),
    ])
  func russianNumbers(count: Int, text: String) {
    #expect(Message.secondCount(count).text(in: .ru) == text.replacing(" ", with: "\u{A0}"))
  }

  @Test("has the forms of each noun")
  func nouns() {
    func forms(_ language: Language, _ counts: [Int]) -> [[String]] {
      [Message.problemCount, Message.secondCount, Message.resultCount, Message.wordCount].map { phrase in
        counts.map { phrase($0).text(in: language).replacing("\($0)\u{A0}", with: "") }
      }
    }
    #expect(
      forms(.ru, [1, 2, 5]) == [
        ["замечание", "замечания", "замечаний"], ["секунда", "секунды", "секунд"],
        ["результат", "результата", "результатов"], ["слово", "слова", "слов"],
      ])
    #expect(
      forms(.en, [1, 21, 0]) == [
        ["finding", "findings", "findings"], ["second", "seconds", "seconds"], ["result", "results", "results"],
        ["word", "words", "words"],
      ])
    #expect(forms(.zh, [1, 2]) == [["个问题", "个问题"], ["秒", "秒"], ["条结果", "条结果"], ["字", "字"]])
  }

  private struct Span: Sendable {
    var start: String
    var end: String?
    var ru: String
    var en: String
    var zh: String
  }

  private static let spans = [
    Span(start: "2024-05-17", end: nil, ru: "17 мая", en: "17 May", zh: "5月17日"),
    Span(start: "2024-05-17", end: "2024-05-17", ru: "17 мая", en: "17 May", zh: "5月17日"),
    Span(start: "2024-05-17", end: "2024-05-21", ru: "17–21 мая", en: "17–21 May", zh: "5月17日至21日"),
    Span(
      start: "2024-05-30", end: "2024-06-02", ru: "30 мая – 2 июня", en: "30 May – 2 June", zh: "5月30日至6月2日"),
    Span(
      start: "2024-12-30", end: "2025-01-02", ru: "30 декабря – 2 января", en: "30 December – 2 January",
      zh: "12月30日至1月2日"),
    Span(
      start: "2024-05-18T09:05:00+08:00", end: nil, ru: "18 мая, 09:05", en: "18 May, 09:05", zh: "5月18日 09:05"),
    Span(
      start: "2024-05-18T10:00:00+08:00", end: "2024-05-18T12:30:00+08:00", ru: "18 мая, 10:00–12:30",
      en: "18 May, 10:00–12:30", zh: "5月18日 10:00–12:30"),
    Span(
      start: "2024-05-18T10:00:00+08:00", end: "2024-05-18T10:00:00+08:00", ru: "18 мая, 10:00", en: "18 May, 10:00",
      zh: "5月18日 10:00"),
    Span(
      start: "2024-05-18T23:30:00+08:00", end: "2024-05-19T01:00:00+08:00", ru: "18 мая, 23:30 – 19 мая, 01:00",
      en: "18 May, 23:30 – 19 May, 01:00", zh: "5月18日 23:30至5月19日 01:00"),
    Span(
      start: "2024-05-18T10:00:00+08:00", end: "2024-05-20", ru: "18 мая, 10:00 – 20 мая",
      en: "18 May, 10:00 – 20 May", zh: "5月18日 10:00至5月20日"),
  ]

  @Test("writes dates as each language does", arguments: spans)
  private func dates(span: Span) throws {
    let start = try #require(Moment(span.start))
    let end = try span.end.map { try #require(Moment($0)) }
    for (language, expected) in [(Language.ru, span.ru), (.en, span.en), (.zh, span.zh)] {
      let text = MomentText.span(from: start, to: end, in: language)
      #expect(text.replacing("\u{A0}", with: " ") == expected)
    }
  }

  @Test(
    "writes dates as the languages do whose words the program brings",
    arguments: [
      (nil, "17. Mai", "5月17日"), ("2024-05-21", "17.–21. Mai", "5月17日〜21日"),
      ("2024-06-02", "17. Mai – 2. Juni", "5月17日〜6月2日"),
    ] as [(String?, String, String)])
  func broughtDates(end: String?, german: String, japanese: String) throws {
    let settings = try Sample.load(settings: "languages: [de, ja]\n").settings
    let start = try #require(Moment("2024-05-17"))
    let texts = try [Language("de"), Language("ja")].map { language in
      MomentText.span(from: start, to: try end.map { try #require(Moment($0)) }, in: settings.spoken(language))
        .replacing("\u{A0}", with: " ")
    }
    #expect(texts == [german, japanese])
  }

  @Test("names every month in the genitive, as Russian dates need")
  func months() throws {
    let names = try (1...12).map { month in
      let moment = try #require(Moment("2024-\(month < 10 ? "0" : "")\(month)-01"))
      return MomentText.span(from: moment, to: nil, in: .ru)
    }
    #expect(Set(names).count == 12)
    #expect(names.allSatisfy { $0.hasSuffix("я") || $0.hasSuffix("а") })
  }

  @Test("shows the clocks of the stand, each in its zone and language")
  func clocks() throws {
    let shipped = try ShippedStand.load()
    func texts(_ epoch: Int, _ offsets: [Int?], _ language: Language = .en) -> [String] {
      let clock = Clock(monotonic: 0, epochSeconds: epoch, offsets: offsets)
      let state = State(
        stand: shipped.stand, options: Options(language: language), size: Size(columns: 120, rows: 36), clock: clock)
      return state.clockTexts.map { $0.place + " " + $0.time }
    }
    let now = Clock.secondDay.epochSeconds
    #expect(texts(now, [28_800, 10_800]) == ["Harbin 10:00", "Moscow 05:00"])
    #expect(texts(now, [28_800, 10_800], .ru) == ["Харбин 10:00", "Москва 05:00"])
    #expect(texts(now, [28_800, 10_800], .zh) == ["哈尔滨 10:00", "莫斯科 05:00"])
    #expect(texts(now + 59, [nil, 10_800]) == ["Moscow 05:00"])
    #expect(texts(now + 60, [28_800]) == ["Harbin 10:01"])
    #expect(texts(-1, [0, -3600]) == ["Harbin 23:59", "Moscow 22:59"])
    #expect(texts(0, [-12_600, 20_700]) == ["Harbin 20:30", "Moscow 05:45"])
  }

  @Test("moves the clocks on the screen as time passes")
  func clockOnScreen() throws {
    var visitor = try Visitor(language: .en)
    #expect(visitor.sees("Harbin 10:00"))
    visitor.wait(seconds: 61)
    #expect(visitor.sees("Harbin 10:01"))
    #expect(visitor.sees("Moscow 05:01"))
  }
}
