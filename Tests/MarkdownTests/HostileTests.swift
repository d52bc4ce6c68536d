import Rendering
import Testing

@testable import Markdown

@Suite("Hostile pages")
struct HostileTests {
  /// Time is measured against the same page at a quarter of its size: linear work takes four times as long, quadratic
  /// work sixteen times, and a busy machine is given the benefit of the doubt.
  @Test("take time in proportion to their size", arguments: HostilePage.all)
  func linear(_ page: HostilePage) {
    let clock = ContinuousClock()
    var small = Duration.seconds(60)
    for _ in 0..<3 { small = min(small, clock.measure { work(on: page.text(page.size / 4)) }) }
    let large = clock.measure { work(on: page.text(page.size)) }
    #expect(large < small * 12 + .milliseconds(200), "\(page): \(large) against \(small)")
  }

  private func work(on text: String) {
    let document = Document(parsing: text)
    #expect(document.nodeCount > 0)
    #expect(!HTMLRenderer.html(of: document).isEmpty)
    #expect(!PlainText.text(of: document).isEmpty || document.root.text.isEmpty)
    #expect(document.root.text.utf8.count <= document.text.count + document.nodeCount)
  }

  @Test("may be 65,000 levels deep", arguments: [">", "- ", "1. ", "*a ", "![", "> - "])
  func deep(opening: String) {
    let document = Document(parsing: String(repeating: opening, count: 65_000) + "a\n")
    #expect(document.root.range.upperBound == document.text.count)
    #expect(TreeDump.dump(document).utf8.count > 0)
    #expect(HTMLRenderer.html(of: document).utf8.count > 65_000)
  }

  @Test("have short rows where these would have to be filled up without bounds, and say so")
  func sparseTable() {
    let head = String(repeating: "|a", count: 2_000) + "\n" + String(repeating: "|---", count: 2_000) + "\n"
    let document = Document(parsing: head + String(repeating: "|b\n", count: 2_000))
    #expect(document.root.children.map(\.kind) == [.table])
    #expect(document.nodeCount < 10 * document.text.count)
    #expect(document.limits.map(\.kind) == [.tableCells])
  }

  @Test("keep references as they are written where these would repeat a destination without bounds, and say so")
  func longReferences() {
    let target = "[a]: /" + String(repeating: "u", count: 20_000) + "\n\n"
    let document = Document(parsing: target + String(repeating: "[a] ", count: 10_000))
    #expect(document.linkCount == 4)
    #expect(document.limits == [Limit(kind: .references, offset: target.utf8.count)])
    #expect(document.root.text.hasSuffix("[a] [a]"))
    #expect(Document(parsing: "[a]: /u\n\n" + String(repeating: "[a] ", count: 10_000)).limits.isEmpty)
  }
}
