import Content
import Files
import Glibc
import Searching
import TerminalHarness

/// How the stand grows: stands of 100, 1,000 and 10,000 exhibits in three languages, as a table and as bars.
enum ScaleBench {
  static func run(_ options: BenchOptions) throws {
    print("\(Machine.description)\n")
    let sizes = [100, 1_000, 10_000].filter { $0 <= options.exhibits }
    var rows: [(name: String, unit: Measurement.Unit, values: [Double])] = []
    for size in sizes {
      for (index, figure) in try figures(of: size, options).enumerated() {
        if rows.count == index { rows.append((figure.program, figure.unit, [])) }
        rows[index].values.append(figure.values.median)
      }
    }
    var table = Table(["of exhibits × 3 languages"] + sizes.map { "\($0)" } + ["growth of the last step"])
    for (name, unit, values) in rows {
      let growth =
        values.count > 1 ? Measurement.number(values[values.count - 1] / max(values[values.count - 2], 1e-6)) : ""
      table.add([name] + values.map { "\(Measurement.number($0)) \(unit.rawValue)" } + ["× \(growth)"])
    }
    print(table)
    for (name, unit, values) in rows { printBars(name, unit, zip(sizes, values).map { ($0, $1) }) }
  }

  /// A bar a size: half as long again for ten times as much.
  private static func printBars(_ name: String, _ unit: Measurement.Unit, _ values: [(Int, Double)]) {
    print("\n\(name), a logarithmic scale")
    for (size, value) in values {
      let count = max(1, Int(log10(max(value, 0.01) * 100) * 10))
      let label = String(repeating: " ", count: max(0, 6 - "\(size)".count)) + "\(size)"
      print("\(label) \(String(repeating: "▇", count: count)) \(Measurement.number(value)) \(unit.rawValue)")
    }
  }

  private static func figures(of exhibits: Int, _ options: BenchOptions) throws -> [Measurement] {
    let generated = try GeneratedStand(exhibits: exhibits, from: options.content)
    defer { generated.remove() }
    let path = generated.path
    var figures: [Measurement] = []
    let starts = try (0..<9).map { _ in try Session(.stand(on: path, options), options).start().firstFrame }
    figures.append(Measurement("start to first frame", starts))
    figures.append(
      Measurement("memory when all is read", [try LargeStand.memory(of: path, options).settled], .mebibytes))
    let folder = try StandFolder(path: path)
    let stand = folder.load()
    figures.append(
      Measurement("every front matter read", (0..<3).map { _ in SuspendingClock().measure { _ = folder.load() } }))
    if let index = SearchIndex.build(stand, from: PageSource(folder)) {
      let times = SearchBench.allKeyTimes(index)
      figures.append(Measurement("search, a key", times))
      figures.append(Measurement("search, the longest key", [times.max() ?? .zero]))
    }
    figures.append(Measurement("check", [try LargeStand.checkTime(of: path, options)]))
    figures.append(Measurement("a save of one page shown", try reloads(path, options)))
    figures += try screens(path, options)
    return figures
  }

  private static func reloads(_ path: String, _ options: BenchOptions) throws -> [Duration] {
    var program = MeasuredProgram.stand(on: path, options)
    program.environment["NO_MOTION"] = "1"
    program.arguments = ["--open", "section-0/exhibit-0"]
    program.marker = "справка"
    let page = path + "/section-0/exhibit-0/index.ru.md"
    let text = try PageFile.read(page)
    defer { try? PageFile.write(text, to: page) }
    return try Session(program, options).saveTimes(of: page, line: PageFile.prepare(page, text), count: 20)
  }

  /// The keys that open the desk and the changes, once everything has been read, and a key in each.
  private static func screens(_ path: String, _ options: BenchOptions) throws -> [Measurement] {
    try ["d", "c"].flatMap { key in
      let session = try Session(.stand(on: path, options), options)
      _ = try session.start()
      session.watch(for: .seconds(8))
      let name = key == "d" ? "desk" : "changes"
      let opening = Measurement("\(name) opened", [try session.time(of: key)])
      session.watch(for: .seconds(2))
      let keys = try (0..<20).map { try session.time(of: $0 < 10 ? "\u{1B}[B" : "\u{1B}[A") }
      return key == "d" ? [opening, Measurement("\(name), a key", keys)] : [opening]
    }
  }
}
