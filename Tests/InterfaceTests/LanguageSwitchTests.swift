import Content
import InterfaceKit
import Screen
import TestSupport
import Testing
import Wording

@testable import Interface

/// The language switch of a stand with one language, with very many, and with one that the program does not know.
@Suite struct LanguageSwitchTests {
  private func sample(_ codes: [String], words: [Language: Words] = [:]) -> SampleStand {
    var settings = Settings.standard
    settings.languages = codes.map { Language($0) }
    settings.defaultLanguage = settings.languages[0]
    settings.words = words
    var sample = SampleStand(settings: settings)
    sample.addSection("zoo", in: settings.languages)
    sample.addExhibit("panda", in: settings.languages)
    return sample
  }

  @Test("leaves the editor of a stand with one language no key for translations", arguments: [["en"], ["en", "ru"]])
  func editor(codes: [String]) throws {
    var visitor = sample(codes).visitor(size: Size(columns: 200, rows: 60))
    try visitor.press("1 1 e F1")
    for key in ["F4", "Shift+F4", "F11", "F12", "Alt+M"] {
      #expect(visitor.screen.contains { $0.contains(key + "  ") } == (codes.count > 1), "\(key)")
    }
  }

  @Test("is not there where there is one language, nor is its key") func one() throws {
    var visitor = sample(["en"]).visitor()
    for keys in ["1", "1", "?"] {
      try visitor.press(keys)
      #expect(!compose(visitor.state).hotspots.contains { if case .language = $0.action { true } else { false } })
      #expect(!visitor.sees("L language") && !visitor.sees("language"))
    }
    #expect(!visitor.state.commands.contains { $0.title.contains("anguage") })
    var two = sample(["en", "ru"]).visitor()
    #expect(two.sees("L language"))
    try two.press("l")
    #expect(two.state.language == .ru)
  }

  @Test("leaves the title its room among 28 languages", arguments: [40, 80, 120])
  func many(columns: Int) throws {
    let codes = "bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv uk tr ja zh".split(
      separator: " ")
    var visitor = sample(codes.map(String.init)).visitor(
      size: Size(columns: columns, rows: 24), options: Options(language: .en))
    try visitor.press("1")
    #expect(visitor.sees("zoo"))
    #expect(visitor.sees("EN   ES") || visitor.sees("EN  ES"))
    for _ in codes { try visitor.press("l") }
    #expect(visitor.state.language == .en)
  }

  @Test("speaks in the words of the stand, and in new ones as soon as they are there") func words() throws {
    let sv = Language("sv")
    func words(_ text: String) -> [Language: Words] {
      var words = Words()
      words["open"] = [.other: text]
      return [sv: words]
    }
    let sample = sample(["sv"], words: words("öppna"))
    var visitor = sample.visitor(options: Options(language: sv))
    #expect(visitor.sees("Enter öppna") && visitor.sees("help"))
    var stand = sample.stand
    stand.settings.words = words("slå upp")
    #expect(stand != sample.stand)
    visitor.perform(.standLoaded(stand))
    #expect(visitor.sees("Enter slå upp"))
  }
}
