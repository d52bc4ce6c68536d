import CNcurses
import Glibc
package import Screen

/// The descriptions of the terminfo database that may stand for the terminal.
enum TerminalType {
  /// The descriptions for the terminal that the environment names, the best first.
  static func candidates() throws(CursesError) -> [String] {
    guard let type = value(of: "TERM") else { throw .noTerminalType }
    return candidates(for: type, colors: value(of: "COLORTERM"))
  }

  /// The best first: where `COLORTERM` promises 24-bit colours, as most terminals of today do, the kin of `TERM` whose
  /// description has them; then `TERM` itself; then what it is like, where it is known to be like another.
  static func candidates(for type: String, colors: String?) -> [String] {
    guard colors == "truecolor" || colors == "24bit", !type.hasSuffix("-direct") else {
      return [type] + substitutes(for: type)
    }
    let family = type.hasSuffix("-256color") ? String(type.dropLast("-256color".count)) : type
    // `xterm-kitty` has its 24-bit colours as `kitty-direct`.
    let kin = family.hasPrefix("xterm-") ? [String(family.dropFirst("xterm-".count)) + "-direct"] : []
    return [family + "-direct"] + kin + [type] + substitutes(for: type)
  }

  /// Returns the reason why the type cannot be used.
  static func error(for type: String) -> CursesError {
    switch curses_open_problem(type) {
    case 1: .cannotAddressCursor(CursesError.printable(type))
    case 0: .unknownTerminalType(CursesError.printable(type))
    default: .noTerminalDatabase
    }
  }

  /// The value of `TERM`, whichever description is used.
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

/// The entry of a terminal in the terminfo database, read without taking one over.
package struct TerminalDescription: Hashable, Sendable {
  /// The value of `TERM`, fit for printing.
  package let type: String
  /// Whether that is another terminal's, which does as well, because its own is not installed.
  package let isSubstitute: Bool
  /// As many as it says; 0 where it has none.
  package let colorCount: Int
  /// The colours that are used: after `NO_COLOR`.
  package let depth: ColorDepth
  package let hasMouse: Bool
  /// Whether it answers where its cursor is (DSR 6).
  package let answers: Bool

  /// Looks up the type that a program would use which starts now.
  package init() throws(CursesError) {
    let types = try TerminalType.candidates()
    guard let type = types.first(where: { curses_open_problem($0) == 1 }) else {
      throw TerminalType.error(for: TerminalType.named)
    }
    guard TerminalModes.capability("cup") != nil else { throw .cannotAddressCursor(CursesError.printable(type)) }
    self.type = CursesError.printable(type)
    isSubstitute = type != TerminalType.named && TerminalType.substitutes(for: TerminalType.named).contains(type)
    colorCount = max(0, Int(tigetnum("colors")))
    depth = ColorDepth.available(colors: CInt(clamping: colorCount), limit: nil)
    hasMouse = TerminalModes.capability("kmous") != nil
    answers = TerminalAnswers.isUnderstood
  }
}

/// The C library's idea of characters, which ncurses follows.
enum Locale {
  /// Makes it UTF-8: the user's locale if that is, else `C.UTF-8`.
  ///
  /// Only the character type is set: a decimal comma in C's number functions would break parsers.
  static func useUTF8() throws(CursesError) {
    for name in ["", "C.UTF-8", "C.utf8"] {
      if setlocale(LC_CTYPE, name) != nil, String(cString: nl_langinfo(CInt(CODESET))) == "UTF-8" { return }
    }
    throw .noUTF8
  }
}
