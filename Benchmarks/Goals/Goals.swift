import Content
import Files
import Glibc
import Searching
import TerminalHarness

/// Measures every figure that the stand has to reach, each beside what others take.
enum Goals {
  static func run(_ options: BenchOptions) throws {
    print("\(Machine.description)\nTerminal: \(options.columns)x\(options.rows); \(options.runs) runs in turns\n")
    GoalReport.begin()
    var report = GoalReport()
    try measureStarts(options, &report)
    try measureKeys(options, &report)
    PageGoals.measure(options, &report)
    try measureSaves(options, &report)
    try ParsingGoals.measure(options, &report)
    try measureLargeStand(options, &report)
    try measureUnattended(options, &report)
    try measurePictures(options, &report)
    try report.finish(options)
  }

  // MARK: The program beside others

  private static func measureStarts(_ options: BenchOptions, _ report: inout GoalReport) throws {
    let programs = MeasuredProgram.all(options)
    for name in MeasuredProgram.missing { report.note(missing: name) }
    var starts = [[Session.Start]](repeating: [], count: programs.count)
    for run in 0..<options.runs {
      for (index, program) in programs.enumerated() where run % program.turn == 0 {
        starts[index].append(try Session(program, options).start())
      }
    }
    let own = programs.firstIndex { $0.name == "stand" } ?? 0
    func all(_ measurement: (String, [Session.Start]) -> Measurement) -> (Measurement, [Measurement]) {
      var measured = zip(programs, starts).map { measurement($0.name, $1) }
      return (measured.remove(at: own), measured)
    }
    let (times, otherTimes) = all { Measurement($0, $1.map(\.firstFrame)) }
    report.add(
      Goal(
        name: "Start to first frame, shipped content", bound: 16.7, reason: "one refresh", own: times, peers: otherTimes
      ))
    if let w3m = otherTimes.first(where: { $0.program == "w3m" }) {
      report.add(
        Goal(
          name: "The same, beside w3m", bound: w3m.values.median, reason: "w3m's", own: times, peers: [w3m]))
    }
    let (memory, otherMemory) = all { Measurement($0, $1.map { Double($0.residentBytes) / 1_048_576 }, .mebibytes) }
    report.add(Goal(name: "Memory then", bound: 30, own: memory, peers: otherMemory))
  }

  private static func measureKeys(_ options: BenchOptions, _ report: inout GoalReport) throws {
    let programs = MeasuredProgram.all(options).filter { !$0.keys.isEmpty }
    let measured = try programs.map { program in
      let count = program.turn > 1 ? min(40, options.keys) : options.keys
      return Measurement(program.name, try Session(program, options).keyTimes(count: count))
    }
    guard let own = measured.first(where: { $0.program == "stand" }) else { return }
    let peers = measured.filter { $0.program != "stand" }
    let name = "Key press to last byte of the new frame"
    report.add(Goal(name: name, bound: 1, own: own, peers: peers))
    report.add(Goal(name: name, statistic: .percentile99, bound: 5, own: own, peers: peers))
  }

  private static func measureSaves(_ options: BenchOptions, _ report: inout GoalReport) throws {
    report.add(
      Goal(
        name: "Saved by another program → shown", statistic: .percentile95, bound: 50,
        own: Measurement("stand", try SaveTimes.renaming(options))))
  }

  // MARK: Much of everything

  private static func measureLargeStand(_ options: BenchOptions, _ report: inout GoalReport) throws {
    let generated = try GeneratedStand(exhibits: options.exhibits, from: options.content)
    defer { generated.remove() }
    let name = "\(options.exhibits) exhibits × 3 languages"
    let starts = try (0..<min(options.runs, 11)).map { _ in
      try Session(.stand(on: generated.path, options), options).start().firstFrame
    }
    report.add(Goal(name: "Start to first frame, \(name)", bound: 100, own: Measurement("stand", starts)))
    let memory = try LargeStand.memory(of: generated.path, options)
    report.add(
      Goal(
        name: "Memory when all is read, \(name)", bound: 150,
        own: Measurement("stand", [memory.settled], .mebibytes)))
    report.add(
      Goal(name: "The most memory on the way there", own: Measurement("stand", [memory.most], .mebibytes)))
    let folder = try StandFolder(path: generated.path)
    let stand = folder.load()
    let loads = (0..<3).map { _ in SuspendingClock().measure { _ = folder.load() } }
    report.add(Goal(name: "Every front matter read, \(name)", own: Measurement("stand", loads)))
    if let index = SearchIndex.build(stand, from: PageSource(folder)) {
      let times = Measurement("stand", SearchBench.allKeyTimes(index))
      report.add(Goal(name: "Search, a key press, \(name)", statistic: .largest, bound: 16, own: times))
    }
    let checks = try (0..<2).map { _ in try LargeStand.checkTime(of: generated.path, options) }
    report.add(Goal(name: "`stand check`, \(name)", own: Measurement("stand", checks)))
  }

  // MARK: Days without anybody

  private static func measureUnattended(_ options: BenchOptions, _ report: inout GoalReport) throws {
    let idle = try UnattendedFigures.measure(["--kiosk", "--idle", "36000"], options, after: .seconds(5))
    report.add(
      Goal(
        name: "Idle, no attract loop: wake-ups", bound: 1, own: Measurement("stand", [idle.wakeUpsASecond], .perSecond))
    )
    for (name, pixels) in [("cells", false), ("pixels", true)] {
      let loop = try UnattendedFigures.measure(["--attract"], options, after: .seconds(5), pixels: pixels)
      report.add(
        Goal(
          name: "Attract loop in \(name), from its start, chafa with it: processor", bound: 2,
          own: Measurement("stand", [loop.processorPercent], .percent)))
    }
  }

  private static func measurePictures(_ options: BenchOptions, _ report: inout GoalReport) throws {
    guard Executables.installed("chafa") != nil else { return report.note(missing: "chafa") }
    let times = try PictureTimes.all(options)
    report.add(
      Goal(
        name: "A picture in pixels, from its key to its last byte", statistic: .percentile95, bound: 100,
        own: Measurement("stand", times)))
  }
}
