import Content
internal import Screen
import Wording

/// Dates and times as each language writes them.
enum MomentText {
  private static let russianMonths = [
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
    "декабря",
  ]
  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// `17 мая`, `17–21 мая`, `5月17日至21日`; with the times that the moments have: `18 мая, 10:00–12:30`.
  static func span(from start: Moment, to end: Moment?, in language: Language) -> String {
    let day = self.day(start, in: language)
    guard let end, end.year != start.year || end.month != start.month || end.day != start.day else {
      guard start.hasTime else { return day }
      let last = end.flatMap { $0.hasTime ? "–" + time($0) : nil } ?? ""
      return withTime(start, in: language) + last
    }
    guard end.month == start.month, end.year == start.year, !start.hasTime, !end.hasTime else {
      return withTime(start, in: language) + (language == .zh ? "至" : " – ") + withTime(end, in: language)
    }
    switch language {
    case .zh: return "\(start.month)月\(start.day)日至\(end.day)日"
    default: return "\(start.day)–\(self.day(end, in: language))"
    }
  }

  /// `14:05`, of a 24-hour clock.
  static func time(_ moment: Moment) -> String { time(secondsOfDay: moment.hour * 3600 + moment.minute * 60) }

  static func time(secondsOfDay seconds: Int) -> String {
    let (hour, minute) = (seconds / 3600, seconds / 60 % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  /// The day, and the time where the moment has one.
  private static func withTime(_ moment: Moment, in language: Language) -> String {
    let day = day(moment, in: language)
    return moment.hasTime ? day + (language == .zh ? " " : ", ") + time(moment) : day
  }

  private static func day(_ moment: Moment, in language: Language) -> String {
    let month = min(max(moment.month, 1), 12) - 1
    switch language {
    case .ru: return "\(moment.day)\u{A0}\(russianMonths[month])"
    case .zh: return "\(moment.month)月\(moment.day)日"
    default: return "\(moment.day)\u{A0}\(englishMonths[month])"
    }
  }
}

/// A span of time that has passed, in one unit.
enum Age {
  static func text(seconds: Int, in language: Language) -> String {
    let minutes = max(0, seconds) / 60
    if minutes < 60 { return Message.minutes(minutes).text(in: language) }
    if minutes < 48 * 60 { return Message.hours(minutes / 60).text(in: language) }
    return Message.days(minutes / (24 * 60)).text(in: language)
  }
}

extension Language {
  /// Its name in the language switch: in its own script, so that its speakers find it.
  var label: String { self == .zh ? "中文" : code.uppercased() }
}

extension String {
  /// The text with a capital first letter, as the title of something.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Theme {
  /// Its name for visitors.
  func title(in language: Language) -> String {
    switch name {
    case "dark": Message.themeDark.text(in: language)
    case "light": Message.themeLight.text(in: language)
    case "contrast": Message.themeContrast.text(in: language)
    case "mono": Message.themeMono.text(in: language)
    default: name
    }
  }
}
