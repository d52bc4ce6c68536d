/// Prints what a key in the editor costs, beside the bound that it has to keep and the time that md4c's own renderer takes
/// to make HTML of the whole page: what an editor without a memory does at least.
enum PreviewReport {
  /// The most that a key may take, by the lines of the page.
  private static let bounds: [(lines: Int, bound: Duration)] = [
    (5_000, .milliseconds(1)), (20_000, .milliseconds(4)), (100_000, .milliseconds(16)),
  ]

  static func print(_ options: BenchOptions) throws {
    Swift.print("A key in the editor to the finished frame with source and page, 120x36, mixed lines; processor time")
    var table = Table(["page, key", "median", "99th percentile", "largest", "bound", "md4c's HTML renderer"])
    for (lines, bound) in bounds {
      for (kind, hasDefinitions) in [("", false), (" with definitions", true)] {
        let page = MixedPage.bytes(lines: lines, hasDefinitions: hasDefinitions)
        let rendered = try Bench.rendered(page, options)
        for row in PreviewTimes.all(page, lines: lines) {
          add(row, of: "\(lines) lines\(kind)", bound: bound, rendered: rendered, to: &table)
        }
      }
    }
    for (block, page, lines) in MixedPage.blocks(bytes: 5 << 20) {
      let rendered = try Bench.rendered(page, options)
      for row in PreviewTimes.block(page, lines: lines) {
        add(row, of: "5 MB in \(block)", bound: nil, rendered: rendered, to: &table)
      }
    }
    Swift.print(table, terminator: "\n\n")
  }

  private static func add(
    _ row: PreviewTimes.Row, of page: String, bound: Duration?, rendered: String, to table: inout Table
  ) {
    let isKey = row.name != PreviewTimes.opening
    table.add([
      "\(page), \(row.name)", Bench.milliseconds(row.times.median), Bench.milliseconds(row.times.percentile(99)),
      Bench.milliseconds(row.times.max() ?? .zero), isKey ? bound.map(Bench.milliseconds) ?? "" : "", rendered,
    ])
  }
}
