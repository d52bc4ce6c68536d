import TerminalHarness
import Testing

/// The program on a pseudo-terminal, as a visitor meets it.
struct Visit {
  let terminal: PseudoTerminal
  let before: TerminalSettings

  /// - Parameter other: A program that starts the stand, and its arguments.
  init(
    _ arguments: [String], by other: [String] = [], columns: Int = 100, rows: Int = 30,
    environment: [String: String] = [:],
    wide: [ClosedRange<UInt32>] = [], answers: Bool = false, echoes: Bool = true,
    pixels: VirtualPixels? = nil
  ) throws {
    terminal = try PseudoTerminal(columns: columns, rows: rows, wide: wide, answers: answers, pixels: pixels)
    if !echoes { terminal.stopEcho() }
    before = terminal.modes()
    let base = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    let command = other + [Executables.built("stand")] + arguments
    try terminal.start(command[0], Array(command.dropFirst()), environment: base.merging(environment) { $1 })
  }

  /// Whether the screen comes to show a text in time.
  func sees(_ text: String, within limit: Duration = .seconds(60)) -> Bool {
    terminal.read(within: limit) { terminal.screen.contains(text) }
  }

  /// Whether the screen comes to be without a text in time.
  func losesSight(of text: String, within limit: Duration = .seconds(60)) -> Bool {
    terminal.read(within: limit) { !terminal.screen.contains(text) }
  }

  func press(_ keys: String) throws { try terminal.write(keys) }

  /// Whether nothing of the program is left on the terminal but its words.
  var isRestored: Bool {
    terminal.modes() == before && terminal.screen.modes == VirtualScreen.initialModes && terminal.screen.isPlain
      && terminal.screen.cursorColor == nil
  }
}

/// Holds what depends on time and on a terminal: one at a time.
@Suite("The program on a terminal", .serialized)
enum OnTerminal {}
