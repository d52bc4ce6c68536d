import Editing
import InterfaceKit
import Screen
import TestSupport
import Testing

@testable import Interface

/// The line at the editor's foot.
@Suite struct EditorPromptTests {
  @Test("looks for one case and for whole words where that is asked for, and says so")
  func findOptions() throws {
    let text = EditorTests.text + "МОСКВА и Москва, москвариум.\n"
    var visitor = try EditorTests.visitor("e Ctrl+Home Ctrl+r type:Москва", text: text)
    #expect(visitor.sees("1 of 3"))
    visitor.handle(.key(Key(.character("c"), .alt)))
    visitor.handle(.key(Key(.character("ц"), .alt)))
    #expect(visitor.sees("match case · whole words · 1 of 1"))
    try visitor.press("Tab type:Харбин Ctrl+a")
    #expect(visitor.state.edited?.editor.text.string == text.replacing("Москва", with: "Харбин"))
    try visitor.press("Escape Ctrl+f type:МОСКВА")
    #expect(visitor.sees("match case · whole words · 1 of 1"))
    visitor.handle(.key(Key(.character("c"), .alt)))
    #expect(!visitor.sees("match case · whole"))
  }

  @Test("goes through the matches that may be replaced alone, where something is to be replaced")
  func replacesValues() throws {
    var visitor = try EditorTests.visitor("e Ctrl+Home Ctrl+f type:title")
    #expect(visitor.state.edited?.editor.selectedText == "title")
    try visitor.press("Escape Ctrl+Home Ctrl+r type:title")
    #expect(visitor.sees("No results."))
    try visitor.press("Tab type:x Ctrl+a")
    #expect(visitor.state.edited?.editor.text.string == EditorTests.text)
  }

  @Test(
    "saves under names alone that a page can have",
    arguments: [
      ("zoo/ruyi/index.en.md-copy", false), ("zoo/ruyi/index.en.txt", false), ("zoo/ruyi/copy.en.md", false),
      ("zoo/.hidden.en.md", false), ("../out.en.md", false), ("zoo/copy.en.md", true), ("zoo/ruyi/index.de.md", true),
      ("zoo/ruyi/INDEX.EN.MD", false),
    ])
  func savesAs(name: String, isSaved: Bool) throws {
    var visitor = try EditorTests.visitor("e Ctrl+End type:More.")
    visitor.handle(.key(Key(.function(2), .shift)))
    for _ in 0..<40 { try visitor.press("Backspace") }
    try visitor.press("type:\(name) Enter")
    #expect((visitor.file(name) != nil) == isSaved)
    #expect(visitor.sees("No page is called so") == !isSaved)
    #expect((visitor.state.edited?.prompt != nil) == !isSaved)
    #expect(visitor.file("zoo/ruyi/index.en.md") == EditorTests.text)
    #expect(Law.broken(by: visitor.state).isEmpty)
  }
}
