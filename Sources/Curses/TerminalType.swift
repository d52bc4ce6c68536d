import CNcurses
import Glibc

/// Which descriptions of the terminfo database may stand for the terminal.
enum TerminalType {
  /// The best first: where `COLORTERM` promises 24-bit colours, as most terminals of today do, the kin of `TERM` whose
  /// description has them; then `TERM` itself; then what it is like, where it is known to be like another.
  static func candidates() throws(CursesError) -> [String] {
    guard let type = value(of: "TERM") else { throw .noTerminalType }
    guard let colors = value(of: "COLORTERM"), colors == "truecolor" || colors == "24bit", !type.hasSuffix("-direct")
    else { return [type] + substitutes(for: type) }
    let family = type.hasSuffix("-256color") ? String(type.dropLast("-256color".count)) : type
    return [family + "-direct", type] + substitutes(for: type)
  }

  /// Why the type cannot be used.
  static func error(for type: String) -> CursesError {
    switch curses_open_problem(type) {
    case 1: .cannotAddressCursor(CursesError.printable(type))
    case 0: .unknownTerminalType(CursesError.printable(type))
    default: .noTerminalDatabase
    }
  }

  /// What `TERM` says, whichever description is used.
  static var named: String { value(of: "TERM") ?? "" }

  /// Descriptions that do for a terminal whose own is not installed: every system has xterm's, and the emulators of
  /// today obey its sequences. Of other types nothing is known.
  static func substitutes(for type: String) -> [String] {
    let family = type.prefix { $0 != "-" && $0 != "." && $0 != "+" }
    switch family {
    case "screen", "tmux": return ["screen-256color", "xterm-256color"]
    default: return xtermLike.contains(String(family)) ? ["xterm-256color"] : []
    }
  }

  private static let xtermLike: Set = [
    "alacritty", "contour", "domterm", "foot", "ghostty", "gnome", "iterm", "iterm2", "kitty", "konsole", "mintty",
    "mlterm", "ms", "putty", "rio", "rxvt", "st", "terminology", "vte", "wezterm", "xfce", "xterm", "zutty",
  ]

  private static func value(of name: String) -> String? {
    guard let variable = getenv(name), variable.pointee != 0 else { return nil }
    return String(cString: variable)
  }
}
