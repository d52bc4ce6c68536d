import TerminalHarness
import Testing

/// The probe on a pseudo-terminal.
struct Probe {
  let terminal: PseudoTerminal
  let before: TerminalSettings

  /// Starts it and waits for its first frame.
  init(
    _ arguments: [String] = [], columns: Int = 80, rows: Int = 24, environment: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    terminal = try PseudoTerminal(columns: columns, rows: rows)
    before = terminal.modes()
    try terminal.start(
      Executables.built("CursesProbe"), arguments, environment: Self.environment.merging(environment) { $1 })
    // The last row is drawn last, and ends with a full stop.
    let isThere = terminal.read(within: .seconds(60)) { terminal.screen.text.last?.hasSuffix(".") == true }
    try #require(isThere, "\(terminal.screen.text)", sourceLocation: sourceLocation)
  }

  static let environment = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]

  /// Whether the screen comes to show a text in time.
  func sees(_ text: String, within limit: Duration = .seconds(60)) -> Bool {
    terminal.read(within: limit) { terminal.screen.contains(text) }
  }

  /// Whether nothing of the program is left on the terminal but its words.
  var isRestored: Bool {
    terminal.modes() == before && terminal.screen.modes == VirtualScreen.initialModes && terminal.screen.isPlain
      && terminal.screen.cursorColor == nil
  }
}

/// Serialises everything that depends on time and on the terminal.
@Suite("A real terminal", .serialized)
enum RealTerminal {}
