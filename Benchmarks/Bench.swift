import Glibc
import TerminalHarness

/// Measures the stand beside other programs on a pseudo-terminal: all in one run, in turns, so that whatever else the
/// machine does meets all of them.
@main
enum Bench {
  static func main() {
    do {
      try run()
    } catch {
      let message = Array("Scripts/bench: \(error)\n".utf8)
      write(STDERR_FILENO, message, message.count)
      exit(1)
    }
  }

  private static func run() throws {
    let options = try BenchOptions(CommandLine.arguments.dropFirst())
    if options.isSearch { return try SearchBench.run(options) }
    if options.isSaves { return try SaveTimes.report(options) }
    if options.isPreview { return try PreviewReport.print(options) }
    if options.isScale { return try ScaleBench.run(options) }
    if options.isDetailed { return try printDetails(options) }
    try Goals.run(options)
  }

  /// What stands behind the figures: every kind of page, key and command.
  private static func printDetails(_ options: BenchOptions) throws {
    print(Machine.description)
    print("Command: \(CommandLine.arguments.joined(separator: " "))")
    print("Terminal: \(options.columns)x\(options.rows), TERM=xterm-256color; \(options.runs) runs in turns\n")
    try measurePages(options)
    reportEditing()
    try reportParsing(options)
    try PreviewReport.print(options)
    try SaveTimes.report(options)
  }

  /// What a long page costs more than a short one: to open it, and at each key in it.
  private static func measurePages(_ options: BenchOptions) throws {
    print("\nThe key that opens a page, and then Down and Page Down in it, to the last byte of the new frame")
    var table = Table(["page", "opens", "key, median", "99th percentile"])
    for program in MeasuredProgram.pages(options) {
      let times = try (0..<min(options.runs, 11)).compactMap { _ in try Session(program, options).open() }
      let keys = try Session(program, options).keyTimes(count: options.keys)
      table.add([
        program.name, milliseconds(times.median), milliseconds(keys.median), milliseconds(keys.percentile(99)),
      ])
    }
    print(table)
    let page = try PageFile.read(options.pages + "/s/b/index.ru.md")
    for renderer in OtherRenderer.all(options) {
      print(
        "\(renderer.name), the page of 5 MB: \(renderer.times(for: page, options).map { milliseconds($0.median) } ?? "too long")"
      )
    }
  }

  private static func reportParsing(_ options: BenchOptions) throws {
    print("Parsing a page of mixed blocks, and parsing it again when a letter has been typed; processor time")
    var table = Table([
      "page", "smallest", "median", "typed: smallest", "median", "md4c's HTML renderer: smallest / median",
    ])
    for row in ParsingTimes.all() {
      table.add([
        row.name, milliseconds(row.whole.min() ?? .zero), milliseconds(row.whole.median),
        milliseconds(row.edited.min() ?? .zero), milliseconds(row.edited.median), try rendered(row.bytes, options),
      ])
    }
    print(table, terminator: "\n\n")
  }

  /// What md4c's own renderer takes for a page; nothing where it is not installed.
  static func rendered(_ page: [UInt8], _ options: BenchOptions) throws -> String {
    guard let times = OtherRenderer.all(options).first?.times(for: page, options) else { return "" }
    return "\(milliseconds(times.min() ?? .zero)) / \(milliseconds(times.median))"
  }

  private static func reportEditing() {
    print()
    print("Commands in a text of 100,000 lines")
    var table = Table(["command", "median", "99th percentile", "largest"])
    for (name, times) in EditingTimes.all() {
      table.add([
        name, milliseconds(times.median), milliseconds(times.percentile(99)), milliseconds(times.max() ?? .zero),
      ])
    }
    print(table, terminator: "\n\n")
  }

  static func milliseconds(_ duration: Duration) -> String {
    decimal(duration / .milliseconds(1), places: 2) + " ms"
  }

  private static func decimal(_ value: Double, places: Int) -> String {
    let scale = pow(10, Double(places))
    let rounded = Int((value * scale).rounded())
    let digits = String(rounded % Int(scale))
    return "\(rounded / Int(scale))." + String(repeating: "0", count: places - digits.count) + digits
  }
}
