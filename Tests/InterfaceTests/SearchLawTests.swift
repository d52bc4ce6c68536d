import Content
import Searching
import TestSupport
import Testing
import Wording

/// A visitor who types what stands on the screen finds the page that it stands on.
@Suite("Search, a law") struct SearchLawTests {
  @Test("finds each page of the shipped stand by whatever runs of words it shows, as printed and as typed")
  func shipped() throws {
    let shipped = try ShippedStand.load()
    let index = try #require(shipped.library.index(of: shipped.stand, reusing: nil))
    var random = SeededGenerator(seed: 16)
    let exhibits = shipped.stand.sections.flatMap { section in section.exhibits.flatMap(\.pages.values) }
    let pages = exhibits + shipped.stand.sections.flatMap(\.pages.values) + shipped.stand.pages.values
    var missed: [String] = []
    for page in pages.sorted(by: { $0.path < $1.path }) {
      let bytes = try shipped.library.read(page.path)
      let rows = ShownText.passages(of: page, bytes, columns: Int.random(in: 30...90, using: &random), sideColumns: 30)
      for run in ShownText.runs(rows, 25, &random) {
        missed += Self.missed(page.path, page.language, in: index, run).map { page.path + ": " + $0 }
      }
    }
    #expect(missed.isEmpty, "\(missed.count): \(missed.prefix(20))")
  }

  /// The forms of a run that do not find its page.
  private static func missed(_ path: String, _ language: Language, in index: SearchIndex, _ run: String) -> [String] {
    [run, ShownText.typed(run)].filter { query in
      // What has no letter and no digit is nothing to look for.
      guard query.contains(where: { $0.isLetter || $0.isNumber }) else { return false }
      let request = SearchRequest(query, language: language, isOnlyInLanguage: true, limit: 100_000)
      return !index.search(request).hits.contains { $0.path == path }
    }
  }

  @Test("finds generated pages by whatever runs of words they show, as printed and as typed")
  func generated() throws {
    var missed: [String] = []
    for seed in 0..<UInt64(60) {
      var random = SeededGenerator(seed: seed)
      let text = ShownText.page(&random)
      let path = "zoo/a/index.ru.md"
      let bytes = Array(text.utf8)
      let page = Page.reading(bytes, path: path, language: .ru, settings: .standard).page
      var stand = Stand(settings: .standard, pages: [:], sections: [], problems: [], isComplete: true)
      let id = ExhibitID(section: "zoo", exhibit: "a")
      stand.sections = [
        Section(
          id: "zoo", kind: .exhibits, pages: [:], exhibits: [Exhibit(id: id, pages: [.ru: page])], exhibitCount: 1)
      ]
      let index = try #require(SearchIndex.build(stand, from: Library.texts([path: text]).source))
      let rows = ShownText.passages(of: page, bytes, columns: Int.random(in: 20...100, using: &random))
      for run in ShownText.runs(rows, 40, &random) {
        missed += Self.missed(path, .ru, in: index, run).map { "seed \(seed): \($0)" }
      }
    }
    #expect(missed.isEmpty, "\(missed.count): \(missed.prefix(20))")
  }
}
