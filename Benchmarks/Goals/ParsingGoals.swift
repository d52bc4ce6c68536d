/// Parsing beside what md4c and cmark-gfm take to make HTML of the same page.
enum ParsingGoals {
  static func measure(_ options: BenchOptions, _ report: inout GoalReport) throws {
    let renderers = OtherRenderer.all(options)
    if renderers.isEmpty { report.note(missing: "libmd4c-html0-dev") }
    for row in ParsingTimes.all() where !row.name.hasSuffix("lines") {
      let peers = renderers.compactMap { renderer in
        renderer.times(for: row.bytes, options).map { Measurement(renderer.name, $0) }
      }
      let md4c = peers.first { $0.program.hasPrefix("md4c") }
      report.add(
        Goal(
          name: "Markdown → tree, \(row.name)", bound: md4c.map { 2 * $0.values.median }, reason: "twice md4c's",
          own: Measurement("stand", row.whole), peers: peers))
    }
  }
}
