import Checking
import Content
import InterfaceKit
import TestSupport
import Testing

@testable import Interface

@Suite("Editing a page whose rules are asked in pauses")
struct LongPageEditingTests {
  private static func visitor(paragraphs: Int) throws -> Visitor {
    let text = EditorTests.text + String(repeating: "A paragraph about bamboo.\n\n", count: paragraphs)
    return try EditorTests.visitor("e Ctrl+End", text: text)
  }

  @Test("shows what is typed at once, and what is wrong with it in the next pause")
  func pause() throws {
    var visitor = try Self.visitor(paragraphs: 12_000)
    // The other translation is compared in a pause, too.
    visitor.wait(milliseconds: 300)
    let before = try #require(visitor.state.edited?.check.findings)
    try visitor.press("type:[bears](#nowhere)")
    #expect(visitor.screen.contains { $0.contains("│") && $0.contains("bears") })
    #expect(visitor.state.edited?.check.findings == before)
    #expect(visitor.state.nextTick <= 300)
    visitor.wait(milliseconds: 100)
    #expect(visitor.state.edited?.check.findings == before)
    visitor.wait(milliseconds: 200)
    #expect(visitor.state.edited?.check.findings.count == before.count + 1)
    #expect(visitor.state.nextTick > 300)
  }

  @Test("finds the next finding among those of the text as it is")
  func nextFinding() throws {
    var visitor = try Self.visitor(paragraphs: 12_000)
    try visitor.press("type:[bears](#nowhere) Ctrl+Home")
    visitor.perform(.edit(.nextFinding))
    #expect(visitor.state.edited?.isCheckDue == false)
  }

  @Test("marks the changed lines at once, many of them in the next pause, and none when they are saved")
  func changedLines() throws {
    var visitor = try Self.visitor(paragraphs: 2_000)
    try visitor.press("type:bears")
    #expect(visitor.state.edited?.changedLines.count == 1)
    try visitor.press("Ctrl+s")
    #expect(visitor.state.edited?.changedLines == [])
    try visitor.press("Ctrl+a Tab")
    #expect(visitor.state.edited?.changedLines == [])
    visitor.wait(milliseconds: 300)
    #expect((visitor.state.edited?.changedLines.count ?? 0) > 1_000)
  }

  @Test("lets findings move with their lines until then, and those of lines that are gone stay where these were")
  func movingFindings() throws {
    var visitor = try EditorTests.visitor("e Ctrl+End", text: EditorTests.text + "\n\n[bears](#nowhere)\n")
    visitor.wait(milliseconds: 300)
    func lines() -> [Int] { visitor.state.edited?.check.findings.map(\.place.line) ?? [] }
    let before = try #require(lines().last)
    try visitor.press("Ctrl+Home Enter Enter")
    #expect(lines().last == before + 2)
    visitor.wait(milliseconds: 300)
    #expect(lines().last == before + 2)
    try visitor.press("Backspace Backspace")
    #expect(lines().last == before)
    visitor.wait(milliseconds: 300)
    try visitor.press("Ctrl+End Shift+Up Shift+Up Backspace")
    #expect(lines().last == before - 1)
    visitor.wait(milliseconds: 300)
    #expect(!lines().contains(before - 1))
  }
}
