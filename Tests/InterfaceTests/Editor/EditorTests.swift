import Checking
import Content
import Editing
import InterfaceKit
import MarkdownTree
import Screen
import Storage
import TestSupport
import Testing
import Wording

@testable import Interface

/// The editor with its live preview, as staff use it.
@Suite struct EditorTests {
  static let text = """
    ---
    title: "Ruyi"
    summary: "A panda"
    weight: 10
    ---
    # Food

    He eats **bamboo**.

    The end.

    """

  static func visitor(
    _ keys: String = "", text: String = text, size: Size = Size(columns: 120, rows: 36), isKiosk: Bool = false
  ) throws -> Visitor {
    var sample = SampleStand()
    sample.addSection("zoo")
    sample.addExhibit("ruyi") { $0.summary = "A panda" }
    sample.addExhibit("dingding")
    sample.write(text, to: "zoo/ruyi/index.en.md")
    var visitor = sample.visitor(size: size, options: Options(isKiosk: isKiosk, language: .en))
    try visitor.press("1 1 " + keys)
    return visitor
  }

  private static let path = "zoo/ruyi/index.en.md"

  private func position(_ visitor: Visitor) -> DocumentPosition? { visitor.state.edited?.editor.position }

  @Test("shows the source left and the page right, and follows every key press")
  func livePreview() throws {
    var visitor = try Self.visitor("e Ctrl+End type:A_new_*word*.")
    #expect(visitor.screen.contains { $0.contains("│ ▌") && $0.contains("A_new_word.") })
    #expect(visitor.screen.contains { $0.contains("A_new_*word*.") })
    try visitor.press("Enter type:- Space")
    try visitor.press("type:point")
    #expect(visitor.screen.contains { $0.contains("• point") })
    let cursor = try #require(visitor.frame.cursor)
    #expect(visitor.frame[cursor.column - 1, cursor.row].character == "t")
  }

  @Test("opens the stand's own page from home, and goes back there")
  func fromHome() throws {
    var visitor = try Visitor(size: Size(columns: 80, rows: 24), language: .en)
    try visitor.press("e")
    #expect(visitor.state.edited?.path == "_index.en.md" && visitor.sees("_index.en.md"))
    try visitor.press("Escape")
    #expect(visitor.state.place == .home())
  }

  @Test("takes every letter for text, in any script, and its shortcuts with Ctrl")
  func typing() throws {
    var visitor = try Self.visitor("e Ctrl+Home")
    try visitor.press("type:q?/ё大👩‍👧")
    #expect(visitor.state.edited?.editor.text.string.hasPrefix("q?/ё大👩‍👧---") == true)
    try visitor.press("Backspace Backspace Ctrl+z Ctrl+z")
    #expect(visitor.state.edited?.editor.text.string == Self.text)
    visitor.handle(.paste("two\nlines\u{1B}[31m"))
    #expect(visitor.state.edited?.editor.text.lineCount == 12)
    #expect(visitor.state.place == .editor)
  }

  @Test("saves with Ctrl+S, and says so")
  func saves() throws {
    var visitor = try Self.visitor("e Ctrl+End type:More.")
    #expect(visitor.sees("modified"))
    #expect(visitor.drafts[Self.path] != nil)
    try visitor.press("Ctrl+s")
    #expect(visitor.file(Self.path) == Self.text + "More.")
    #expect(visitor.sees("Saved."))
    #expect(visitor.drafts[Self.path] == nil)
    try visitor.press("type:x Escape Escape")
    #expect(visitor.sees("Not saved"))
  }

  @Test("asks before it leaves a changed text, and does what is answered")
  func leaving() throws {
    var clean = try Self.visitor("e Escape")
    guard case .page = clean.state.place else {
      Issue.record("the editor did not close")
      return
    }
    for (answer, isSaved, isOpen) in [(0, false, true), (1, true, false), (3, false, false)] {
      var visitor = try Self.visitor("e Ctrl+End type:More. Escape Escape")
      for _ in 0..<answer { try visitor.press("Down") }
      try visitor.press("Enter")
      #expect((visitor.state.place == .editor) == isOpen)
      #expect((visitor.file(Self.path) == Self.text + "More.") == isSaved)
      #expect((visitor.drafts[Self.path] == nil) == !isOpen)
    }
    try clean.press("e Ctrl+End type:x Escape Escape Escape")
    #expect(clean.state.place == .editor)
    #expect(clean.state.edited?.question == nil)
  }

