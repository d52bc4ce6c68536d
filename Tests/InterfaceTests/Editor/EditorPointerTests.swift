import Editing
import InterfaceKit
import MarkdownTree
import Screen
import TestSupport
import Testing
import Wording

@testable import Interface

/// The mouse in the editor's source.
@Suite struct EditorPointerTests {
  private func row(_ text: String, _ visitor: Visitor) throws -> Int {
    try #require(visitor.screen.firstIndex { $0.contains(text) })
  }

  private func selected(_ visitor: Visitor) -> String? { visitor.state.edited?.editor.selectedText }

  @Test("pressed twice selects a word, three times the line, and a fourth time nothing")
  func presses() throws {
    var visitor = try EditorTests.visitor("e")
    let point = Point(column: 9, row: try row("8 He eats", visitor))
    visitor.touch(point)
    #expect(selected(visitor) == "")
    visitor.touch(point)
    #expect(selected(visitor) == "eats")
    visitor.touch(point)
    #expect(selected(visitor) == "He eats **bamboo**.\n")
    visitor.touch(point)
    #expect(selected(visitor) == "")
  }

  @Test("pressed slowly, or in two places, puts the cursor there")
  func slowly() throws {
    var visitor = try EditorTests.visitor("e")
    let row = try row("8 He eats", visitor)
    visitor.touch(Point(column: 9, row: row))
    visitor.wait(milliseconds: 501)
    visitor.touch(Point(column: 9, row: row))
    #expect(selected(visitor) == "")
    visitor.touch(Point(column: 4, row: row))
    #expect(selected(visitor) == "")
    #expect(visitor.state.edited?.editor.position == DocumentPosition(line: 8, column: 1))
  }

  @Test("drawn on selects by what was pressed: words, or lines from their numbers on, forward and backward")
  func drags() throws {
    var visitor = try EditorTests.visitor("e")
    let row = try row("8 He eats", visitor)
    visitor.touch(Point(column: 9, row: row))
    visitor.touch(Point(column: 9, row: row))
    visitor.handle(.pointer(Pointer(.drag, at: Point(column: 16, row: row))))
    #expect(selected(visitor) == "eats **bamboo")
    visitor.handle(.pointer(Pointer(.drag, at: Point(column: 5, row: row))))
    #expect(selected(visitor) == "He eats")
    #expect(visitor.state.edited?.editor.position == DocumentPosition(line: 8, column: 1))
    visitor.touch(Point(column: 3, row: row))
    #expect(selected(visitor) == "He eats **bamboo**.\n")
    visitor.handle(.pointer(Pointer(.drag, at: Point(column: 3, row: row + 2))))
    #expect(selected(visitor) == "He eats **bamboo**.\n\nThe end.\n")
    visitor.handle(.pointer(Pointer(.drag, at: Point(column: 9, row: row - 2))))
    #expect(selected(visitor) == "# Food\n\nHe eats **bamboo**.\n")
  }

  @Test("drawn on from elsewhere selects nothing")
  func elsewhere() throws {
    var visitor = try EditorTests.visitor("e")
    let row = try row("8 He eats", visitor)
    visitor.touch(Point(column: 9, row: row))
    visitor.touch(Point(column: 90, row: row))
    visitor.handle(.pointer(Pointer(.drag, at: Point(column: 16, row: row))))
    #expect(selected(visitor) == "")
  }

  /// A page longer than the screen.
  private static let long =
    EditorTests.text + (1...60).map { "Paragraph \($0).\n\n" }.joined()

  private func wheel(_ visitor: inout Visitor, _ action: Pointer.Action, column: Int) {
    visitor.handle(.pointer(Pointer(action, at: Point(column: column, row: 10))))
  }

