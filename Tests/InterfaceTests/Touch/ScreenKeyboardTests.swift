import InterfaceKit
import Testing
import Wording

@testable import Interface

@Suite("The keyboard on the screen") struct ScreenKeyboardTests {
  private static let chinese = ["熊猫如意", "熊猫丁丁", "莫斯科动物园", "中俄合作", "VIII 博览会"]

  private func letters(_ keyboard: ScreenKeyboard) -> [String] {
    keyboard.rows.joined().compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  private func keyboard(_ language: Language, _ titles: [String], _ text: String = "", page: Int = 0) -> ScreenKeyboard
  {
    ScreenKeyboard(for: language, of: [.ru, .en, .zh], titles: titles, typed: text, page: page)
  }

  @Test("has all Russian letters and digits, a blank, erasing, and the other languages")
  func cyrillic() {
    let keyboard = keyboard(.ru, ["Панды"])
    #expect(Set(letters(keyboard)).isSuperset(of: "абвгдеёжзийклмнопрстуфхцчшщъыьэюя0123456789".map { String($0) }))
    let tools: [ScreenKeyboard.Key] = [.language(.ru), .language(.en), .language(.zh), .space, .erase]
    #expect(keyboard.rows.last == tools)
    #expect(keyboard.rows.count == ScreenKeyboard.rowCount)
    #expect(keyboard.rows.allSatisfy { $0.count <= ScreenKeyboard.mostAcross })
  }

  @Test("has Latin letters for every language that is written in them", arguments: ["en", "de", "fr", "vi"])
  func latin(code: String) {
    let keyboard = keyboard(Language(code), ["Panda", "Größe"])
    #expect(Set(letters(keyboard)).isSuperset(of: "abcdefghijklmnopqrstuvwxyz".map { String($0) }))
  }

  @Test("has the characters that Chinese titles begin with, those of most of them first")
  func firstCharacters() {
    #expect(ScreenKeyboard.characters(after: "", in: Self.chinese) == ["熊", "v", "中", "莫"])
    #expect(letters(keyboard(.zh, Self.chinese)).contains("熊"))
  }

  @Test("goes on with the characters that follow what is typed, wherever in a title")
  func following() {
    #expect(ScreenKeyboard.characters(after: "熊", in: Self.chinese) == ["猫"])
    #expect(ScreenKeyboard.characters(after: "熊猫", in: Self.chinese) == ["丁", "如"])
    #expect(ScreenKeyboard.characters(after: "动物", in: Self.chinese) == ["园"])
    // Where nothing follows, one can begin anew.
    #expect(ScreenKeyboard.characters(after: "没有", in: Self.chinese) == ["熊", "v", "中", "莫"])
  }

  @Test("shows more characters than fit one screenful after the other, and each of them")
  func pages() {
    let titles = (0x4E00..<0x4E00 + 90).compactMap { Unicode.Scalar($0).map { String(Character($0)) } }
    var seen: Set<String> = []
    for page in 0..<3 {
      let keyboard = keyboard(.zh, titles, page: page)
      #expect(keyboard.rows.joined().contains(.more))
      seen.formUnion(letters(keyboard))
    }
    #expect(seen.isSuperset(of: titles))
    #expect(keyboard(.zh, titles, page: 3) == keyboard(.zh, titles, page: 0))
  }
}
