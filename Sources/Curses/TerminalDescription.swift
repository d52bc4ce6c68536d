import CNcurses
import Glibc
package import Screen

/// What the terminfo database says of a terminal, without taking one over.
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
