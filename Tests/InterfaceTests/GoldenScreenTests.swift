import Content
import Interface
import InterfaceKit
import Screen
import Statistics
import TestSupport
import Testing
import Wording

/// The screens of the shipped stand, as files to look at and compare with.
@Suite struct GoldenScreenTests {
  static let languages = [Language.ru, .en, .zh]
  static let sizes = [Size(columns: 80, rows: 24), Size(columns: 120, rows: 36), Size(columns: 200, rows: 60)]

  @Test("draws home", arguments: [Size(columns: 40, rows: 12)] + sizes, languages)
  func home(size: Size, language: Language) throws {
    try expectScreen("home", keys: "", size, language)
  }

  @Test("draws a section", arguments: sizes, languages)
  func section(size: Size, language: Language) throws {
    try expectScreen("section", keys: "1 Down", size, language)
  }

  @Test("draws the programme", arguments: sizes, languages)
  func programme(size: Size, language: Language) throws {
    try expectScreen("programme", keys: "6", size, language)
  }

  @Test("draws a page", arguments: sizes, languages)
  func page(size: Size, language: Language) throws {
    try expectScreen("page", keys: "4 2", size, language)
  }

  @Test("draws what a search finds", arguments: sizes, languages)
  func search(size: Size, language: Language) throws {
    let word = [.ru: "панда", .en: "panda", .zh: "熊猫"][language] ?? ""
    try expectScreen("search", keys: "/ type:\(word) Down", size, language)
  }

  @Test("draws what is looked for in a page", arguments: languages)
  func find(language: Language) throws {
    let word = [.ru: "Москв", .en: "Mosc", .zh: "莫斯科"][language] ?? ""
    try expectScreen("find", keys: "4 2 f type:\(word) Enter", Size(columns: 80, rows: 24), language)
  }

  @Test("draws the outline of a page", arguments: languages)
  func outline(language: Language) throws {
    try expectScreen("outline", keys: "4 2 o", Size(columns: 80, rows: 24), language)
  }

  @Test("draws the commands of a page", arguments: languages)
  func palette(language: Language) throws {
    try expectScreen("palette", keys: "4 2 p Down", Size(columns: 80, rows: 24), language)
  }

  @Test("draws the help of a page", arguments: languages)
  func help(language: Language) throws {
    try expectScreen("help", keys: "4 2 ?", Size(columns: 80, rows: 24), language)
  }

  @Test("draws an address to take along", arguments: languages)
  func address(language: Language) throws {
    try expectScreen("address", keys: "4 2 Shift+Tab Enter", Size(columns: 120, rows: 36), language)
  }

  @Test("draws the countdown", arguments: languages)
  func countdown(language: Language) throws {
    var visitor = try Visitor(size: Size(columns: 80, rows: 24), language: language, idleSeconds: 60)
    try visitor.press("1")
    visitor.wait(seconds: 69)
    try expectGolden(visitor.frame, "countdown.80x24.\(language.code)")
  }

