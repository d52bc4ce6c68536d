import Foundation
import TerminalHarness

/// A run of the program without a terminal: what it printed, and its exit status.
struct Command {
  let output: String
  let errors: String
  let status: Int32

  /// - Parameters:
  ///   - program: Another program than the stand.
  ///   - folder: Where it is started; in the folder for temporary files if left out.
  ///   - limits: What a shell does before it becomes the program: `ulimit -f 0`.
  init(
    _ arguments: [String], program: String = Executables.built("stand"), input: String = "",
    environment: [String: String] = [:], in folder: String? = nil, limits: String? = nil
  ) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: limits == nil ? program : "/bin/sh")
    process.arguments =
      limits.map { ["-c", "trap '' XFSZ; \($0); exec \"$@\"", "sh", program] + arguments } ?? arguments
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"].merging(Executables.watching) { $1 }
      .merging(environment) { $1 }
    process.currentDirectoryURL =
      folder.map { URL(fileURLWithPath: $0) } ?? FileManager.default.temporaryDirectory
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
