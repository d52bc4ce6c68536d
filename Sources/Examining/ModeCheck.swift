internal import Curses

/// Mouse, pasting and drawing in one step.
enum ModeCheck {
  static func observations(_ examination: Examination) -> [Observation] {
    guard let interview = examination.interview, case .success(let terminal) = examination.terminal else { return [] }
    let mouse =
      terminal.hasMouse
      ? observation("mouse and touch", TerminalInterview.mouse, interview, without: advice)
      : Observation("mouse and touch", .note, "\(terminal.type) has none; keys do it all", advice: advice)
    return [
      mouse, observation("pasted text", TerminalInterview.paste, interview),
      observation("frames in one step", TerminalInterview.synchronisedOutput, interview),
    ]
  }

  private static let advice = "For a touch screen use a terminal that has them, for example foot or xterm."

  /// - Parameter advice: What to do without it; `nil` where the stand does as well.
  private static func observation(
    _ subject: String, _ mode: Int, _ interview: TerminalInterview, without advice: String? = nil
  ) -> Observation {
    let state = advice == nil ? Observation.State.fine : .note
    return switch interview.modes[mode] {
    case 1?, 2?, 3?: Observation(subject, .fine, "yes (mode \(mode))")
    case nil: Observation(subject, state, "the terminal does not say whether (mode \(mode))", advice: advice)
    default: Observation(subject, state, "no (mode \(mode))", advice: advice)
    }
  }
}
