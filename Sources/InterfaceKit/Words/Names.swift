import Content
internal import Screen
package import Time
package import Wording

/// Dates and times as each language writes them.
package enum MomentText {
  /// `17 мая`, `17–21 мая`, `5月17日至21日`; with the times that the moments have: `18 мая, 10:00–12:30`; with daily hours:
  /// `17–21 мая, 14:20–15:50`.
  package static func span(from start: Moment, to end: Moment?, hours: DailyHours? = nil, in language: Language)
    -> String
  {
    span(from: start, to: end, hours: hours).text(in: language)
  }

  private static func span(from start: Moment, to end: Moment?, hours: DailyHours?) -> Message {
    let first = start.civilDate
    if let hours { return .dayAndTime(days(from: first, to: end?.civilDate ?? first), time(hours)) }
    guard let end, end.civilDate != first else {
      guard start.hasTime else { return .day(first) }
      return .dayAndTime(.day(first), times(from: start, to: end))
    }
    guard !start.hasTime, !end.hasTime else { return .fromTo(withTime(start), withTime(end)) }
    return days(from: first, to: end.civilDate)
  }

  /// The times of an event whose days are told elsewhere: `10:00–12:30`; `nil` where none are known.
  package static func times(from start: Moment, to end: Moment?, hours: DailyHours?, in language: Language) -> String? {
    if let hours { return time(hours) }
    guard let end, end.civilDate != start.civilDate else { return start.hasTime ? times(from: start, to: end) : nil }
    return start.hasTime || end.hasTime ? Message.fromTo(withTime(start), withTime(end)).text(in: language) : nil
  }

  /// `17 мая`, `17–21 мая`, `5月17日至21日`.
  package static func days(from first: CivilDate, to last: CivilDate, in language: Language) -> String {
    days(from: first, to: last).text(in: language)
  }

  /// Of one day.
  private static func times(from start: Moment, to end: Moment?) -> String {
    time(start) + (end.flatMap { $0.hasTime && $0 != start ? "–" + time($0) : nil } ?? "")
  }

  private static func days(from first: CivilDate, to last: CivilDate) -> Message {
    if first == last { return .day(first) }
    return (first.year, first.month) == (last.year, last.month) ? .days(first, last) : .fromTo(.day(first), .day(last))
  }

  /// `14:05`, of a 24-hour clock.
  package static func time(_ moment: Moment) -> String { time(secondsOfDay: moment.hour * 3600 + moment.minute * 60) }

  package static func time(secondsOfDay seconds: Int) -> String {
    let (hour, minute) = (seconds / 3600, seconds / 60 % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  private static func time(_ hours: DailyHours) -> String {
    time(secondsOfDay: hours.start) + "–" + time(secondsOfDay: hours.end)
  }

  /// The day, and the time where the moment has one.
  private static func withTime(_ moment: Moment) -> Message {
    let day = Message.day(moment.civilDate)
    return moment.hasTime ? .dayAndTime(day, time(moment)) : day
  }
}

/// A span of time that has passed, in one unit.
package enum Age {
  package static func text(seconds: Int, in language: Language) -> String {
    let minutes = max(0, seconds) / 60
    if minutes < 60 { return Message.minutes(minutes).text(in: language) }
    if minutes < 48 * 60 { return Message.hours(minutes / 60).text(in: language) }
    return Message.days(minutes / (24 * 60)).text(in: language)
  }
}

extension Language {
  /// Its name in the language switch: in its own script, so that its speakers find it.
  package var label: String {
    switch code {
    case "zh": "中文"
    case "zh-Hans": "简体"
    case "zh-Hant": "繁體"
    case "ja": "日本語"
    case "ko": "한국어"
    default: code.uppercased()
    }
  }
}

extension String {
  /// The text with a capital first letter, as the title of something.
  package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Theme {
  /// Its name for visitors.
  package func title(in language: Language) -> String {
    switch name {
    case "dark": Message.themeDark.text(in: language)
    case "light": Message.themeLight.text(in: language)
    case "contrast": Message.themeContrast.text(in: language)
    case "mono": Message.themeMono.text(in: language)
    default: name
    }
  }
}
