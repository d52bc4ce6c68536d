/// The name that the terminal gives itself.
enum NameCheck {
  static func observations(_ examination: Examination) -> [Observation] {
    guard let interview = examination.interview else { return [] }
    if let name = interview.name { return [Observation("program", .fine, name)] }
    return [Observation("program", .fine, interview.hasAnswered ? "answers, but not to its name" : "does not answer")]
  }
}
