import Content
import InterfaceKit
import Screen
import TestSupport
import Testing
import Typesetting
import Wording

@testable import Interface

/// Switching the language, and what is not translated.
@Suite struct LanguageTests {
  private func blockAtTop(_ visitor: Visitor) -> Int? {
    guard case .page(let reading) = visitor.state.place else { return nil }
    return visitor.state.sheet?.position(of: reading.scroll)?.block
  }

  @Test("keeps the page and the block at its top", arguments: [2, 5, 9, 14])
  func keepsPlace(lines: Int) throws {
    var visitor = try Visitor(size: Size(columns: 80, rows: 24))
    try visitor.press("4 1" + String(repeating: " Down", count: lines))
    let block = blockAtTop(visitor)
    for (language, title) in [(Language.en, "Ruyi and Dingding"), (.zh, "如意和丁丁"), (.ru, "Жуи и Диндин")] {
      try visitor.press("l")
      #expect(visitor.state.language == language)
      #expect(visitor.state.sheet?.recipe.page.frontMatter.title == title)
      #expect(blockAtTop(visitor) == block)
    }
  }

  @Test("keeps the focus of a list")
  func keepsFocus() throws {
    var visitor = try Visitor(language: .ru)
    try visitor.press("4 Down l")
    #expect(visitor.state.place == .section("zoo", focus: 1))
    #expect(visitor.sees("Katyusha"))
  }

  @Test("goes through the stand's languages in their order")
  func order() throws {
    var visitor = try Visitor(language: .ru)
    var seen: [Language] = []
    for _ in 0..<4 {
      try visitor.press("l")
      seen.append(visitor.state.language)
    }
    #expect(seen == [.en, .zh, .ru, .en])
  }

  @Test("shows a page that is not translated in another language, and says so", arguments: [Language.en, .zh])
  func fallsBack(language: Language) throws {
    var sample = SampleStand()
    sample.addSection("zoo")
    sample.addExhibit("panda", in: [.ru], text: "Текст о панде.")
    var visitor = sample.visitor(options: Options(language: language))
    try visitor.press("1")
    #expect(visitor.sees("panda"))
    #expect(visitor.sees("RU"))
    try visitor.press("1")
    #expect(visitor.sees("Текст о панде."))
    #expect(visitor.sees(Message.missingTranslation.text(in: language)))
    visitor.perform(.language(.ru))
    #expect(visitor.sees("Текст о панде."))
    #expect(!visitor.sees(Message.missingTranslation.text(in: .ru)))
  }

  @Test("ignores a language that the stand does not have")
  func unknown() throws {
    var visitor = try Visitor(language: .ru)
    visitor.perform(.language(Language("fr")))
    #expect(visitor.state.language == .ru)
  }

  @Test("leaves a language that a reload takes away")
  func vanished() throws {
    var visitor = try Visitor(language: .ru)
    visitor.perform(.language(.zh))
    var stand = visitor.state.stand
    stand.settings.languages = [.ru, .en]
    visitor.perform(.standLoaded(stand))
    #expect(visitor.state.language == .ru)
  }

  @Test("answers each language where its name is drawn")
  func switchedByTouch() throws {
    var visitor = try Visitor(language: .ru)
    for language in [Language.zh, .en, .ru] {
      let spot = try #require(compose(visitor.state).hotspots.first { $0.action == .language(language) })
      visitor.touch(spot.rect.origin)
      #expect(visitor.state.language == language)
    }
  }
}
