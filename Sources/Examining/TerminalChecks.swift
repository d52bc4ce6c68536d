internal import Curses
internal import Glibc
internal import Screen

/// Whether there is a terminal to show the stand on.
enum StreamCheck {
  static func observations(_ examination: Examination) -> [Observation] {
    let others = [(STDIN_FILENO, "standard input"), (STDOUT_FILENO, "standard output")]
      .filter { isatty($0.0) != 1 }.map(\.1).joined(separator: " and ")
    guard !others.isEmpty else { return [Observation("terminal", .fine, "on standard input and output")] }
    guard examination.interview != nil else {
      return [
        Observation(
          "terminal", .wrong, "none on \(others)",
          advice: "Start the stand in a terminal window, on a console, or with ssh -t.")
      ]
    }
    return [
      Observation(
        "terminal", .note, "/dev/tty; \(others) is a file or a pipe",
        advice: "This is right for a report; the stand itself needs a terminal on both.")
    ]
  }
}

/// Whether text is UTF-8.
enum LocaleCheck {
  static func observations() -> [Observation] {
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { name in
      Examination.variable(name).map { "\(name)=\($0)" }
    }.first
    let isKnown = setlocale(LC_CTYPE, "") != nil
    if isKnown, isUTF8 { return [Observation("locale", .fine, name ?? "UTF-8")] }
    let problem = name.map { isKnown ? "\($0) is not UTF-8" : "\($0) is not installed" } ?? "not set"
    let others = ["C.UTF-8", "C.utf8"]
    guard others.contains(where: { name in setlocale(LC_CTYPE, name) != nil && isUTF8 }) else {
      return [
        Observation(
          "locale", .wrong, "\(problem), and there is no other with UTF-8",
          advice: "Install one (Debian and Ubuntu: apt-get install locales), for example C.UTF-8.")
      ]
    }
    return [
      Observation(
        "locale", .note, "\(problem); the stand uses C.UTF-8",
        advice: "Set LANG=C.UTF-8, or another that ends in UTF-8.")
    ]
  }

  private static var isUTF8: Bool { String(cString: nl_langinfo(CInt(CODESET))) == "UTF-8" }
}

/// Whether the terminal's description is there and can do what the stand needs.
enum TypeCheck {
  static func observations(_ examination: Examination) -> [Observation] {
    let type = "TERM=" + (Examination.variable("TERM") ?? "")
    switch examination.terminal {
    case .success(let terminal):
      if terminal.isSubstitute {
        return [
          Observation(
            "type", .note, "\(type) is not described on this system; \(terminal.type) stands in for it",
            advice: "For all that it can do install its description (Debian and Ubuntu: ncurses-term, or the terminal)."
          )
        ]
      }
      let used = "TERM=" + terminal.type == type ? "" : ", described by \(terminal.type)"
      return [Observation("type", .fine, type + used)]
    case .failure(let error):
      let sentence = "\(error)".split(separator: ";", maxSplits: 1).map(String.init)
      let advice = sentence.last.map { $0.drop { $0 == " " } } ?? ""
      return [
        Observation("type", .wrong, sentence.first ?? type, advice: advice.prefix(1).uppercased() + advice.dropFirst())
      ]
    }
  }
}

/// Whether the screen is large enough.
enum SizeCheck {
  static func observations(_ examination: Examination) -> [Observation] {
    guard let interview = examination.interview else { return [] }
    guard let size = interview.size else {
      return [
        Observation(
          "size", .note, "unknown; the stand takes 80×24",
          advice: "On a serial line, say it: stty columns 80 rows 24.")
      ]
    }
    let text = "\(size.columns)×\(size.rows)"
    if size.columns < 40 || size.rows < 12 {
      return [
        Observation("size", .wrong, "\(text) is too small", advice: "Enlarge the window, or make its font smaller.")
      ]
    }
    if size.columns < 80 || size.rows < 24 {
      return [
        Observation("size", .note, "\(text) leaves parts of home out", advice: "80×24 and more show all of it.")
      ]
    }
    return [Observation("size", .fine, text)]
  }
}

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

/// The name that the terminal gives itself.
enum NameCheck {
  static func observations(_ examination: Examination) -> [Observation] {
    guard let interview = examination.interview else { return [] }
    if let name = interview.name { return [Observation("program", .fine, name)] }
    return [Observation("program", .fine, interview.hasAnswered ? "answers, but not to its name" : "does not answer")]
  }
}

/// The Linux console, which has 512 glyphs.
enum ConsoleCheck {
  static func observations() -> [Observation] {
    guard Examination.variable("TERM")?.hasPrefix("linux") == true else { return [] }
    return [
      Observation(
        "Linux console", .wrong, "its 512 glyphs cannot draw Chinese",
        advice: "Run a terminal on it: “cage -- foot stand --kiosk”, or kmscon instead of the console.")
    ]
  }
}
