import Content
import InterfaceKit
import Screen
import TestSupport
import Testing
import Wording

@testable import Interface

/// The page beside the source, tried in other widths, colours and languages.
@Suite struct EditorPreviewTests {
  @Test("is shown in the colours of each theme, while all else keeps its own")
  func themes() throws {
    var visitor = try EditorTests.visitor("e")
    #expect(visitor.frame.insetTheme == nil)
    for name in ["light", "contrast", "mono"] {
      try visitor.press(name == "contrast" ? "Alt+t" : "F10")
      let frame = visitor.frame
      #expect(frame.insetTheme?.name == name)
      #expect(frame.theme.name == "dark")
      let row = try #require(visitor.screen.firstIndex { $0.hasSuffix("The end.") && $0.contains("│") })
      let rule = try #require((0..<frame.size.columns).first { frame[$0, row].character == "│" })
      #expect((0..<rule + 2).allSatisfy { !frame[$0, row].style.isInset })
      #expect((rule + 2..<Grid(frame.size).right).allSatisfy { frame[$0, row].style.isInset })
    }
    #expect(visitor.sees("Preview · monochrome"))
    try visitor.press("Ctrl+p")
    #expect(visitor.frame.cells.contains { $0.style.isInset })
    let help = try #require(visitor.screen.firstIndex { $0.contains("Ctrl+S") })
    let column = try #require((0..<120).first { visitor.frame[$0, help].character == "C" })
    #expect(!visitor.frame[column, help].style.isInset, "what lies over it has the screen's colours")
    try visitor.press("Escape F10")
    #expect(visitor.frame.insetTheme == nil)
    #expect(!visitor.sees("Preview ·"))
  }

  @Test("shows the page's picture with its caption, or neither", arguments: [24, 30, 48])
  func caption(rows: Int) throws {
    let shipped = try ShippedStand.load()
    var visitor = Visitor(
      at: shipped.stand, library: shipped.library, size: Size(columns: 80, rows: rows),
      options: Options(language: .en, depth: .direct))
    visitor.studio = { .swatch("▓", $0.size) }
    try visitor.press("4 1 e Ctrl+Home")
    #expect(visitor.sees(Message.picture(1, 4).text(in: .en)) == (rows > 40))
    #expect(visitor.screen.contains { $0.contains("▓▓▓") } == (rows > 40))
  }

  @Test("is shown on the very screen that a kiosk of 80×24 has, beside the source or over all", arguments: [200, 80])
  func kiosk(columns: Int) throws {
    let text = EditorTests.text.replacing(
      "weight: 10\n", with: "weight: 10\ndraft: true\nfacts:\n  - {label: Home, value: Zoo}\n")
    let size = Size(columns: columns, rows: columns == 80 ? 24 : 60)
    var visitor = try EditorTests.visitor("e F9 Ctrl+End type:More.", text: text, size: size)
    var sample = SampleStand()
    sample.addSection("zoo")
    sample.addExhibit("ruyi") {
      ($0.title, $0.summary, $0.weight) = ("Ruyi", "A panda", 10)
      $0.facts = [FrontMatter.Fact(label: "Home", value: "Zoo")]
    }
    sample.addExhibit("dingding")
    sample.write(text + "More.", to: "zoo/ruyi/index.en.md")
    var kiosk = sample.visitor(size: Size(columns: 80, rows: 24), options: Options(isKiosk: true, language: .en))
    try kiosk.press("1 1")
    let page = try #require(visitor.state.edited)
    let rect = try #require(visitor.state.shared.kioskRect(of: page)).rect
    let shown = visitor.screen[rect.rows].map { String($0.dropFirst(rect.origin.column).prefix(80)) }
    #expect(shown == kiosk.screen)
    if columns == 80 {
      #expect(visitor.frame.cursor == nil)
      try visitor.press("Escape")
      #expect(visitor.state.place == .editor && visitor.state.edited?.question == nil)
      #expect(visitor.sees("modified"))
    } else {
      #expect(visitor.sees("Preview · 80×24"))
      try visitor.press("F9")
      #expect(!visitor.sees("80×24"))
    }
  }

  @Test("has on that screen the picture that a kiosk of 80×24 has", arguments: [0, 2, 12])
  func kioskPicture(facts: Int) throws {
    var sample = SampleStand()
    sample.addSection("zoo")
    sample.addExhibit("ruyi") {
      ($0.title, $0.summary) = ("Ruyi", "A panda")
      $0.facts = (0..<facts).map { FrontMatter.Fact(label: "Fact \($0)", value: "Bamboo") }
      $0.resources = [FrontMatter.Resource(source: "paw.png", title: "A paw")]
    }
    let listed = (0..<facts).map { "  - {label: Fact \($0), value: Bamboo}\n" }.joined()
    let head = "---\ntitle: Ruyi\nsummary: A panda\nresources:\n  - src: paw.png\n    title: A paw\n"
    let text = head + (facts == 0 ? "" : "facts:\n" + listed) + "---\nHe eats.\n\nThe end.\n"
    sample.write(text, to: "zoo/ruyi/index.en.md")
    let options = Options(language: .en, depth: .direct)
    var visitor = sample.visitor(size: Size(columns: 200, rows: 60), options: options)
    visitor.studio = { .swatch("▓", $0.size) }
    try visitor.press("1 1 e F9 Ctrl+Home")
    var kiosk = sample.visitor(
      size: Size(columns: 80, rows: 24), options: Options(isKiosk: true, language: .en, depth: .direct))
    kiosk.studio = { .swatch("▓", $0.size) }
    try kiosk.press("1 1")
    let page = try #require(visitor.state.edited)
    let rect = try #require(visitor.state.shared.kioskRect(of: page)).rect
    let shown = visitor.screen[rect.rows].map { String($0.dropFirst(rect.origin.column).prefix(80)) }
    #expect(shown == kiosk.screen)
    #expect(kiosk.screen.contains { $0.contains("▓▓▓") } || facts > 0)
  }

