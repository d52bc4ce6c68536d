import Glibc
import TerminalHarness

/// How soon a page saved by another program is on the screen: from rename() to the last byte of the new frame.
enum SaveTimes {
  /// Where the page is in the content folder.
  private static let page = "/zoo/katyusha/index.ru.md"

  static func report(_ options: BenchOptions) throws {
    print("\nA page saved by another program, from rename() to the last byte of the new frame, \(options.saves) saves")
    var table = Table(["program", "median", "95th percentile", "largest"])
    for program in try programs(options) {
      let times = try Session(program, options).saveTimes(of: options.saved + page, count: options.saves)
      table.add([
        program.name, Bench.milliseconds(times.median), Bench.milliseconds(times.percentile(95)),
        Bench.milliseconds(times.max() ?? .zero),
      ])
    }
    print(table)
  }

  private static func programs(_ options: BenchOptions) throws -> [MeasuredProgram] {
    guard access(options.saved + page, R_OK) == 0 else { throw BenchError("There is no \(options.saved + page).") }
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

extension Session {
  /// Saves a page again and again with another paragraph at its head, beside it and renamed: the time of each until the
  /// last byte that it caused.
  func saveTimes(of path: String, count: Int) throws -> [Duration] {
    let text = try Self.read(path)
    defer { try? Self.write(text, to: path) }
    _ = try start()
    // Its picture comes later.
    usleep(500_000)
    return try (0..<count).map { number in
      while !terminal.read(within: .milliseconds(60)).isEmpty {}
      try Self.write(Self.changed(text, number), to: path + ".new~")
      let begin = SuspendingClock.now
      guard rename(path + ".new~", path) == 0 else { throw BenchError("\(path) cannot be saved.") }
      var last = begin
      while !terminal.read(within: last == begin ? .seconds(5) : Self.silence).isEmpty { last = .now }
      guard last > begin else { throw BenchError("\(program.name) did not show what was saved.") }
      return last - begin
    }
  }

  /// The page with a paragraph of its own behind the front matter.
  private static func changed(_ text: [UInt8], _ number: Int) -> [UInt8] {
    let fence = Array("\n---\n".utf8)
    let end = text.indices.first { text[$0...].starts(with: fence) }.map { $0 + fence.count } ?? 0
    return text[..<end] + Array("\nСохранено в \(number)-й раз.\n".utf8) + text[end...]
  }

  private static func read(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "r") else { throw BenchError("\(path) cannot be read.") }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    return Array(bytes[..<fread(&bytes, 1, bytes.count, file)])
  }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    guard let file = fopen(path, "w") else { throw BenchError("\(path) cannot be written.") }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw BenchError("\(path) cannot be written.") }
  }
}
