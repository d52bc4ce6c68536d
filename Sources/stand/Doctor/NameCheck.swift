/// What the terminal calls itself.
enum NameCheck {
  static func findings(_ examination: Examination) -> [Finding] {
    guard let interview = examination.interview else { return [] }
    if let name = interview.name { return [Finding("program", .fine, name)] }
    return [Finding("program", .fine, interview.hasAnswered ? "answers, but not to its name" : "does not answer")]
  }
}
