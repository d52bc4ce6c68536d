internal import Curses

/// Mouse, pasting and drawing in one step.
enum ModeCheck {
  static func observations(_ examination: Examination) -> [Observation] {
    guard let interview = examination.interview, case .success(let terminal) = examination.terminal else { return [] }
    let mouse: Observation
    if !terminal.hasMouse {
      mouse = Observation(
        "mouse and touch", .note, "\(terminal.type) has none; keys do it all",
        advice: "For a touch screen use a terminal that has them, for example foot or xterm.")
    } else {
      mouse = observation("mouse and touch", TerminalInterview.mouse, interview)
    }
    return [
      mouse, observation("pasted text", TerminalInterview.paste, interview),
      observation("frames in one step", TerminalInterview.synchronisedOutput, interview),
    ]
  }

  private static func observation(_ subject: String, _ mode: Int, _ interview: TerminalInterview) -> Observation {
    switch interview.modes[mode] {
    case 1?, 2?, 3?: Observation(subject, .fine, "yes (mode \(mode))")
    case nil: Observation(subject, .fine, "not answered (mode \(mode))")
    default: Observation(subject, .fine, "no (mode \(mode))")
    }
  }
}