  /// The shipped stand with something to do: a page missing, one stale, a draft, findings.
  private func deskVisitor(_ size: Size, _ language: Language) throws -> Visitor {
    let shipped = try ShippedStand.load()
    var stand = shipped.stand
    stand.sections[3].exhibits[1].pages[.zh] = nil
    stand.sections[0].exhibits[2].pages[.en]?.frontMatter.isDraft = true
    var visitor = Visitor(at: stand, library: shipped.library, size: size, options: Options(language: language))
    let luzhniki = "infrastructure/luzhniki/index.zh.md"
    visitor.report = StandReport(
      findings: [
        Diagnostic(
          .error, "dead-link", at: .init(path: luzhniki, line: 24, column: 7),
          Message(
            ru: "Ссылка ведёт на «zoo/panda», а там ничего нет. Может быть, «zoo/katyusha»?",
            en: "The link leads to “zoo/panda”, which is not there. Did you mean “zoo/katyusha”?",
            zh: "链接指向“zoo/panda”，但没有此页。是否指“zoo/katyusha”？")),
        Diagnostic(
          .note, "long-label", at: .init(path: luzhniki, line: 9, column: 5),
          Message(ru: "Название факта слишком длинное.", en: "The label is long.", zh: "要点名称过长。")),
        Diagnostic(
          .warning, "stale-translation", at: .init(path: "zoo/_index.en.md", line: 6),
          Message(
            ru: "Файл «%1» изменён после этого перевода: сравните их, затем впишите «source: ru@1a2b3c4d».",
            en: "“%1” was changed after this translation: compare them, then write “source: ru@1a2b3c4d”.",
            zh: "“%1”在此翻译之后有更改：请对照，然后写入“source: ru@1a2b3c4d”。", .text("_index.ru.md"))),
      ],
      edits: [
        .init(path: luzhniki, time: Clock.secondDay.epochSeconds - 300),
        .init(path: "zoo/_index.en.md", time: Clock.secondDay.epochSeconds - 5 * 3600),
        .init(path: "zoo/katyusha/index.ru.md", time: Clock.secondDay.epochSeconds - 3 * 86_400),
      ])
    visitor.changes = .between(
      [
        luzhniki: "---\ntitle: 卢日尼基\n---\n一九五六年。\n",
        "zoo/tigers.en.md": "---\ntitle: The Amur tigers of the zoo\n---\nTwo of them.\n",
      ],
      [
        luzhniki: "---\ntitle: 卢日尼基\n---\n一九五六年建成。\n",
        "zoo/bamboo.ru.md": "---\ntitle: Бамбуковая роща\n---\nОна растёт.\n",
      ])
    return visitor
  }

  @Test("draws the staff desk", arguments: [Size(columns: 40, rows: 12)] + sizes, languages)
  func desk(size: Size, language: Language) throws {
    let parts = [
      ("desk", "d Down Down"), ("deskFindings", "d Tab"), ("deskChanges", "d Tab Tab Down"),
      ("deskEdits", "d Shift+Tab Shift+Tab"),
    ]
    for (name, keys) in parts {
      var visitor = try deskVisitor(size, language)
      try visitor.press(keys)
      try expectGolden(visitor.frame, "\(name).\(size.columns)x\(size.rows).\(language.code)")
    }
  }

  @Test("draws for staff what visitors looked at", arguments: sizes, languages)
  func visits(size: Size, language: Language) throws {
    var visitor = try deskVisitor(size, language)
    var figures = Figures()
    figures.pages = [
      .init(id: "zoo/katyusha", language: .zh, views: 231, seconds: 231 * 34),
      .init(id: "infrastructure/gymnastics-palace", language: .ru, views: 160, seconds: 160 * 41),
      .init(id: "zoo", language: .en, views: 74, seconds: 74 * 9),
      .init(id: "zoo/gone", language: .en, views: 3, seconds: 3),
    ]
    (figures.wakesByHour[10], figures.searchesInVain) = (118, 12)
    for (hour, views) in [9: 20, 10: 60, 11: 110, 12: 90, 13: 70, 14: 80, 15: 38].sorted(by: <) {
      figures.viewsByHour[hour] = views
    }
    visitor.figures = figures
    try visitor.press("d Shift+Tab Down")
    try expectGolden(visitor.frame, "deskVisits.\(size.columns)x\(size.rows).\(language.code)")
  }

  @Test("asks for the ID of a new page", arguments: languages)
  func making(language: Language) throws {
    var visitor = try deskVisitor(Size(columns: 80, rows: 24), language)
    try visitor.press("d Down n type:park")
    try expectGolden(visitor.frame, "making.80x24.\(language.code)")
  }

  @Test("asks for a larger window", arguments: languages)
  func tooSmall(language: Language) throws {
    try expectScreen("tooSmall", keys: "", Size(columns: 32, rows: 10), language)
  }

  private func expectScreen(
    _ name: String, keys: String, _ size: Size, _ language: Language, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var visitor = try Visitor(size: size, language: language)
    try visitor.press(keys)
    try expectGolden(
      visitor.frame, "\(name).\(size.columns)x\(size.rows).\(language.code)", sourceLocation: sourceLocation)
  }
}
