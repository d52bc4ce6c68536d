import Content
import InterfaceKit
import Screen
import TestSupport
import Testing
import Wording

@testable import Interface

/// The key that opens the page's file in an editor of one's own.
@Suite struct ExternalEditorTests {
  private static func visitor(isKiosk: Bool = false, text: String = "Text.") -> Visitor {
    var sample = SampleStand()
    sample.addSection("s")
    sample.addExhibit("e", text: text)
    var visitor = sample.visitor(
      size: Size(columns: 80, rows: 24), options: Options(isKiosk: isKiosk, language: .en))
    visitor.perform(.go(.page(.exhibit(ExhibitID(section: "s", exhibit: "e")))))
    return visitor
  }

  @Test("opens the page's file at its first line while its head is on top", arguments: ["E", "У"])
  func opens(key: String) throws {
    var visitor = Self.visitor()
    try visitor.press(key)
    #expect(visitor.edited == ["s/e/index.en.md:1"])
  }

  @Test("opens it at the line of what is on top of the screen")
  func line() throws {
    let text = (1...60).map { "Paragraph \($0)." }.joined(separator: "\n\n")
    var visitor = Self.visitor(text: text)
    try visitor.press("PageDown PageDown E")
    let top = try #require(visitor.state.sourceAtTop)
    let paragraph = try #require(visitor.screen.first { $0.contains("Paragraph") })
    let number = try #require(Int(paragraph.filter(\.isNumber)))
    #expect(visitor.edited == ["s/e/index.en.md:\(2 * number - 1)"])
    #expect(top.lowerBound > 0)
  }

  @Test("opens the file of the page in another language where its own is missing")
  func fallback() throws {
    var sample = SampleStand()
    sample.addSection("s")
    sample.addExhibit("e", in: [.ru])
    var visitor = sample.visitor(size: Size(columns: 80, rows: 24))
    visitor.perform(.go(.page(.exhibit(ExhibitID(section: "s", exhibit: "e")))))
    try visitor.press("E")
    #expect(visitor.edited == ["s/e/index.ru.md:1"])
  }

  @Test("does nothing for a small letter, nor on other screens")
  func elsewhere() throws {
    var visitor = Self.visitor()
    try visitor.press("e у h E")
    #expect(visitor.edited.isEmpty)
  }

  @Test("is no key in kiosk mode, and no effect either")
  func kiosk() throws {
    var visitor = Self.visitor(isKiosk: true)
    try visitor.press("E У")
    visitor.perform(.openInEditor)
    #expect(visitor.edited.isEmpty)
    #expect(!Keymap.available(in: .page, to: visitor.state).contains { $0.action == .openInEditor })
    #expect(!visitor.state.commands.contains { $0.action == .openInEditor })
  }

  @Test("says in the stand's language what went wrong, until a key is pressed", arguments: [Language.ru, .en, .zh])
  func failure(language: Language) throws {
    var visitor = Self.visitor()
    visitor.perform(.language(language))
    let place = visitor.state.place
    for failure: EditorFailure in [
      .noEditor, .unreadable(variable: "VISUAL"), .missing(program: "hx"), .notStarted(program: "hx", reason: "No"),
      .exited(program: "vi", status: 1), .killed(program: "vi", signal: 9), .noTerminal,
    ] {
      visitor.perform(.editorFailed(failure))
      // Its lines are broken by the panel's frame.
      let text = failure.text(in: language)
      #expect(visitor.state.overlay == .notice(failure.message))
      #expect(visitor.sees(String(text.prefix(12))))
      try visitor.press("Escape")
      #expect(!visitor.sees(String(text.prefix(12))))
    }
    #expect(visitor.state.place == place)
  }
}
