import Testing

@testable import Markdown

@Suite("What may be too much for the parser")
struct SuspicionTests {
  private func suspicion(_ text: String) -> Suspicion {
    Array(text.utf8).withUnsafeBufferPointer { Suspicion($0, from: 0, to: $0.count) }
  }

  private static let paragraph = "Some words of a page, see https://a.b/c and more.\n\n"

  @Test("is nothing in a long page of short paragraphs")
  func cleared() {
    let found = suspicion(String(repeating: Self.paragraph, count: 9_000))
    #expect(!found.ofLines && !found.ofLinks)
  }

  @Test("is found wherever it lies", arguments: 0..<70)
  func found(offset: Int) {
    let start = String(repeating: Self.paragraph, count: 20) + String(repeating: "x", count: offset) + " "
    #expect(suspicion(start + String(repeating: "a\n", count: Disarming.mostParagraphLines + 1)).ofLines)
    #expect(suspicion(start + String(repeating: "www.", count: Disarming.mostBareLinks + 1)).ofLinks)
    #expect(suspicion(start + String(repeating: "://", count: Disarming.mostBareLinks + 1)).ofLinks)
  }

  @Test("is of empty lines where lists can be deep")
  func lists() {
    #expect(suspicion(String(repeating: "\n", count: 70_000) + String(repeating: "- ", count: 20_000)).ofLines)
  }
}
