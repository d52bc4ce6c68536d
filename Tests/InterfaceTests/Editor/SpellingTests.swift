import Content
import Editing
import InterfaceKit
import MarkdownTree
import Screen
import TestSupport
import Testing
import Wording

@testable import Interface

/// Misspelt words in the editor.
@Suite("Spelling in the editor")
struct SpellingTests {
  private static let text = """
    ---
    title: "Ruyi"
    summary: "A panda"
    ---
    He eats teh bamboo.

    Teh end of teh wrold.

    """

  private static func visitor(
    _ keys: String = "", settings: Settings.Spelling = .learn, checks: Bool = true
  ) throws -> Visitor {
    var all = Settings.standard
    all.spelling = settings
    var sample = SampleStand(settings: all)
    sample.addSection("zoo")
    sample.addExhibit("ruyi")
    sample.write(text, to: "zoo/ruyi/index.en.md")
    var options = Options(language: .en)
    options.checksSpelling = checks
    var visitor = sample.visitor(size: Size(columns: 120, rows: 36), options: options)
    visitor.suggestions = ["teh": ["the", "tea"], "wrold": ["world"]]
    try visitor.press("1 1 e " + keys)
    return visitor
  }

  /// The texts that are underlined as misspelt on the source's side.
  private static func underlined(_ visitor: Visitor) -> [String] {
    var words: [String] = []
    for row in 0..<visitor.frame.size.rows {
      var word = ""
      for column in 0..<60 {
        let cell = visitor.frame[column, row]
        if cell.style.role == .problem, cell.style.traits.contains(.underline) {
          word.append(cell.character)
        } else if !word.isEmpty {
          words.append(word)
          word = ""
        }
      }
    }
    return words
  }

  @Test("underlines misspelt words as soon as the page is open, and follows what is typed")
  func underlines() throws {
    var visitor = try Self.visitor()
    #expect(Self.underlined(visitor) == ["teh", "teh", "wrold"])
    try visitor.press("Ctrl+End type:And_teh")
    // Nothing is looked for while somebody types; what is known keeps its place.
    #expect(Self.underlined(visitor) == ["teh", "teh", "wrold"])
    visitor.wait(milliseconds: 299)
    #expect(Self.underlined(visitor) == ["teh", "teh", "wrold"])
    visitor.wait(milliseconds: 1)
    // A word that the cursor stands behind is not finished.
    #expect(Self.underlined(visitor) == ["teh", "teh", "wrold"])
    try visitor.press("Left")
    #expect(Self.underlined(visitor) == ["teh", "teh", "wrold", "teh"])
    try visitor.press("Ctrl+Home Down Down Down Down Right Right")
    try visitor.press("type:x")
    #expect(Self.underlined(visitor) == ["teh", "teh", "wrold", "teh"])
  }

  @Test("goes to the next by a key, and puts in what is picked")
  func replaces() throws {
    var visitor = try Self.visitor("Shift+F7")
    #expect(visitor.state.edited?.editor.selectedText == "teh")
    #expect(visitor.screen.contains { $0.contains("Spelling: teh") })
    #expect(visitor.screen.contains { $0.contains("tea") })
    try visitor.press("Down Enter")
    #expect(visitor.state.edited?.editor.text.string == Self.text.replacing("eats teh", with: "eats tea"))
    try visitor.press("Shift+F7 Escape")
    #expect(visitor.state.edited?.editor.position.line == 7)
    try visitor.press("Alt+g Enter")
    let text = Self.text.replacing("eats teh", with: "eats tea").replacing("wrold", with: "world")
    #expect(visitor.state.edited?.editor.text.string == text)
    // As one step.
    try visitor.press("Ctrl+z")
    #expect(visitor.state.edited?.editor.text.string == Self.text.replacing("eats teh", with: "eats tea"))
  }

  @Test("learns a word for the page’s language, if the stand wants that")
  func learns() throws {
    var visitor = try Self.visitor("Shift+F7")
    #expect(visitor.screen.contains { $0.contains("learn") })
    try visitor.press("Down Down Enter")
    #expect(visitor.learnt == ["en teh"])
    #expect(Self.underlined(visitor) == ["wrold"])
    #expect(visitor.state.edited?.editor.text.string == Self.text)
    visitor = try Self.visitor("Shift+F7", settings: .check)
    #expect(!visitor.screen.contains { $0.contains("learn") })
    #expect(visitor.screen.contains { $0.contains("tea") })
  }

  @Test("offers no more than there is room for, the word itself last")
  func limit() throws {
    var visitor = try Self.visitor("Shift+F7")
    visitor.perform(.suggested(word: "teh", (1...20).map { "t\($0)h" }))
    let rows = visitor.screen.filter { $0.contains("│ ") && $0.contains(#/ t\d+h | teh {9}/#) }
    #expect(rows.count == 9)
    #expect(rows.last?.contains("learn") == true)
  }

  @Test("is silent where nothing is to be told", arguments: [(Settings.Spelling.none, true), (.learn, false)])
  func isAbsent(settings: Settings.Spelling, checks: Bool) throws {
    var visitor = try Self.visitor(settings: settings, checks: checks)
    visitor.wait(seconds: 2)
    #expect(Self.underlined(visitor) == [])
    try visitor.press("Shift+F7")
    #expect(visitor.state.overlay == nil)
    #expect(visitor.state.edited?.notice == .notFound)
  }

  @Test("takes nothing over that is about another page or word")
  func ignoresOthers() throws {
    var visitor = try Self.visitor("Shift+F7")
    visitor.perform(.suggested(word: "wrold", ["world"]))
    #expect(visitor.screen.contains { $0.contains("tea") })
    #expect(!visitor.screen.contains { $0.contains("world") })
  }
}
