/// A reason why a terminal cannot be used; the description is one sentence for the person who started the program.
package enum CursesError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Standard input or standard output is a file, a pipe or closed.
  case notATerminal(stream: String)
  /// `TERM` is unset or empty.
  case noTerminalType
  /// The terminfo database does not describe the type.
  case unknownTerminalType(String)
  /// There is no terminfo database at all.
  case noTerminalDatabase
  /// The type cannot put text at a chosen place: `dumb`, printing terminals.
  case cannotAddressCursor(String)
  /// Neither the user's locale nor `C.UTF-8` gives UTF-8.
  case noUTF8
  /// The system gave no descriptor to learn of signals by.
  case noDescriptors

  package var description: String {
    switch self {
    case .notATerminal(let stream):
      "\(stream) is not a terminal; start this program in a terminal window or on a console, or with `ssh -t`."
    case .noTerminalType:
      "TERM is not set; set it to the kind of terminal you use, for example TERM=xterm-256color."
    case .unknownTerminalType(let type):
      "The terminal type TERM=\(type) is not known here; set TERM to a known one, for example TERM=xterm-256color."
    case .noTerminalDatabase:
      "There is no terminfo database on this system; install it (Debian and Ubuntu: ncurses-base), or set TERMINFO."
    case .cannotAddressCursor(let type):
      "The terminal type TERM=\(type) cannot place text on the screen; set TERM to what yours is, as TERM=xterm-256color."
    case .noUTF8:
      "This system has no UTF-8 locale; install one (Debian and Ubuntu: locales), for example C.UTF-8."
    case .noDescriptors:
      "The system has no file descriptors left for this program; close other programs or raise `ulimit -n`."
    }
  }

  /// A terminal type as it may be printed: what the environment says can hold anything.
  static func printable(_ type: String) -> String {
    String(
      type.unicodeScalars.prefix(40).map { $0.isASCII && $0.value > 0x20 && $0.value < 0x7F ? Character($0) : "?" })
  }
}