  @Test("keeps what was typed where saving fails")
  func failure() throws {
    var visitor = try Self.visitor("e Ctrl+End type:More.")
    visitor.isFull = true
    try visitor.press("Ctrl+s")
    #expect(visitor.sees("Not saved. The disk is full."))
    #expect(visitor.drafts[Self.path] != nil)
    try visitor.press("Escape Escape Down Enter")
    #expect(visitor.state.place == .editor)
    visitor.isFull = false
    try visitor.press("Ctrl+s")
    #expect(visitor.file(Self.path) == Self.text + "More.")
  }

  @Test("moves, selects, cuts, copies and pastes; what is copied goes to the terminal too")
  func clipboard() throws {
    var visitor = try Self.visitor("e Ctrl+Home Down Shift+End Ctrl+c")
    #expect(visitor.terminalClipboard == "title: \"Ruyi\"")
    #expect(visitor.frame.roles.joined().contains("sssss"))
    try visitor.press("Ctrl+End Ctrl+v Ctrl+a Ctrl+x")
    #expect(visitor.state.edited?.editor.text.isEmpty == true)
    #expect(visitor.terminalClipboard == Self.text + "title: \"Ruyi\"")
    try visitor.press("Ctrl+z")
    #expect(visitor.state.edited?.editor.text.string == Self.text + "title: \"Ruyi\"")
  }

  @Test("finds, replaces and goes to lines at its foot")
  func prompts() throws {
    var visitor = try Self.visitor("e Ctrl+g type:8 Enter")
    #expect(position(visitor) == DocumentPosition(line: 8, column: 1))
    try visitor.press("Ctrl+f type:eats")
    #expect(visitor.state.edited?.editor.selectedText == "eats")
    try visitor.press("type:y")
    #expect(visitor.sees("No results."))
    try visitor.press("Escape Ctrl+Home Ctrl+f Backspace Enter")
    #expect(visitor.sees("No results."))
    try visitor.press("Escape Ctrl+Home Ctrl+r type:e Tab type:E Ctrl+a")
    #expect(visitor.state.edited?.editor.text.string.contains("HE Eats") == true)
    #expect(visitor.sees("Replaced:"))
    try visitor.press("Escape Ctrl+z")
    #expect(visitor.state.edited?.editor.text.string == Self.text)
  }

  @Test("puts the cursor where the pointer is, in the source and by way of the page, and selects by dragging")
  func pointer() throws {
    var visitor = try Self.visitor("e")
    let row = try #require(visitor.screen.firstIndex { $0.contains("8 He eats") })
    visitor.touch(Point(column: 7, row: row))
    #expect(position(visitor) == DocumentPosition(line: 8, column: 4))
    visitor.handle(.pointer(Pointer(.drag, at: Point(column: 11, row: row))))
    #expect(visitor.state.edited?.editor.selectedText == "eats")
    let page = try #require(visitor.screen.firstIndex { $0.hasSuffix("The end.") })
    visitor.touch(Point(column: 80, row: page))
    #expect(position(visitor)?.line == 10)
  }

  @Test("says in the margin and at the foot what is wrong, goes there, and mends it where that is certain")
  func findings() throws {
    let text = Self.text.replacing("summary: \"A panda\"\n", with: "").replacing("He eats", with: "**真。**她 eats")
    var visitor = try Self.visitor("e", text: text)
    #expect(visitor.sees("3 findings"))
    try visitor.press("Ctrl+Home F7 F7")
    let rule = "literal-emphasis"
    let finding = try #require(visitor.state.edited?.findings(inLine: 7).first)
    #expect(finding.rule == rule)
    #expect(visitor.screen.contains { $0.contains(finding.message.description.prefix(40)) })
    #expect(visitor.screen.contains { $0.contains("● 7") || $0.contains("● 6") })
    try visitor.press("F8")
    #expect(visitor.state.edited?.check.findings.contains { $0.rule == rule } == false)
    #expect(visitor.state.edited?.editor.isModified == true)
    try visitor.press("Ctrl+z")
    #expect(visitor.state.edited?.editor.text.string == text)
  }

