import Editing
import InterfaceKit
import Screen
import TestSupport
import Testing
import Wording

@testable import Interface

/// The line at the foot of the editor: what it is filled with, counts and says of its keys.
@Suite struct EditorLineTests {
  private func hints(_ visitor: Visitor) -> [String] {
    FooterHint.fitting(500, in: visitor.state).map { $0.keys + " " + $0.label }
  }

  @Test("gives way to what is typed where it was filled with the selection")
  func offered() throws {
    var visitor = try EditorTests.visitor("e Ctrl+g type:8 Enter Ctrl+f type:eats Escape Ctrl+f")
    #expect(visitor.state.edited?.prompt?.field.text == "eats")
    try visitor.press("type:end")
    #expect(visitor.state.edited?.prompt?.field.text == "end")
    #expect(visitor.state.edited?.editor.selectedText == "end")
    try visitor.press("Escape Ctrl+f Backspace")
    #expect(visitor.state.edited?.prompt?.field.isEmpty == true)
  }

  @Test("is kept where the selection is looked for as it is")
  func taken() throws {
    var visitor = try EditorTests.visitor("e Ctrl+g type:8 Enter Ctrl+f type:eats Escape Ctrl+r Enter Shift+Tab type:X")
    #expect(visitor.state.edited?.prompt?.field.text == "eats")
    #expect(visitor.state.edited?.prompt?.replacement.text == "X")
    try visitor.press("Enter")
    #expect(visitor.state.edited?.editor.text.string.contains("He X **bamboo**") == true)
  }

  @Test("counts the matches and says which one is selected")
  func counts() throws {
    var visitor = try EditorTests.visitor("e Ctrl+Home Ctrl+f type:oo")
    #expect(visitor.state.edited?.prompt?.match?.number == 1)
    #expect(visitor.sees(Message.match(1, 2).text(in: .en)))
    try visitor.press("Enter")
    #expect(visitor.sees(Message.match(2, 2).text(in: .en)))
    try visitor.press("Up Up")
    #expect(visitor.sees(Message.match(2, 2).text(in: .en)))
    try visitor.press("type:k")
    #expect(visitor.state.edited?.prompt?.match == nil)
  }

  @Test("counts what is left while it replaces")
  func countsReplacing() throws {
    var visitor = try EditorTests.visitor("e Ctrl+Home Ctrl+r type:oo Enter type:u Enter")
    #expect(visitor.sees(Message.match(1, 1).text(in: .en)))
    try visitor.press("Enter Enter Enter")
    #expect(visitor.sees("No results."))
    #expect(visitor.state.edited?.prompt?.match == nil)
  }

  @Test("names only the keys that do something in it")
  func keys() throws {
    var visitor = try EditorTests.visitor("e Ctrl+f")
    let options = ["Alt+C match case", "Alt+W whole words"]
    #expect(hints(visitor) == ["Enter next", "↑ previous", "Esc back"] + options)
    try visitor.press("Escape Ctrl+r")
    #expect(
      hints(visitor) == ["Enter next", "↑ previous", "Tab other field", "Ctrl+A replace all", "Esc back"] + options)
    try visitor.press("Tab")
    #expect(hints(visitor).first == "Enter replace")
    try visitor.press("Escape Ctrl+g")
    #expect(hints(visitor) == ["Enter go to line", "Esc back"])
  }

  @Test("says what Enter does in questions and in lists to pick from")
  func enter() throws {
    var visitor = try EditorTests.visitor("e type:x Escape Escape")
    #expect(hints(visitor).contains("Enter answer"))
    try visitor.press("Escape Ctrl+k")
    #expect(hints(visitor).contains("Enter insert"))
  }

  @Test("says that there is no table to align, and is silent where there is one")
  func noTable() throws {
    var visitor = try EditorTests.visitor("e Ctrl+t")
    #expect(visitor.sees("There is no table here"))
    visitor = try EditorTests.visitor(
      "e Ctrl+End Ctrl+t", text: EditorTests.text + "\n| a | b |\n| --- | --- |\n| 1 | 2 |")
    #expect(!visitor.sees("There is no table here"))
  }

  @Test("stays open when all is replaced, so that the Escape behind it leaves nothing but the line")
  func replacesAll() throws {
    var visitor = try EditorTests.visitor("e Ctrl+Home Ctrl+r type:oo Tab type:u Ctrl+a")
    #expect(visitor.sees("Replaced: 2."))
    #expect(visitor.state.edited?.prompt != nil)
    try visitor.press("Escape")
    #expect(visitor.state.edited?.prompt == nil && visitor.state.edited?.question == nil)
    #expect(visitor.state.edited?.editor.text.string.contains("Fud") == true)
  }

  @Test("says by the first Escape that something is not saved, and asks by the second")
  func escapes() throws {
    var visitor = try EditorTests.visitor("e type:x Escape")
    #expect(visitor.state.edited?.question == nil)
    #expect(visitor.sees("Not saved: Ctrl+S saves, Esc again leaves."))
    try visitor.press("Right Escape")
    #expect(visitor.state.edited?.question == nil, "a key lies between")
    try visitor.press("Escape")
    #expect(visitor.state.edited?.question == .leaving)
  }

  @Test("counts the words and characters that are selected")
  func selection() throws {
    var visitor = try EditorTests.visitor("e")
    visitor.select("He eats **bamboo**.")
    #expect(visitor.sees("selected: words 3, characters 19"))
    try visitor.press("Right")
    #expect(!visitor.sees("selected"))
  }

  @Test("goes from cell to cell by Tab in a table, and indents elsewhere")
  func tab() throws {
    let table = EditorTests.text + "\n| a | b |\n|---|---|\n| c | d |\n"
    var visitor = try EditorTests.visitor("e", text: table)
    visitor.select("a | b")
    try visitor.press("Left Tab type:x Tab type:y Shift+Tab Shift+Tab type:z")
    #expect(visitor.state.edited?.editor.text.string.hasSuffix("| z | x |\n|---|---|\n| y | d |\n") == true)
    try visitor.press("Ctrl+g type:8 Enter Tab")
    #expect(visitor.state.edited?.editor.text.string.contains("\n  He eats") == true)
  }

  @Test("offers the commands of the editor by name, and does what is chosen")
  func palette() throws {
    var visitor = try EditorTests.visitor("e Ctrl+g type:8 Enter Ctrl+p")
    #expect(visitor.sees("Commands"))
    try visitor.press("type:duplicate Enter")
    #expect(visitor.state.edited?.editor.text.string.ranges(of: "He eats").count == 2)
    try visitor.press("Ctrl+p type:deleteli Enter")
    #expect(visitor.state.edited?.editor.text.string == EditorTests.text)
    #expect(!visitor.state.commands.contains { $0.title.lowercased() == "new line" })
  }
}
