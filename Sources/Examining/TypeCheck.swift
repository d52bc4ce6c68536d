internal import Curses

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
