import Glibc
import TerminalHarness

/// What a stand of many exhibits costs beside its first frame.
enum LargeStand {
  /// Memory in MiB: once everything has been read and it has not grown for two seconds, and the most before.
  static func memory(of path: String, _ options: BenchOptions) throws -> (settled: Double, most: Double) {
    let session = try Session(.stand(on: path, options), options)
    _ = try session.start()
    var (last, quiet) = (0, 0)
    for _ in 0..<120 where quiet < 4 {
      session.watch(for: .milliseconds(500))
      let bytes = ProcessFigures.residentBytes(of: session.terminal.process) ?? 0
      quiet = bytes <= last ? quiet + 1 : 0
      last = bytes
    }
    let most = ProcessFigures.peakBytes(of: session.terminal.process) ?? 0
    return (Double(last) / 1_048_576, Double(most) / 1_048_576)
  }

  /// A whole `stand check`, from its start to its end.
  static func checkTime(of path: String, _ options: BenchOptions) throws -> Duration {
    let program = MeasuredProgram(
      name: "stand check", executable: Executables.built("stand"), arguments: ["check", "--content", path], marker: "")
    let begin = SuspendingClock.now
    _ = try Session(program, options).output(within: .seconds(600))
    return SuspendingClock.now - begin
  }
}
