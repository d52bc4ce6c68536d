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
    print(Machine.description)
    print("Command: \(CommandLine.arguments.joined(separator: " "))")
    print("Terminal: \(options.columns)x\(options.rows), TERM=xterm-256color; \(options.runs) runs in turns\n")

    let programs = MeasuredProgram.all(options)
    var starts = [[Session.Start]](repeating: [], count: programs.count)
    for _ in 0..<options.runs {
      for (index, program) in programs.enumerated() {
        starts[index].append(try Session(program, options).start())
      }
    }
    report(programs, starts)

    print("\nKey press to last byte of the new frame, \(options.keys) keys")
    var table = Table(["program", "median", "99th percentile", "largest"])
    for program in programs where !program.keys.isEmpty {
      let times = try Session(program, options).keyTimes(count: options.keys)
      table.add([
        program.name, milliseconds(times.median), milliseconds(times.percentile(99)),
        milliseconds(times.max() ?? .zero),
      ])
    }
    print(table)
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
    if access(options.renderer, X_OK) == 0 {
      let output = try Session(MeasuredProgram.htmlRenderer(options), options).output()
      print("md4c's own HTML renderer, the page of 5 MB: \(output.split(separator: "\r\n").first ?? "nothing")")
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

  /// What md4c's own renderer says of the time for a page; nothing where it is not installed.
  static func rendered(_ page: [UInt8], _ options: BenchOptions) throws -> String {
    guard access(options.renderer, X_OK) == 0 else { return "" }
    let path = options.renderer + ".page"
    guard let file = fopen(path, "w") else { throw BenchError("\(path) cannot be written.") }
    let written = fwrite(page, 1, page.count, file)
    guard fclose(file) == 0, written == page.count else { throw BenchError("\(path) cannot be written.") }
    let program = MeasuredProgram(
      name: "md4c's HTML renderer", executable: options.renderer, arguments: [path], marker: "")
    let output = try Session(program, options).output()
    return String(output.prefix { $0 != "f" }.split(separator: " for ").first ?? "")
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

  private static func report(_ programs: [MeasuredProgram], _ starts: [[Session.Start]]) {
    print("Start to the first frame and until nothing more comes, and memory then")
    let base = starts.first?.map(\.firstFrame).median ?? .zero
    var table = Table(["program", "median", "smallest", "x hello", "silent", "resident"])
    for (program, starts) in zip(programs, starts) {
      let times = starts.map(\.firstFrame)
      let ratio = base > .zero ? times.median / base : 0
      table.add([
        program.name, milliseconds(times.median), milliseconds(times.min() ?? .zero), decimal(ratio, places: 2),
        milliseconds(starts.map(\.silent).median),
        decimal(Double(starts.map(\.residentBytes).median) / 1_048_576, places: 1) + " MiB",
      ])
    }
    print(table)
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
