internal import Glibc

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
