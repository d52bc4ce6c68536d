import Foundation
import TerminalHarness

/// A run of the probe: what it said, and whether it was killed.
struct ProbeRun {
  let lines: [String]
  let wasKilled: Bool

  /// Starts the probe, by another program where one is given, and waits for its end.
  ///
  /// - Parameter killedAfter: Microseconds after which it is killed.
  init(_ arguments: [String], state: String, by other: [String] = [], killedAfter: UInt32? = nil) throws {
    let command = other + [Executables.built("SaveProbe")] + arguments
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.environment = ["XDG_STATE_HOME": state, "PATH": "/usr/bin:/bin"]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    if let killedAfter {
      usleep(killedAfter)
      kill(process.processIdentifier, SIGKILL)
    }
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    lines = said.split(separator: "\n").map(String.init)
    wasKilled = process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGKILL
  }
}