  @Test("turned over the source scrolls it alone, and over the page that; the cursor stays, and a key comes back to it")
  func wheel() throws {
    var visitor = try EditorTests.visitor("e", text: Self.long)
    visitor.select("eats")
    let before = try #require(visitor.state.edited)
    for _ in 0..<4 { wheel(&visitor, .wheelDown, column: 20) }
    let source = try #require(visitor.state.edited)
    #expect(source.top.line == before.top.line + 12)
    #expect(source.scroll == before.scroll)
    #expect(source.editor.selection == before.editor.selection)
    #expect(visitor.frame.cursor == nil)
    for _ in 0..<3 { wheel(&visitor, .wheelDown, column: 100) }
    let page = try #require(visitor.state.edited)
    #expect(page.top == source.top)
    #expect(page.scroll == before.scroll + 9)
    wheel(&visitor, .wheelUp, column: 100)
    #expect(visitor.state.edited?.scroll == before.scroll + 6)
    try visitor.press("Shift+Right")
    #expect(visitor.frame.cursor != nil)
    #expect(visitor.state.edited?.editor.selectedText == "eats ")
  }

  @Test("stops at the ends of both sides")
  func wheelEnds() throws {
    var visitor = try EditorTests.visitor("e", text: Self.long)
    for column in [20, 100] { for _ in 0..<200 { wheel(&visitor, .wheelDown, column: column) } }
    #expect(visitor.screen.contains { $0.contains("Paragraph 60.") && $0.hasSuffix("Paragraph 60.") })
    for column in [20, 100] { for _ in 0..<200 { wheel(&visitor, .wheelUp, column: column) } }
    #expect(visitor.state.edited?.top.line == 1)
    #expect(visitor.state.edited?.scroll == 0)
  }

  @Test("scrolls the other translation by itself too")
  func wheelBeside() throws {
    var sample = SampleStand()
    sample.addSection("zoo")
    sample.addExhibit("ruyi", text: (1...80).map { "Line \($0)\n\n" }.joined())
    var visitor = sample.visitor()
    try visitor.press("1 1 e F4")
    let before = visitor.screen
    for _ in 0..<5 { wheel(&visitor, .wheelDown, column: 100) }
    let left = { (rows: [String]) in rows.map { $0.prefix { $0 != "│" } } }
    #expect(visitor.screen != before)
    #expect(left(visitor.screen) == left(before))
    try visitor.press("Right Left")
    #expect(visitor.screen == before)
  }

  @Test("takes the line between the sides along, as far as both keep room", arguments: ["", "F3"])
  func divider(keys: String) throws {
    var visitor = try EditorTests.visitor("e " + keys)
    func column() throws -> Int {
      let row = visitor.frame.text[10]
      return row.distance(from: row.startIndex, to: try #require(row.firstIndex(of: "│")))
    }
    let start = try column()
    visitor.touch(Point(column: start, row: 12))
    visitor.handle(.pointer(Pointer(.drag, at: Point(column: start - 9, row: 14))))
    #expect(try column() == start - 9)
    visitor.handle(.pointer(Pointer(.drag, at: Point(column: 1, row: 14))))
    let least = try column()
    #expect(least > 25)
    visitor.handle(.pointer(Pointer(.drag, at: Point(column: start + 7, row: 14))))
    #expect(try column() == start + 7)
    #expect(visitor.state.edited?.editor.selection.isEmpty == true)
    visitor.touch(Point(column: 10, row: 12))
    visitor.handle(.pointer(Pointer(.drag, at: Point(column: 20, row: 12))))
    #expect(try column() == start + 7, "let go, it stays")
  }

  @Test("puts the menus into the language that is touched, and leaves the page as it is")
  func languages() throws {
    var visitor = try EditorTests.visitor("e Ctrl+End type:More.")
    let text = visitor.state.edited?.editor.text.string
    let spot = try #require(compose(visitor.state).hotspots.last { $0.action == .language(.ru) })
    visitor.touch(spot.rect.origin)
    #expect(visitor.state.language == .ru && visitor.sees("изменено"))
    #expect(visitor.state.place == .editor && visitor.state.edited?.path == "zoo/ruyi/index.en.md")
    #expect(visitor.state.edited?.editor.text.string == text && text?.hasSuffix("More.") == true)
  }
}
