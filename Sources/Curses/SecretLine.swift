import CLastResort
import Glibc

/// A line that is typed at a terminal without showing on it.
package enum SecretLine {
  /// Asks on standard error, and reads from standard input, which must be a terminal. The terminal is restored whatever
  /// happens.
  ///
  /// - Returns: `nil` where somebody gives up: Ctrl-C, Ctrl-D, a signal to end.
  package static func read(_ prompt: String) -> String? {
    var modes = termios()
    guard tcgetattr(STDIN_FILENO, &modes) == 0 else { return nil }
    let signals = last_resort_watch(false)
    last_resort_arm(STDIN_FILENO, &modes, "", 0)
    var silent = modes
    // Ctrl-C is a byte here, so that it cannot leave the terminal without echo.
    silent.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | ISIG | IEXTEN)
    // What was typed ahead is not meant for this.
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    defer {
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &modes)
      last_resort_disarm()
      if signals >= 0 { last_resort_unwatch() }
      say("\n")
    }
    say(prompt)
    return readLine()
  }

  private static func readLine() -> String? {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    // Interrupted by a signal that asks to end, it gives up.
    while Glibc.read(STDIN_FILENO, &byte, 1) == 1 {
      switch byte {
      case 3, 4: return nil
      case 10, 13: return String(decoding: line, as: UTF8.self)
      case 8, 127: _ = line.popLast()
      default: if line.count < 1000 { line.append(byte) }
      }
    }
    return nil
  }

  private static func say(_ text: String) { _ = write(STDERR_FILENO, text, text.utf8.count) }
}
