internal import Markdown
import MarkdownTree
import Screen
import TestSupport
import Testing

@testable import Typesetting

/// Layouts that go on from those before an edit, against layouts set from nothing.
@Suite struct ReuseTests {
  private static let rows = 12

  @Test("sets what a new layout sets, edit after edit", arguments: 0..<40) func edits(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed + 300)
    let typesetter = Typesetter(columns: [7, 24, 40, 80, 133][Int(seed % 5)])
    var page = EditedText(seed: seed)
    var document = Document(parsing: page.bytes)
    var layout = typesetter.set(document)
    var reuses = 0
    for _ in 0..<8 {
      look(at: &layout, &random)
      page.edit(&random)
      let before = document
      document = Document(parsing: page.bytes, reusing: before)
      if document.reuse(of: before) != nil { reuses += 1 }
      layout = typesetter.set(document, reusing: layout)
      let new = typesetter.set(document)
      #expect(layout.allLines() == new.allLines(), "\(page.text)")
      look(at: &layout, &random)
      expectSame(layout, new, page)
    }
    #expect(reuses > 0)
  }

  /// Sets some of the page, as reading does.
  private func look(at layout: inout DocumentLayout, _ random: inout SeededGenerator) {
    for _ in 0..<Int.random(in: 0...3, using: &random) where layout.count > 0 {
      var top = Int.random(in: 0..<layout.count, using: &random)
      layout.set(covering: top..<top + Self.rows, keeping: &top)
    }
  }

  private func expectSame(_ old: DocumentLayout, _ new: DocumentLayout, _ page: EditedText) {
    var (layout, expected) = (old, new)
    layout.setAll()
    expected.setAll()
    #expect(layout.count == expected.count, "\(page.text)")
    #expect(layout.lines(in: 0..<layout.count) == expected.lines(in: 0..<expected.count), "\(page.text)")
    #expect(layout.heights.values == expected.heights.values, "\(page.text)")
    #expect(layout.linkCount == expected.linkCount)
    var (top, same) = (0, 0)
    for number in 0..<layout.linkCount {
      #expect(layout.lines(ofLink: number, keeping: &top) == expected.lines(ofLink: number, keeping: &same))
    }
    for line in 0..<layout.count { #expect(layout.position(of: line) == expected.position(of: line)) }
  }

  @Test("keeps the lines and heights of blocks that stay") func keeps() {
    let text = "# A\n\n" + String(repeating: "Words [in](/u) here, and more of them.\n\n", count: 90)
    let document = Document(parsing: text)
    var layout = Typesetter(columns: 12).set(document)
    layout.setAll()
    let body = layout.body.count
    let typed = Document(parsing: Array(("# AB [x](y)\n\n" + text.dropFirst(5)).utf8), reusing: document)
    let next = Typesetter(columns: 12).set(typed, reusing: layout)
    #expect(next.isMeasured.count { $0 } >= 88)
    #expect(next.body.count >= body - 3)
    #expect(next.allLines() == Typesetter(columns: 12).set(typed).allLines())
  }

  @Test("keeps nothing for another width or another page") func nothing() {
    let document = Document(parsing: String(repeating: "Some words.\n\n", count: 30))
    var layout = Typesetter(columns: 12).set(document)
    layout.setAll()
    let typed = Document(parsing: Array(("x" + document.text.string).utf8), reusing: document)
    let narrow = Typesetter(columns: 8)
    #expect(narrow.set(typed, reusing: layout).isMeasured == narrow.set(typed).isMeasured)
    let other = Document(parsing: typed.text.string)
    #expect(Typesetter(columns: 12).set(other, reusing: layout).isMeasured.count { $0 } == 1)
  }
}
