import Glibc
import TerminalHarness

/// How soon a page saved by another program is on the screen: from the file's rename or close to the last byte of the new
/// frame.
enum SaveTimes {
  /// Where the page is in the content folder.
  private static let page = "/zoo/katyusha/index.ru.md"
  /// What nobody waits for.
  private static let limit = Duration.milliseconds(50)

  static func report(_ options: BenchOptions) throws {
    let path = options.saved + page
    let text = try PageFile.read(path)
    let line = try PageFile.prepare(path, text)
    defer { try? PageFile.write(text, to: path) }
    print(
      "\nA page saved by another program, from rename or close to the last byte of the new frame, \(options.saves) saves"
    )
    var table = Table(["saved by", "shown by", "median", "95th percentile", "largest"])
    var late: [String] = []
    for program in programs(options) {
      func add(_ name: String, _ times: [Duration]) {
        if times.percentile(95) > limit { late.append("\(name) in \(program.name)") }
        table.add([
          name, program.name, Bench.milliseconds(times.median), Bench.milliseconds(times.percentile(95)),
          Bench.milliseconds(times.max() ?? .zero),
        ])
      }
      add("rename()", try Session(program, options).saveTimes(of: path, line: line, count: options.saves))
      for kind in SavingProgram.Kind.allCases {
        guard Executables.installed(kind.rawValue) != nil else {
          table.add([kind.rawValue, program.name, "not installed", "", ""])
          continue
        }
        _ = try PageFile.prepare(path, text)
        add(kind.rawValue, try Session(program, options).saveTimes(of: path, line: line, by: kind, options))
      }
      _ = try PageFile.prepare(path, text)
    }
    print(table)
    guard late.isEmpty else {
      throw BenchError("More than 5 of 100 saves took over 50 ms: \(late.joined(separator: ", ")).")
    }
  }

  /// Saves by a rename, shown on the open page.
  static func renaming(_ options: BenchOptions) throws -> [Duration] {
    let path = options.saved + page
    let text = try PageFile.read(path)
    let line = try PageFile.prepare(path, text)
    defer { try? PageFile.write(text, to: path) }
    return try Session(programs(options)[0], options).saveTimes(of: path, line: line, count: options.saves)
  }

  private static func programs(_ options: BenchOptions) -> [MeasuredProgram] {
    // What stands out for a second would be drawn again when that is over.
    let environment = ["STAND_CONTENT": options.saved, "NO_MOTION": "1"]
    let executable = Executables.built("stand")
    return [
      MeasuredProgram(
        name: "stand --open", executable: executable, arguments: ["--open", "zoo/katyusha"], environment: environment,
        marker: "справка"),
      MeasuredProgram(
        name: "stand preview", executable: executable, arguments: ["preview", "zoo/katyusha"], environment: environment,
        marker: "справка"),
    ]
  }
}
