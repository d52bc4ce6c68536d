/// The columns that characters take: where these are others than the stand believes, rows fall apart.
enum WidthCheck {
  static func observations(_ examination: Examination) -> [Observation] {
    guard let interview = examination.interview else { return [] }
    guard !interview.columns.isEmpty else {
      let advice = "If Russian text is torn apart, start the stand with --ambiguous wide."
      return [Observation("widths", .note, "not answered; ambiguous characters count as narrow", advice: advice)]
    }
    return [
      ambiguous("letters", .letter, interview), ambiguous("signs", .sign, interview),
      ambiguous("box drawing", .box, interview), fixed("Chinese", .chinese, 2, interview),
      fixed("combining marks", .mark, 1, interview), fixed("emoji", .emoji, 2, interview),
      family(interview),
    ].compactMap(\.self)
  }

  private static func ambiguous(
    _ subject: String, _ sample: TerminalSample, _ interview: TerminalInterview
  ) -> Observation? {
    guard let columns = interview.columns[sample] else { return nil }
    switch columns {
    case 1: return Observation(subject, .fine, "\(sample.rawValue) is narrow")
    case 2: return Observation(subject, .fine, "\(sample.rawValue) is wide; the stand follows")
    default: return wrong(subject, sample, columns, "1 or 2")
    }
  }

  private static func fixed(
    _ subject: String, _ sample: TerminalSample, _ expected: Int, _ interview: TerminalInterview
  ) -> Observation? {
    guard let columns = interview.columns[sample] else { return nil }
    guard columns == expected else { return wrong(subject, sample, columns, "\(expected)") }
    return Observation(subject, .fine, "\(sample.rawValue) takes \(columns == 1 ? "1 column" : "\(columns) columns")")
  }

  /// The stand shows the first member only, so nothing depends on it.
  private static func family(_ interview: TerminalInterview) -> Observation? {
    interview.columns[.family].map {
      Observation("emoji families", .fine, $0 == 2 ? "joined" : "not joined; the stand shows the first member")
    }
  }

  private static func wrong(
    _ subject: String, _ sample: TerminalSample, _ columns: Int, _ expected: String
  ) -> Observation {
    Observation(
      subject, .wrong, "\(sample.rawValue) takes \(columns) columns instead of \(expected)",
      advice: "Switch the terminal to UTF-8, or use another one, for example foot or xterm.")
  }
}
