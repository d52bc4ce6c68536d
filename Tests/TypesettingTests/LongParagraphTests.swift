internal import Markdown
import MarkdownTree
import Screen
import TestSupport
import Testing

@testable import Typesetting

/// Paragraphs longer than any reader takes in, which are set in parts.
@Suite("Paragraphs of hundreds of kilobytes") struct LongParagraphTests {
  /// With line ends, links and emphasis, without any line end, and with neither line end nor blank.
  private static let pages: [String] = [
    String(repeating: "Павильон *номер* the [pandas](/u) 熊猫\nand `code` \\* &amp; more\n", count: 3_000),
    String(repeating: "Павильон the pandas 熊猫, ", count: 6_000) + "\n",
    String(repeating: "熊猫在莫斯科动物园。", count: 5_000) + "\n",
    String(repeating: "words\\\nand *more* of them\\\n", count: 5_000),
  ]

  @Test("keep every law, between blocks that are whole", arguments: pages.indices, [20, 80])
  func laws(page: Int, columns: Int) {
    let document = Document(parsing: "# Before\n\n" + Self.pages[page] + "\n- after\n")
    let laws = Laws(document, columns: columns)
    let broken = laws.rowsFit() + laws.clustersAreWhole() + laws.sourcesAreInOrder() + laws.wordsAreThereOnce()
    #expect(broken.isEmpty, "\(broken.prefix(3).map { $0.prefix(300) })")
    #expect(laws.layout.lines.last?.text == "• after")
    #expect(laws.layout.links.count == document.linkCount)
  }

  @Test("are set no further than the screen, and go on from line to line", arguments: [0, 1])
  func parts(page: Int) throws {
    let document = Document(parsing: Self.pages[page])
    var layout = Typesetter(columns: 60).set(document)
    #expect(layout.fragmentCount > 8)
    var top = layout.count / 2
    layout.set(covering: top..<top + 40, keeping: &top)
    #expect(layout.body.count < layout.fragmentCount / 2)
    // No blank line where one part ends and the next begins.
    #expect(layout.allLines().allSatisfy { !$0.runs.isEmpty })
  }

  @Test("are set after an edit as they are anew, and find what was on screen", arguments: [0, 1])
  func edits(page: Int) throws {
    var bytes = Array(("Before.\n\n" + Self.pages[page] + "\nAfter.\n").utf8)
    var document = Document(parsing: bytes)
    let typesetter = Typesetter(columns: 50)
    // Not set yet, so that what moves is set from its new place.
    var layout = typesetter.set(document)
    // Above the paragraph, in it, and below it.
    let blank = try #require(bytes[40_000...].firstIndex(of: UInt8(ascii: " ")))
    for place in [3, blank, bytes.count - 3] {
      bytes.insert(contentsOf: "xyz".utf8, at: place)
      document = Document(parsing: bytes, reusing: document)
      layout = typesetter.set(document, reusing: layout)
      layout.setAll()
      #expect(layout.allLines() == typesetter.set(document).allLines())
      var kept = 0
      let found = layout.line(forSource: place, keeping: &kept)
      let line = try #require(found)
      #expect(layout.source(of: line)?.contains(place) == true)
    }
  }
}
