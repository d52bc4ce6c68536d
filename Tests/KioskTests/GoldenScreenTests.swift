import Exhibition
import Kiosk
import Screen
import TestSupport
import Testing

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
