import Wording

/// A time zone in the notation of POSIX: `MSK-3`, `EST5EDT,M3.2.0,M11.1.0`, with the hours up to 167 of RFC 8536.
package struct PosixTimeZone: Hashable, Sendable {
  /// Seconds east of UTC.
  private let standard: Int
  private let summer: Summer?

  private struct Summer: Hashable, Sendable {
    var offset: Int
    var start: Change
    var end: Change
  }

  /// The day and the second of the day at which clocks change, by the clocks of before the change.
  private struct Change: Hashable, Sendable {
    var day: Day
    var second: Int

    enum Day: Hashable, Sendable {
      /// 1 to 365; 29 February is never counted.
      case julian(Int)
      /// 0 to 365.
      case ordinal(Int)
      /// The week 1 to 5 (5 is the last) of a month, and the day of the week from 0, Sunday.
      case week(month: Int, week: Int, weekday: Int)
    }

    /// As seconds since 1970 on the clocks of before the change.
    func seconds(in year: Int) -> Int {
      guard let newYear = CivilDate(year: year, month: 1, day: 1)?.daysSince1970 else { return 0 }
      return dayNumber(in: year, newYear: newYear) * 86_400 + second
    }

    private func dayNumber(in year: Int, newYear: Int) -> Int {
      switch day {
      case .julian(let number): return newYear + number - (CivilDate.isLeap(year) && number >= 60 ? 0 : 1)
      case .ordinal(let number): return newYear + number
      case .week(let month, let week, let weekday):
        guard let first = CivilDate(year: year, month: month, day: 1) else { return newYear }
        var number = 1 + (weekday - first.weekday % 7 + 7) % 7 + (week - 1) * 7
        while number > CivilDate.days(inMonth: month, of: year) { number -= 7 }
        return first.daysSince1970 + number - 1
      }
    }
  }

  /// `nil` for text that is no such rule.
  package init?(_ text: String) {
    var scanner = DigitScanner(text)
    guard Self.skipName(&scanner), let west = Self.time(&scanner) else { return nil }
    standard = -west
    guard !scanner.isAtEnd else {
      summer = nil
      return
    }
    guard Self.skipName(&scanner) else { return nil }
    var offset = standard + 3600
    if let next = scanner.next, next != UInt8(ascii: ",") {
      guard let west = Self.time(&scanner) else { return nil }
      offset = -west
    }
    guard let start = Self.change(&scanner), let end = Self.change(&scanner), scanner.isAtEnd else { return nil }
    summer = Summer(offset: offset, start: start, end: end)
  }

  /// Seconds east of UTC at an epoch second.
  package func offset(at epochSeconds: Int) -> Int {
    guard let summer else { return standard }
    let day = CivilDate.split(seconds: epochSeconds.addingReportingOverflow(standard).partialValue).days
    guard abs(day) < 3_000_000 else { return standard }
    let year = CivilDate(daysSince1970: day).year
    let start = summer.start.seconds(in: year) - standard
    let end = summer.end.seconds(in: year) - summer.offset
    let isSummer =
      start < end ? start <= epochSeconds && epochSeconds < end : epochSeconds >= start || epochSeconds < end
    return isSummer ? summer.offset : standard
  }

  /// `EST`, or `<+08>`; at least three characters.
  private static func skipName(_ scanner: inout DigitScanner) -> Bool {
    if scanner.skip("<") {
      return scanner.skip { $0 != UInt8(ascii: ">") } >= 3 && scanner.skip(">")
    }
    return scanner.skip { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 & ~0x20 } >= 3
  }

  /// `5`, `-3`, `+5:30`, `-3:30:15`, in seconds.
  private static func time(_ scanner: inout DigitScanner) -> Int? {
    let sign = scanner.skip("-") ? -1 : 1
    if sign == 1 { _ = scanner.skip("+") }
    guard let hours = scanner.number(upTo: 3), hours <= 167 else { return nil }
    var seconds = hours * 3600
    for unit in [60, 1] where scanner.skip(":") {
      guard let number = scanner.number(digits: 2), number < 60 else { return nil }
      seconds += number * unit
    }
    return sign * seconds
  }

  /// `,M3.2.0`, `,J60/2`, `,0/-1`.
  private static func change(_ scanner: inout DigitScanner) -> Change? {
    guard scanner.skip(",") else { return nil }
    let day: Change.Day
    if scanner.skip("M") {
      guard let month = scanner.number(upTo: 2), 1...12 ~= month, scanner.skip("."),
        let week = scanner.number(digits: 1), 1...5 ~= week, scanner.skip("."),
        let weekday = scanner.number(digits: 1), weekday <= 6
      else { return nil }
      day = .week(month: month, week: week, weekday: weekday)
    } else if scanner.skip("J") {
      guard let number = scanner.number(upTo: 3), 1...365 ~= number else { return nil }
      day = .julian(number)
    } else {
      guard let number = scanner.number(upTo: 3), number <= 365 else { return nil }
      day = .ordinal(number)
    }
    guard scanner.skip("/") else { return Change(day: day, second: 7200) }
    return time(&scanner).map { Change(day: day, second: $0) }
  }
}
