internal import Glibc

/// The columns of the terminal that a result goes to.
package enum TerminalWidth {
  /// `nil` where standard output is no terminal.
  package static var ofStandardOutput: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
