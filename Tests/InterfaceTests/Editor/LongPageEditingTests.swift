import Checking
import InterfaceKit
import TestSupport
import Testing

@testable import Interface

@Suite("Editing a long page")
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

  @Test("is the same as editing a short one but for that")
  func short() throws {
    var visitor = try Self.visitor(paragraphs: 10)
    let before = try #require(visitor.state.edited?.check.findings.count)
    try visitor.press("type:[bears](#nowhere)")
    #expect(visitor.state.edited?.check.findings.count == before + 1)
  }
}
