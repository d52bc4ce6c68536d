import Rendering
import Testing

@testable internal import Markdown
@testable import MarkdownTree

@Suite("Hostile pages")
struct HostileTests {
  /// The parser's steps are counted, not its time: bytes looked at, and elements of its arrays. Twice the page may take
  /// twice the steps and a few more; quadratic work takes four times as many. In a process of its own, where nobody else
  /// counts; only a build for tests counts at all.
  #if DEBUG
    @Test("take steps in proportion to their size") func linear() async {
      await #expect(processExitsWith: .success) {
        for page in HostilePage.all {
          let steps = [page.size, 2 * page.size].map { size in
            let bytes = Array(page.text(size).utf8)
            Work.count = 0
            let document = Document(parsing: bytes)
            precondition(document.nodeCount > 0)
            let whole = Work.count
            // The same for an edit in the middle of it.
            Work.count = 0
            let half = bytes.count / 2
            _ = Document(parsing: Array(bytes[..<half]) + [0x78] + bytes[half...], reusing: document)
            return (bytes: bytes.count, whole: whole, edit: Work.count)
          }
          let growth = Double(steps[1].bytes) / Double(steps[0].bytes)
          #expect(Double(steps[1].whole) < 1.25 * growth * Double(steps[0].whole) + 1_000, "\(page): \(steps)")
          // In vain at worst, and then the whole.
          #expect(steps.allSatisfy { $0.edit < 2 * $0.whole + 1_000 }, "\(page): \(steps)")
        }
      }
    }
  #endif

  @Test("are written without more than they hold", arguments: HostilePage.all)
  func written(_ page: HostilePage) {
    let document = Document(parsing: page.text(page.size / 4))
    #expect(HTMLRenderer.html(of: document).utf8.count < 20 * document.text.count + 200 * document.nodeCount)
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
