internal import Markdown
import MarkdownTree
import Screen
import Typesetting

/// What a key in the editor costs in long pages, and setting one.
enum PageGoals {
  static func measure(_ options: BenchOptions, _ report: inout GoalReport) {
    for (lines, bound) in [(5_000, 1.0), (20_000, 4.0), (100_000, 16.0)] {
      let page = MixedPage.bytes(lines: lines)
      let rows = PreviewTimes.all(page, lines: lines)
      let peers = rendered(page, options)
      if let letter = rows.first(where: { $0.name == "a letter in the middle" }) {
        report.add(
          Goal(
            name: "One edit → preview, \(lines) mixed lines", bound: bound, own: Measurement("stand", letter.times),
            peers: peers))
      }
      guard lines == 100_000 else { continue }
      let deletions = PreviewTimes.deletedDefinitions(MixedPage.bytes(lines: lines, hasDefinitions: true))
      report.add(
        Goal(
          name: "Deleting a definition of a link, \(lines) lines", bound: bound, own: Measurement("stand", deletions)))
    }
    if let (_, page, lines) = MixedPage.blocks(bytes: 5 << 20).first(where: { $0.name == "a paragraph" }),
      let letter = PreviewTimes.block(page, lines: lines).first
    {
      report.add(
        Goal(
          name: "A key in one paragraph of 5 MB", bound: 50, own: Measurement("stand", letter.times),
          peers: rendered(page, options)))
    }
    let document = Document(parsing: MixedPage.bytes(atLeast: 1 << 20))
    let times = (0..<11).map { _ in
      ProcessorTime.measure {
        var layout = Typesetter(columns: 80).set(document)
        layout.setAll()
      }
    }
    report.add(Goal(name: "All of 1 MB of mixed lines set to 80 columns", own: Measurement("stand", times)))
  }

  /// The time that others take for the HTML of the whole page.
  private static func rendered(_ page: [UInt8], _ options: BenchOptions) -> [Measurement] {
    OtherRenderer.all(options).compactMap { renderer in
      renderer.times(for: page, options).map { Measurement("\(renderer.name), the whole page", $0) }
    }
  }
}
