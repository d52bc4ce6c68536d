import Foundation
import TerminalHarness

/// A run of the program without a terminal: what it printed, and its exit status.
struct Command {
  let output: String
  let errors: String
  let status: Int32

  init(_ arguments: [String], input: String = "", environment: [String: String] = [:]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Executables.built("stand"))
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"].merging(environment) { $1 }
    process.currentDirectoryURL = FileManager.default.temporaryDirectory
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    stdin.fileHandleForWriting.write(Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    output = String(decoding: stdout.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    errors = String(decoding: stderr.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }

  /// How many lines went to standard error.
  var errorLines: Int { errors.split(separator: "\n").count }
}