  @Test("puts in links and pictures picked from lists")
  func picks() throws {
    var visitor = try Self.visitor("e Ctrl+End Ctrl+k type:dingd Enter")
    #expect(visitor.state.edited?.editor.text.string == Self.text + "[dingding](../dingding/)")
    visitor = try Self.visitor(
      "e Ctrl+End Alt+i Enter",
      text: Self.text.replacing("weight: 10\n", with: "resources:\n  - src: a.png\n    title: Paw\n"))
    #expect(visitor.state.edited?.editor.text.string.hasSuffix("![Paw](a.png)") == true)
  }

  @Test("keeps pasted tabs")
  func pastedTabs() throws {
    var visitor = try Self.visitor("e Ctrl+End")
    visitor.handle(.paste("- a\n\t- b\n1\t2"))
    #expect(visitor.state.edited?.editor.text.string == Self.text + "- a\n\t- b\n1\t2")
  }

  @Test("shows the source alone, the page alone, the sides swapped, and another translation beside")
  func views() throws {
    var visitor = try Self.visitor("e")
    #expect(visitor.screen.contains { $0.contains("1 ---") && $0.contains("│") })
    try visitor.press("F3")
    #expect(visitor.screen.contains { $0.contains("Ruyi") && $0.hasSuffix("---") })
    try visitor.press("F3 F2")
    #expect(!visitor.screen.contains { $0.contains(" │ ") })
    try visitor.press("F2")
    #expect(!visitor.screen.contains { $0.contains("weight: 10") })
    try visitor.press("F2 F4")
    #expect(visitor.sees("RU · zoo/ruyi/index.ru.md"))
    #expect(visitor.sees("Text."))
  }

  @Test("shows the page's picture as it is typed into its front matter")
  func picture() throws {
    var visitor = try Self.visitor("e Ctrl+g type:5 Enter")
    visitor.studio = { .swatch("▓", $0.size) }
    visitor.handle(.paste("resources:\n  - src: paw.png\n    title: A paw\n"))
    #expect(visitor.sees("A paw"))
    var sample = SampleStand()
    sample.addSection("zoo")
    sample.addExhibit("ruyi") { $0.summary = "A panda" }
    sample.write(
      Self.text.replacing("weight: 10\n", with: "resources:\n  - src: paw.png\n"), to: "zoo/ruyi/index.en.md")
    var colourful = sample.visitor(
      size: Size(columns: 120, rows: 36), options: Options(language: .en, depth: .palette256))
    colourful.studio = { .swatch("▓", $0.size) }
    try colourful.press("1 1 e")
    #expect(colourful.screen.contains { $0.contains("▓▓▓") })
  }

  @Test("is usable from 40×12 to 200×60", arguments: [(40, 12), (60, 20), (80, 24), (120, 36), (200, 60)])
  func sizes(columns: Int, rows: Int) throws {
    var visitor = try Self.visitor("e Ctrl+End type:zebra", size: Size(columns: columns, rows: rows))
    #expect(visitor.sees("zebra"))
    #expect(visitor.sees("modified"))
    #expect(Law.broken(by: visitor.state).isEmpty)
    visitor.handle(.resized(Size(columns: 1, rows: 1)))
    #expect(Law.broken(by: visitor.state).isEmpty)
  }

  @Test("does not exist for visitors")
  func kiosk() throws {
    let visitor = try Self.visitor("e", isKiosk: true)
    #expect(visitor.state.place != .editor)
    #expect(!visitor.state.helpRows.contains { $0.label == Message.edit.text(in: .en) })
    var state = visitor.state
    #expect(update(&state, .editPage) == [])
    #expect(update(&state, .edit(.insert("x"))) == [])
  }
}
