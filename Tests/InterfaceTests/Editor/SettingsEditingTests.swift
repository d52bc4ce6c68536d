import Checking
import Content
import Editing
import InterfaceKit
import MarkdownTree
import Screen
import TestSupport
import Testing
import Wording

@testable import Interface

/// The stand's settings in the editor.
@Suite struct SettingsEditingTests {
  private static let text = """
    # The stand
    languages: [ru, en, zh]
    idle: {after: 5}
    colour: red

    """

  private static func visitor(_ keys: String, text: String = text) throws -> Visitor {
    var sample = SampleStand()
    sample.addSection("zoo")
    sample.addExhibit("ruyi")
    sample.write(text, to: Settings.file)
    var visitor = sample.visitor()
    visitor.report = StandReport(findings: [
      Diagnostic(.warning, "settings-unknown-key", at: .init(path: Settings.file, line: 4, column: 1), "Unknown.")
    ])
    try visitor.press(keys)
    return visitor
  }

  @Test("are opened from the desk, shown alone, with what is wrong in the margin")
  func opens() throws {
    let visitor = try Self.visitor("d s")
    let page = try #require(visitor.state.edited)
    #expect(page.path == "stand.yaml" && visitor.state.place == .editor)
    #expect(page.check.findings.map(\.place.line) == [3, 4])
    #expect(
      visitor.screen.contains { $0.contains("● 3 idle") } && visitor.screen.contains { $0.contains("4 colour") })
    #expect(!visitor.screen.contains { $0.contains(" │ ") }, "there is no page of it")
    let row = try #require(visitor.screen.firstIndex { $0.contains("1 # The stand") })
    let column = try #require((0..<120).first { visitor.frame[$0, row].character == "#" })
    #expect(visitor.frame[column, row].style.role == .quiet, "a comment, no heading")
    #expect(visitor.frame[column, row + 1].style.role == .key)
  }

  @Test("are checked at each key, saved, and left")
  func edits() throws {
    var visitor = try Self.visitor("d s Ctrl+g type:3 Enter End Left Backspace type:60")
    #expect(visitor.state.edited?.check.findings.map(\.place.line) == [4])
    try visitor.press("F9 F4 F2")
    #expect(visitor.sees("idle: {after: 60}"))
    try visitor.press("Ctrl+s Escape")
    #expect(visitor.file(Settings.file) == Self.text.replacing("5", with: "60"))
    guard case .desk = visitor.state.place else { throw Failure() }
  }

  @Test("are opened from a finding at its place")
  func finding() throws {
    let visitor = try Self.visitor("d Tab Enter")
    #expect(visitor.state.edited?.path == Settings.file)
    #expect(visitor.state.edited?.editor.position.line == 4)
  }

  @Test("are none of a visitor's business")
  func kiosk() throws {
    var visitor = SampleStand().visitor(options: Options(isKiosk: true))
    visitor.perform(.editSettings)
    #expect(visitor.state.edited == nil)
  }

  private struct Failure: Error {}
}
