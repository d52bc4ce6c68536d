import Glibc
import TerminalHarness

/// What the stand takes of a machine while nobody is there.
struct UnattendedFigures {
  /// How often any of its threads was woken.
  var wakeUpsASecond: Double
  /// Its processor time and that of the programs it started, in hundredths of a core.
  var processorPercent: Double

  /// Measures for as long as the options say.
  ///
  /// - Parameter start: The time that passes first.
  static func measure(
    _ arguments: [String], _ options: BenchOptions, after start: Duration, pixels: Bool = false
  ) throws -> UnattendedFigures {
    var program = MeasuredProgram.stand(on: options.content, options)
    program.arguments = arguments + ["--content", options.content]
    program.marker = ""
    let session = try Session(program, options, answersAs: pixels ? .sixel : nil)
    try session.launch()
    session.watch(for: start)
    let process = session.terminal.process
    let (wakeUps, ticks) = (ProcessFigures.wakeUps(of: process), ProcessFigures.ticksOfAll(of: process) ?? 0)
    session.watch(for: .seconds(options.idleSeconds))
    let seconds = Double(options.idleSeconds)
    guard let end = ProcessFigures.ticksOfAll(of: process) else { throw BenchError("The stand has ended by itself.") }
    return UnattendedFigures(
      wakeUpsASecond: Double(ProcessFigures.wakeUps(of: process) - wakeUps) / seconds,
      // Ticks of 10 ms.
      processorPercent: Double(end - ticks) / seconds)
  }
}
