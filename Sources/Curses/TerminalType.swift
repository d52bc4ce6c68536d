import CNcurses
import Glibc

/// Which descriptions of the terminfo database may stand for the terminal.
enum TerminalType {
  /// The best first: where `COLORTERM` promises 24-bit colours, as most terminals of today do, the kin of `TERM` whose
  /// description has them; then `TERM` itself.
  static func candidates() throws(CursesError) -> [String] {
    guard let type = value(of: "TERM") else { throw .noTerminalType }
    guard let colors = value(of: "COLORTERM"), colors == "truecolor" || colors == "24bit", !type.hasSuffix("-direct")
    else { return [type] }
    let family = type.hasSuffix("-256color") ? String(type.dropLast("-256color".count)) : type
    return [family + "-direct", type]
  }

  /// Why the type cannot be used.
  static func error(for type: String) -> CursesError {
    switch curses_open_problem(type) {
    case 1: .cannotAddressCursor(CursesError.printable(type))
    case 0: .unknownTerminalType(CursesError.printable(type))
    default: .noTerminalDatabase
    }
  }

  private static func value(of name: String) -> String? {
    guard let variable = getenv(name), variable.pointee != 0 else { return nil }
    return String(cString: variable)
  }
}
