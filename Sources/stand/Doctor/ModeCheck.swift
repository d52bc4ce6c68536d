internal import Curses

/// Mouse, pasting and drawing in one step.
enum ModeCheck {
  static func findings(_ examination: Examination) -> [Finding] {
    guard let interview = examination.interview, case .success(let terminal) = examination.terminal else { return [] }
    let mouse: Finding
    if !terminal.hasMouse {
      mouse = Finding(
        "mouse and touch", .note, "\(terminal.type) has none; keys do it all",
        advice: "For a touch screen use a terminal that has them, for example foot or xterm.")
    } else {
      mouse = finding("mouse and touch", TerminalInterview.mouse, interview)
    }
    return [
      mouse, finding("pasted text", TerminalInterview.paste, interview),
      finding("frames in one step", TerminalInterview.synchronisedOutput, interview),
    ]
  }

  private static func finding(_ subject: String, _ mode: Int, _ interview: TerminalInterview) -> Finding {
    switch interview.modes[mode] {
    case 1?, 2?, 3?: Finding(subject, .fine, "yes (mode \(mode))")
    case nil: Finding(subject, .fine, "not answered (mode \(mode))")
    default: Finding(subject, .fine, "no (mode \(mode))")
    }
  }
}
