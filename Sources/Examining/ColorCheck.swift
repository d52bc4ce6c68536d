internal import Curses
internal import Screen

/// The number of colours, and the reason for it.
enum ColorCheck {
  static func observations(_ examination: Examination) -> [Observation] {
    guard case .success(let terminal) = examination.terminal else { return [] }
    let reason = terminal.colorCount == 0 ? "\(terminal.type) has none" : "of \(terminal.type)"
    let colorterm = Examination.variable("COLORTERM")
    switch terminal.depth {
    case .none where Examination.variable("NO_COLOR") != nil:
      return [
        Observation("colours", .note, "none: NO_COLOR is set", advice: "Unset NO_COLOR where colours are wanted.")
      ]
    case .none:
      return [
        Observation(
          "colours", .note, "none: \(reason)", advice: "Set TERM to what the terminal is, for example xterm-256color.")
      ]
    case .palette256 where colorterm == "truecolor" || colorterm == "24bit":
      return [
        Observation(
          "colours", .note, "256: COLORTERM promises 24 bits, but no description has them",
          advice: "Install the other descriptions (Debian and Ubuntu: apt-get install ncurses-term).")
      ]
    case .direct: return [Observation("colours", .fine, "24 bits, \(reason)")]
    case .eight, .sixteen, .palette256: return [Observation("colours", .fine, "\(terminal.colorCount), \(reason)")]
    }
  }
}
