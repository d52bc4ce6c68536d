internal import Glibc
internal import Interface
internal import Programs
internal import Reporting
internal import Screen
internal import Synchronization
internal import Threads
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

/// The editor of whoever works here, and how it is told the line to open a file at.
struct EditorCommand: Hashable {
  let program: String
  private let arguments: [String]

  /// Editors for where the environment names none: the first that is installed is taken.
  private static let usual = ["nano", "vi"]

  /// The editor of `$VISUAL`, else of `$EDITOR`, else a usual one.
  init(
    environment: (String) -> String?, isInstalled: (String) -> Bool
  ) throws(EditorFailure) {
    for variable in ["VISUAL", "EDITOR"] {
      guard let text = environment(variable), !text.allSatisfy(\.isWhitespace) else { continue }
      guard let words = ShellWords.split(text), let program = words.first, !program.isEmpty else {
        throw .unreadable(variable: variable)
      }
      (self.program, arguments) = (program, Array(words.dropFirst()))
      return
    }
    guard let program = Self.usual.first(where: isInstalled) else { throw .noEditor }
    (self.program, arguments) = (program, [])
  }

  /// The program's name without the folders it lies in.
  var name: String { program.split(separator: "/").last.map(String.init) ?? program }

  /// The arguments that open a file at a line, counted from 1: those of the variable first.
  func arguments(opening file: String, at line: Int) -> [String] {
    // A name that looks like an option is none with a folder before it.
    let file = file.hasPrefix("-") || file.hasPrefix("+") ? "./" + file : file
    switch style {
    case .plus: return arguments + ["+\(line)", file]
    case .plusWithColumn: return arguments + ["+\(line):1", file]
    case .colon: return arguments + ["\(file):\(line)"]
    case .visualStudio: return arguments + waiting(["-w", "--wait"]) + ["--goto", "\(file):\(line)"]
    case .waitingColon: return arguments + waiting(["-w", "--wait"]) + ["\(file):\(line)"]
    case .none: return arguments + [file]
    }
  }

  /// The form in which an editor is told a line.
  private enum Style { case plus, plusWithColumn, colon, visualStudio, waitingColon, none }

  private var style: Style {
    // Debian's alternatives have names such as vim.basic and emacs-gtk.
    switch name.prefix(while: { $0 != "." && $0 != "-" }) {
    case "vi", "vim", "nvim", "gvim", "view", "nano", "rnano", "pico", "emacs", "emacsclient", "joe", "jmacs", "jstar",
      "jed", "ne", "kak", "mcedit", "mg":
      .plus
    case "micro": .plusWithColumn
    case "hx", "helix": .colon
    case "code", "codium", "cursor": .visualStudio
    case "subl", "zed", "zeditor": .waitingColon
    default: .none
    }
  }

  /// Editors with windows of their own return at once unless told to wait.
  private func waiting(_ options: [String]) -> [String] {
    options.contains(where: arguments.contains) ? [] : ["--wait"]
  }
}

/// Reports on a child process: each time it stops, and its end, in the form of `waitpid`'s status.
final class ChildReports: Sendable {
  private let process: pid_t
  private let statuses = Mutex<[Int32]>([])
  private let news = BinarySemaphore()
  /// Whether no thread waits for the child, because none could be had: then it is looked at whenever somebody asks.
  private let isUnwatched = Atomic(false)

  init(
    of process: pid_t, startingBy start: @escaping BackgroundThread.Starter = BackgroundThread.starter(isAwaited: true)
  ) {
    self.process = process
    do throws(SystemFailure) {
      try start { [self] in while look() {} }
    } catch {
      isUnwatched.store(true, ordering: .relaxed)
    }
  }

  /// The next report, waiting so many milliseconds at most.
  func next(within milliseconds: Int) -> Int32? {
    func first() -> Int32? { statuses.withLock { $0.isEmpty ? nil : $0.removeFirst() } }
    if let status = first() { return status }
    _ = news.wait(milliseconds: milliseconds)
    if isUnwatched.load(ordering: .relaxed) { _ = look(WNOHANG) }
    return first()
  }

  /// Takes over what became of the child.
  ///
  /// - Returns: whether it has not ended.
  private func look(_ options: Int32 = 0) -> Bool {
    var status: Int32 = 0
    var result: pid_t
    repeat { result = waitpid(process, &status, WUNTRACED | options) } while result < 0 && errno == EINTR
    if result == 0 { return true }
    // A child that somebody else has waited for is gone all the same.
    let isGone = result != process
    statuses.withLock { [status] in $0.append(isGone ? 0 : status) }
    news.signal()
    return !isGone && status & 0xFF == 0x7F
  }
}
