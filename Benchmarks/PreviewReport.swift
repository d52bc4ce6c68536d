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
      let rendered = try Bench.rendered(MixedPage.bytes(lines: lines), options)
      for (name, times) in PreviewTimes.all(lines: lines) {
        let isKey = name != PreviewTimes.opening
        table.add([
          "\(lines) lines, \(name)", Bench.milliseconds(times.median), Bench.milliseconds(times.percentile(99)),
          Bench.milliseconds(times.max() ?? .zero), isKey ? Bench.milliseconds(bound) : "", rendered,
        ])
      }
    }
    Swift.print(table, terminator: "\n\n")
  }
}
