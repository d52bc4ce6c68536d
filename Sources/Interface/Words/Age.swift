internal import Exhibition

/// How long ago something was, in one unit.
enum Age {
  static func text(seconds: Int, in language: Language) -> String {
    let minutes = max(0, seconds) / 60
    if minutes < 60 { return Phrase.minutes.text(in: language, minutes, 0) }
    if minutes < 48 * 60 { return Phrase.hours.text(in: language, minutes / 60, 0) }
    return Phrase.days.text(in: language, minutes / (24 * 60), 0)
  }
}
