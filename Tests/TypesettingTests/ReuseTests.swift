import Markdown
import Screen
import TestSupport
import Testing

@testable import Typesetting

/// Galleys that go on from those before an edit, against galleys set from nothing.
@Suite struct ReuseTests {
  private static let rows = 12

  @Test("sets what a new galley sets, edit after edit", arguments: 0..<40) func edits(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed + 300)
    let typesetter = Typesetter(columns: [7, 24, 40, 80, 133][Int(seed % 5)])
    var page = EditedText(seed: seed)
    var document = Document(parsing: page.bytes)
    var galley = typesetter.set(document)
    var reuses = 0
    for _ in 0..<8 {
      look(at: &galley, &random)
      page.edit(&random)
      let before = document
      document = Document(parsing: page.bytes, reusing: before)
      if document.reuse(of: before) != nil { reuses += 1 }
      galley = typesetter.set(document, reusing: galley)
      let new = typesetter.set(document)
      #expect(galley.allLines() == new.allLines(), "\(page.text)")
      look(at: &galley, &random)
      expectSame(galley, new, page)
    }
    #expect(reuses > 0)
  }

  /// Sets some of the page, as reading does.
  private func look(at galley: inout Galley, _ random: inout SeededGenerator) {
    for _ in 0..<Int.random(in: 0...3, using: &random) where galley.count > 0 {
      var top = Int.random(in: 0..<galley.count, using: &random)
      galley.set(covering: top..<top + Self.rows, keeping: &top)
    }
  }

  private func expectSame(_ old: Galley, _ new: Galley, _ page: EditedText) {
    var (galley, expected) = (old, new)
    galley.setAll()
    expected.setAll()
    #expect(galley.count == expected.count, "\(page.text)")
    #expect(galley.lines(in: 0..<galley.count) == expected.lines(in: 0..<expected.count), "\(page.text)")
    #expect(galley.heights.values == expected.heights.values, "\(page.text)")
    #expect(galley.linkCount == expected.linkCount)
    var (top, same) = (0, 0)
    for number in 0..<galley.linkCount {
      #expect(galley.lines(ofLink: number, keeping: &top) == expected.lines(ofLink: number, keeping: &same))
    }
    for line in 0..<galley.count { #expect(galley.position(of: line) == expected.position(of: line)) }
  }

  @Test("keeps the lines and heights of blocks that stay") func keeps() {
    let text = "# A\n\n" + String(repeating: "Words [in](/u) here, and more of them.\n\n", count: 90)
    let document = Document(parsing: text)
    var galley = Typesetter(columns: 12).set(document)
    galley.setAll()
    let body = galley.body.count
    let typed = Document(parsing: Array(("# AB [x](y)\n\n" + text.dropFirst(5)).utf8), reusing: document)
    let next = Typesetter(columns: 12).set(typed, reusing: galley)
    #expect(next.isMeasured.count { $0 } >= 88)
    #expect(next.body.count >= body - 3)
    #expect(next.allLines() == Typesetter(columns: 12).set(typed).allLines())
  }

  @Test("keeps nothing for another width or another page") func nothing() {
    let document = Document(parsing: String(repeating: "Some words.\n\n", count: 30))
    var galley = Typesetter(columns: 12).set(document)
    galley.setAll()
    let typed = Document(parsing: Array(("x" + document.text.string).utf8), reusing: document)
    let narrow = Typesetter(columns: 8)
    #expect(narrow.set(typed, reusing: galley).isMeasured == narrow.set(typed).isMeasured)
    let other = Document(parsing: typed.text.string)
    #expect(Typesetter(columns: 12).set(other, reusing: galley).isMeasured.count { $0 } == 1)
  }
}
