import InterfaceKit
import Screen
import TestSupport
import Testing
import Wording

@testable import Interface

/// The command palette: everything that can be done, by name.
@Suite struct PaletteTests {
  @Test(
    "does what is typed and chosen, in each language",
    arguments: [(.ru, "светл"), (.en, "light"), (.zh, "浅色")] as [(Language, String)])
  func theme(language: Language, typed: String) throws {
    var visitor = try Visitor(language: language)
    try visitor.press("p type:\(typed) Enter")
    #expect(visitor.state.theme.name == "light")
    #expect(visitor.state.overlay == nil)
  }

  @Test("opens sections and pages' tools by name")
  func opens() throws {
    var visitor = try Visitor(language: .en)
    try visitor.press("Ctrl+p type:zoo Enter")
    #expect(visitor.state.place == .section("zoo"))
    try visitor.press("1 : type:find Enter")
    #expect(Context(visitor.state) == .find)
    try visitor.press("Escape p type:中文 Enter")
    #expect(visitor.state.language == .zh)
    try visitor.press("p type:首页 Enter")
    #expect(visitor.state.place == .home())
  }

  @Test("has the keys beside the commands, and no way out in kiosk mode", arguments: [true, false])
  func kiosk(isKiosk: Bool) throws {
    var visitor = try Visitor(language: .en, isKiosk: isKiosk)
    try visitor.press("p type:quit")
    #expect(visitor.sees("Quit") == !isKiosk)
    #expect(visitor.sees("There is no such command.") == isKiosk)
    try visitor.press("Enter")
    #expect(visitor.hasQuit == !isKiosk)
    if !isKiosk { try visitor.press("p") }
    try visitor.press("Ctrl+u type:lang")
    #expect(visitor.screen.contains { $0.contains("Language") && $0.contains(" L ") })
  }

  @Test("narrows the list letter by letter, and widens it again")
  func narrows() throws {
    var visitor = try Visitor(language: .en)
    try visitor.press("p")
    let all = visitor.state.commands(for: CommandPalette()).count
    #expect(all == visitor.state.commands.count)
    try visitor.press("End type:co")
    guard case .palette(let palette) = visitor.state.overlay else {
      Issue.record("no palette")
      return
    }
    #expect(palette.focus == 0)
    #expect((1..<all).contains(visitor.state.commands(for: palette).count))
    try visitor.press("Backspace Backspace")
    #expect(visitor.state.overlay == .palette(CommandPalette()))
  }

  @Test("lists every command of the screen once, whatever the language", arguments: ["", "4", "4 2"])
  func complete(keys: String) throws {
    for language in [Language.ru, .en, .zh] {
      var visitor = try Visitor(language: language)
      try visitor.press(keys)
      let titles = visitor.state.commands.map(\.title)
      #expect(Set(titles).count == titles.count)
      #expect(titles.count >= 12)
    }
  }
}
