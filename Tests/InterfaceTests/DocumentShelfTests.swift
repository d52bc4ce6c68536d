import InterfaceKit
internal import Markdown
import MarkdownTree
import TestSupport
import Testing

@testable import Interface

/// The pages kept in memory.
@Suite struct DocumentShelfTests {
  @Test("keeps the pages put last, and forgets the oldest")
  func capacity() {
    var shelf = DocumentShelf()
    for number in 0..<100 { shelf.put(.failed("It is gone."), at: "\(number).md") }
    let kept = (0..<100).filter { shelf["\($0).md"] != nil }
    #expect(kept == Array((100 - kept.count)..<100))
    #expect((12...64).contains(kept.count))
  }

  @Test("replaces a page without making room for it")
  func replaces() {
    var shelf = DocumentShelf()
    shelf.put(.asked, at: "first.md")
    for _ in 0..<100 { shelf.put(.document(Document(parsing: "Text.")), at: "second.md") }
    #expect(shelf["first.md"] == .asked)
    #expect(shelf["second.md"] == .document(Document(parsing: "Text.")))
  }

  @Test("forgets all but the page on screen")
  func forgets() {
    var shelf = DocumentShelf()
    shelf.put(.asked, at: "first.md")
    shelf.put(.asked, at: "second.md")
    shelf.forgetAll(but: "second.md")
    #expect(shelf["first.md"] == nil)
    #expect(shelf["second.md"] == .asked)
    shelf.forgetAll(but: nil)
    #expect(shelf["second.md"] == nil)
  }

  @Test("reads no page twice that is still there")
  func readsOnce() throws {
    var visitor = try Visitor()
    try visitor.press("4 2 Escape")
    var state = visitor.state
    #expect(update(&state, .open) == [])
  }
}
