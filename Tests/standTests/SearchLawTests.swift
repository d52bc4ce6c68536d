import ArgumentParser
import Content
import Files
import Searching
import TestSupport
import Testing
import Wording

@testable import stand

/// Whoever gives the command what stands on the screen finds the page that it stands on.
@Suite("stand search, a law")
struct SearchCommandLawTests {
  private static func missed(_ query: String, _ stand: Stand, in folder: StandFolder) throws -> Bool {
    // What has no letter and no digit is nothing to look for.
    guard query.contains(where: { $0.isLetter || $0.isNumber }) else { return false }
    let command = try Search.parse(["--limit", "100000", "--"] + query.split(separator: " ").map(String.init))
    let hits = try command.search(stand, in: folder)?.result.hits ?? []
    return !hits.contains { $0.path == "zoo/a/index.ru.md" }
  }

  @Test("finds generated pages by whatever runs of words they show, as printed and as typed")
  func generated() throws {
    var missed: [String] = []
    for seed in 100..<UInt64(116) {
      var random = SeededGenerator(seed: seed)
      let text = ShownText.page(&random)
      let folder = try SmallStand.folder()
      try folder.add(Folder("zoo/a") { File("index.ru.md", text) })
      let pinned = try StandFolder(path: folder.path)
      let stand = pinned.load()
      let page = try #require(stand.exhibit(ExhibitID(section: "zoo", exhibit: "a"))?.pages[.ru])
      let rows = ShownText.passages(of: page, Array(text.utf8), columns: Int.random(in: 20...100, using: &random))
      for run in ShownText.runs(rows, 20, &random) {
        for query in [run, ShownText.typed(run)] where try Self.missed(query, stand, in: pinned) {
          missed.append("seed \(seed): \(query)")
        }
      }
    }
    #expect(missed.isEmpty, "\(missed.count): \(missed.prefix(20))")
  }
}
