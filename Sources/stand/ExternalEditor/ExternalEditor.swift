internal import Glibc
internal import Interface
internal import Programs
internal import Reporting
internal import Screen
import Wording

/// The editor of whoever works here, for which the terminal is suspended.
enum ExternalEditor {
  /// Opens a file at a line, counted from 1, and waits until the editor has ended.
  ///
  /// - Throws: what went wrong; the terminal is resumed in any case.
  static func open<Device: Terminal & ~Copyable>(
    _ file: String, at line: Int, on terminal: inout Device
  ) throws(EditorFailure) where Device.Failure == Never {
    let editor = try EditorCommand(environment: value, isInstalled: InstalledProgram.isInPath)
    guard terminal.suspend() else { throw .noTerminal }
    let outcome = ForegroundProcess.run(editor.program, editor.arguments(opening: file, at: line))
    terminal.resume()
    switch outcome {
    case .exited(0): return
    case .exited(let status): throw .exited(program: editor.name, status: status)
    case .killed(let signal): throw .killed(program: editor.name, signal: signal)
    case .notStarted(ENOENT): throw .missing(program: editor.program)
    case .notStarted(let error):
      throw .notStarted(program: editor.program, reason: SystemFailure(error).message)
    }
  }

  private static func value(of variable: String) -> String? { getenv(variable).map { String(cString: $0) } }
}