  @Test("goes on a kiosk to where the cursor is, in the language and the colours asked for")
  func kioskFollows() throws {
    let text = EditorTests.text + (1...60).map { "Paragraph \($0).\n\n" }.joined()
    var visitor = try EditorTests.visitor("e F9 Ctrl+End", text: text, size: Size(columns: 200, rows: 60))
    #expect(visitor.state.edited?.kiosk?.frame.text.contains { $0.contains("Paragraph 60.") } == true)
    try visitor.press("Ctrl+Home")
    #expect(visitor.state.edited?.kiosk?.frame.text.contains { $0.contains("He eats") } == true)
    try visitor.press("F10")
    #expect(visitor.frame.insetTheme?.name == "light")
    try visitor.press("F11")
    #expect(visitor.state.edited?.kiosk?.frame.text.contains { $0.contains("Text.") } == true, "the Chinese page")
  }

  /// English is there, Russian where asked for; the visitor edits the English page.
  private static func visitor(in languages: [Language], draft: Bool = false) throws -> Visitor {
    var sample = SampleStand()
    sample.addSection("zoo")
    sample.addExhibit("ruyi", in: languages) { $0.isDraft = draft }
    sample.write("Жуи ест.", to: "zoo/ruyi/index.ru.md")
    sample.write("---\ntitle: Ruyi\nfacts:\n  - {label: Home, value: Zoo}\n---\nHe eats.", to: "zoo/ruyi/index.en.md")
    return try { (visitor) in
      var visitor = visitor
      try visitor.press("1 1 e")
      return visitor
    }(sample.visitor(options: Options(language: .en)))
  }

  @Test("is what the visitors of another language see: their own page where there is one")
  func ownPage() throws {
    var visitor = try Self.visitor(in: [.ru, .en])
    // RU, EN, ZH: after English comes Chinese, which falls back to Russian or English as the stand says.
    try visitor.press("F11 F11")
    #expect(visitor.sees("Preview · RU"))
    #expect(visitor.sees("Жуи ест."))
    #expect(!visitor.sees(Message.missingTranslation.text(in: .ru)))
    try visitor.press("Alt+l")
    #expect(!visitor.sees("Preview ·"))
    #expect(!visitor.sees("Жуи ест."))
  }

  @Test("is what they fall back to, with the notice in their language, as it is typed", arguments: [false, true])
  func fallback(draft: Bool) throws {
    // A draft is no page for visitors.
    var visitor = try Self.visitor(in: draft ? [.ru, .en] : [.en], draft: draft)
    try visitor.press("F11")
    #expect(visitor.sees("Preview · 中文"))
    #expect(visitor.sees(Message.missingTranslation.text(in: .zh)))
    try visitor.press("Ctrl+End Space type:More.")
    #expect(visitor.screen.contains { $0.hasSuffix("He eats. More.") })
    try visitor.press("F11")
    #expect(visitor.sees(Message.missingTranslation.text(in: .ru)))
  }

  @Test("takes the place of a translation beside, and of the source alone")
  func appears() throws {
    var visitor = try Self.visitor(in: [.ru, .en])
    try visitor.press("F4 F10")
    #expect(visitor.state.edited?.beside == nil)
    #expect(visitor.sees("Preview · light"))
    try visitor.press("F10 F10 F10 F2 F9")
    #expect(visitor.sees("Preview · 80×24"))
  }

  @Test("stays usable and lawful in every combination", arguments: [(40, 12), (80, 24), (200, 60)])
  func laws(columns: Int, rows: Int) throws {
    var visitor = try EditorTests.visitor("e", size: Size(columns: columns, rows: rows))
    for keys in ["F9", "F10", "F11", "F2", "F3", "F4", "F12", "F2", "F11", "Shift+F4", "F10", "F4"] {
      try visitor.press(keys)
      #expect(Law.broken(by: visitor.state).isEmpty, "\(keys)")
    }
  }

  @Test("offers what can be undone and made again, and only then")
  func hints() throws {
    var visitor = try EditorTests.visitor("e", size: Size(columns: 200, rows: 60))
    func footer() -> String { visitor.screen.last { !$0.isEmpty } ?? "" }
    #expect(!footer().contains("Ctrl+Z") && !footer().contains("Ctrl+Y"))
    try visitor.press("type:x")
    #expect(footer().contains("Ctrl+Z undo") && !footer().contains("Ctrl+Y"))
    try visitor.press("Ctrl+z")
    #expect(!footer().contains("Ctrl+Z") && footer().contains("Ctrl+Y redo"))
    try visitor.press("F1")
    #expect(visitor.sees("Ctrl+Z"), "the help has all keys")
  }
}
