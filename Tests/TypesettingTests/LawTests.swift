internal import Markdown
import MarkdownTree
import TestSupport
import Testing

/// Laws over random documents.
@Suite struct LawTests {
  @Test("keeps every law without tables", arguments: 0..<20) func plain(batch: UInt64) {
    Self.expectNone(batch: batch, hasTables: false, widths: 20...200) {
      $0.rowsFit() + $0.clustersAreWhole() + $0.chineseLineEnds() + $0.sourcesAreInOrder() + $0.placesAreRight()
        + $0.wordsAreThereOnce()
    }
  }

  @Test("keeps every law with tables", arguments: 20..<40) func tables(batch: UInt64) {
    Self.expectNone(batch: batch, hasTables: true, widths: 20...120) {
      $0.rowsFit() + $0.clustersAreWhole() + $0.sourcesAreInOrder() + $0.placesAreRight() + $0.wordsAreThere()
    }
  }

  @Test("keeps every law at every width", arguments: 20...200) func everyWidth(columns: Int) {
    Self.expectNone(batch: 60, count: Scale.factor, hasTables: true, widths: columns...columns) {
      $0.rowsFit() + $0.clustersAreWhole() + $0.sourcesAreInOrder() + $0.placesAreRight() + $0.wordsAreThere()
    }
    Self.expectNone(batch: 61, count: Scale.factor, hasTables: false, widths: columns...columns) {
      $0.chineseLineEnds() + $0.wordsAreThereOnce()
    }
  }

  @Test("fits and loses nothing in columns narrower than any screen", arguments: 4..<20) func narrow(columns: Int) {
    Self.expectNone(batch: 40 + UInt64(columns), hasTables: true, widths: columns...columns) {
      $0.rowsFit() + $0.sourcesAreInOrder() + $0.placesAreRight() + $0.wordsAreThere()
    }
  }

  private static func expectNone(
    batch: UInt64, count: UInt64 = 36 * Scale.factor, hasTables: Bool, widths: ClosedRange<Int>,
    of law: (Laws) -> [String]
  ) {
    let first = (batch &+ Scale.seed &* 1_000) &* 1_000_000
    for seed in first..<max(first, first &+ count) {
      var generator = DocumentGenerator(seed: seed, hasTables: hasTables)
      let text = generator.document()
      var random = SeededGenerator(seed: seed)
      // Mostly narrow: that is where lines break.
      let columns = min(Int.random(in: widths, using: &random), Int.random(in: widths, using: &random))
      let broken = law(Laws(Document(parsing: text), columns: columns))
      #expect(broken.isEmpty, "\(broken.prefix(3).joined(separator: "\n"))\nThe page:\n\(text)")
    }
  }
}
