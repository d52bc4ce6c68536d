import InterfaceKit
import Screen
import TestSupport
import Testing
import Wording

@testable import Interface

/// The hints of the footer and the rows of the help.
@Suite struct FooterTests {
  private static let screens = ["", "4", "4 2", "4 2 ?", "/"]

  private func isHelp(_ hint: FooterHint) -> Bool { hint.action == .help }

  @Test("fits whatever room there is, and always keeps the help", arguments: screens, [Language.ru, .en, .zh])
  func fits(keys: String, language: Language) throws {
    var visitor = try Visitor(language: language)
    try visitor.press(keys)
    for columns in 0...200 {
      let hints = FooterHint.fitting(columns, in: visitor.state)
      #expect(hints.contains(where: isHelp))
      let width = hints.map(\.columns).reduce((hints.count - 1) * FooterHint.gap, +)
      #expect(width <= columns || hints.count == 1)
    }
  }

  @Test("shows all hints where there is room for them, by rank", arguments: screens)
  func showsAll(keys: String) throws {
    var visitor = try Visitor()
    try visitor.press(keys)
    let bindings = Keymap.available(in: Context(visitor.state), to: visitor.state).filter { $0.rank != nil }
    let hints = FooterHint.fitting(500, in: visitor.state)
    #expect(hints.map(\.keys) == bindings.sorted { ($0.rank ?? 0) < ($1.rank ?? 0) }.map(\.label))
  }

  @Test("ends with the help and the way out, whatever else there is room for", arguments: ["", "d", "4 1", "c"])
  func endsWithWayOut(keys: String) throws {
    var visitor = try Visitor()
    try visitor.press(keys)
    for columns in [80, 120, 500] {
      #expect(FooterHint.fitting(columns, in: visitor.state).map(\.action).suffix(2) == [.help, .quit])
    }
  }

  @Test("draws the hints on the screen, down to 40 columns", arguments: screens, [40, 80, 120, 200])
  func draws(keys: String, columns: Int) throws {
    for language in [Language.ru, .en, .zh] {
      var visitor = try Visitor(size: Size(columns: columns, rows: 30), language: language)
      try visitor.press(keys)
      let help = (Context(visitor.state).takesText ? "F1 " : "? ") + Message.help.text(in: language)
      #expect(visitor.screen.suffix(2).contains { $0.contains(help) })
    }
  }

  @Test("says how to get back on every screen but home, however narrow", arguments: screens.dropFirst(), [40, 60, 80])
  func saysBack(keys: String, columns: Int) throws {
    for language in [Language.ru, .en, .zh] {
      var visitor = try Visitor(size: Size(columns: columns, rows: 24), language: language)
      try visitor.press(keys)
      let back = "Esc " + Message.back.text(in: language)
      #expect(visitor.screen.suffix(2).contains { $0.contains(back) }, "\(language.code)")
    }
  }

  @Test("lists in the help what the keymap has, each phrase once", arguments: screens, [false, true])
  func helpRows(keys: String, isKiosk: Bool) throws {
    var visitor = try Visitor(size: Size(columns: 80, rows: 24), language: .en, isKiosk: isKiosk)
    try visitor.press(keys)
    let rows = visitor.state.helpRows
    let bindings = Keymap.available(in: Context(visitor.state.place), to: visitor.state)
    #expect(Set(rows.map(\.label)) == Set(bindings.map { $0.phrase.text(in: .en) }))
    #expect(Set(rows.map(\.label)).count == rows.count)
    if visitor.state.overlay == nil { try visitor.press("F1") }
    for row in rows {
      #expect(visitor.screen.contains { $0.contains(row.keys) && $0.contains(row.label) }, "\(row)")
    }
  }
}
