package import Wording

/// A date, or a date and time, as front matter gives it: RFC 3339, whose offset from UTC and time may be missing.
package struct Moment: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  package var epochSeconds: Int
  /// The offset from UTC, in seconds, of the clocks that the people on site read it on.
  package var offsetSeconds: Int
  /// Whether a time of day was given.
  package var hasTime: Bool

  package init(epochSeconds: Int, offsetSeconds: Int, hasTime: Bool) {
    self.epochSeconds = epochSeconds
    self.offsetSeconds = offsetSeconds
    self.hasTime = hasTime
  }
}

/// The calendar and clock of the people on site: the moment in its own offset from UTC.
extension Moment {
  package var civilDate: CivilDate { CivilDate(daysSince1970: CivilDate.split(seconds: localSeconds).days) }
  package var year: Int { civilDate.year }
  /// 1 to 12.
  package var month: Int { civilDate.month }
  /// 1 to 31.
  package var day: Int { civilDate.day }
  /// 0 to 23; 0 for a moment without a time.
  package var hour: Int { secondOfDay / 3600 }
  /// 0 to 59.
  package var minute: Int { secondOfDay / 60 % 60 }
  /// 0 to 59.
  package var second: Int { secondOfDay % 60 }
  /// 1 is Monday, 7 is Sunday.
  package var weekday: Int { civilDate.weekday }

  /// The epoch second at which an event that ends at this moment is over: the moment itself, or the end of the day
  /// where no time was given.
  package var end: Int { hasTime ? epochSeconds : epochSeconds + 86_400 }

  /// `2024-05-17T09:00`, or the day alone, on those clocks.
  package var isoText: String {
    func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let day = "\(year)-\(padded(month))-\(padded(self.day))"
    return hasTime ? "\(day)T\(padded(hour)):\(padded(minute))" : day
  }

  private var localSeconds: Int { epochSeconds + offsetSeconds }
  private var secondOfDay: Int { CivilDate.split(seconds: localSeconds).second }
}

extension Moment: Comparable {
  /// Earlier first; the offset and the precision only decide between moments that are the same second.
  package static func < (left: Moment, right: Moment) -> Bool {
    guard left.epochSeconds == right.epochSeconds else { return left.epochSeconds < right.epochSeconds }
    guard left.offsetSeconds == right.offsetSeconds else { return left.offsetSeconds < right.offsetSeconds }
    return !left.hasTime && right.hasTime
  }
}

extension Moment {
  /// Reads RFC 3339 dates and times, and the shorter forms that Hugo takes: `2024-05-17`, `2024-05-17T09:00`,
  /// `2024-05-17 09:00:00`, `2024-05-17T09:00:00.5+08:00`, `…Z`. Fractions of a second are dropped.
  ///
  /// - Parameters:
  ///   - zone: Gives the offset of a moment without one, UTC without it, and the clocks that any moment is read on.
  /// - Returns: `nil` for anything else, and for days and times that do not exist. `23:59:60` is no time here.
  package init?(_ text: String, zone: TimeZoneFile? = nil) {
    var scanner = DigitScanner(text)
    guard let year = scanner.number(digits: 4), scanner.skip("-"), let month = scanner.number(digits: 2),
      scanner.skip("-"), let day = scanner.number(digits: 2),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    var local = date.daysSince1970 * 86_400
    var offset: Int?
    let hasTime = !scanner.isAtEnd
    if hasTime {
      guard scanner.skip("T") || scanner.skip("t") || scanner.skip(" "), let time = Self.time(&scanner) else {
        return nil
      }
      local += time
      if !scanner.isAtEnd {
        offset = Self.offset(&scanner)
        guard offset != nil, scanner.isAtEnd else { return nil }
      }
    }
    let known = offset ?? zone?.offset(atLocal: local) ?? 0
    // Written in another place's time, it is read on the clocks of this one.
    let shown = offset == nil ? known : zone?.offset(at: local - known) ?? known
    self.init(epochSeconds: local - known, offsetSeconds: shown, hasTime: hasTime)
  }

  /// Hours, minutes and, where given, seconds, as seconds of the day.
  private static func time(_ scanner: inout DigitScanner) -> Int? {
    guard let hour = scanner.number(digits: 2), hour < 24, scanner.skip(":"), let minute = scanner.number(digits: 2),
      minute < 60
    else { return nil }
    guard scanner.skip(":") else { return hour * 3600 + minute * 60 }
    guard let second = scanner.number(digits: 2), second < 60 else { return nil }
    if scanner.skip(".") {
      guard scanner.skipDigits() > 0 else { return nil }
    }
    return hour * 3600 + minute * 60 + second
  }

  /// `Z`, `+08:00` or `+0800`, after a blank or none.
  private static func offset(_ scanner: inout DigitScanner) -> Int? {
    _ = scanner.skip(" ")
    if scanner.skip("Z") || scanner.skip("z") { return 0 }
    let sign = scanner.skip("+") ? 1 : scanner.skip("-") ? -1 : 0
    guard sign != 0, let hour = scanner.number(digits: 2), hour < 24 else { return nil }
    _ = scanner.skip(":")
    guard let minute = scanner.number(digits: 2), minute < 60 else { return nil }
    return sign * (hour * 3600 + minute * 60)
  }
}

/// Walks over ASCII digits and marks, as dates and time zones are written.
struct DigitScanner {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = text[...].utf8 }

  var isAtEnd: Bool { rest.isEmpty }
  var next: UInt8? { rest.first }

  /// Goes past one character if it comes next.
  mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: mark) else { return false }
    rest.removeFirst()
    return true
  }

  /// Exactly `digits` digits.
  mutating func number(digits: Int) -> Int? {
    let field = rest.prefix(digits)
    guard field.count == digits, field.allSatisfy(Self.isDigit) else { return nil }
    rest.removeFirst(digits)
    return field.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// One to `most` digits.
  mutating func number(upTo most: Int) -> Int? {
    let count = rest.prefix(most).prefix(while: Self.isDigit).count
    return count == 0 ? nil : number(digits: count)
  }

  /// Goes past digits; returns how many.
  mutating func skipDigits() -> Int {
    let count = rest.prefix(while: Self.isDigit).count
    rest.removeFirst(count)
    return count
  }

  /// Goes past bytes that satisfy `condition`; returns how many.
  mutating func skip(while condition: (UInt8) -> Bool) -> Int {
    let count = rest.prefix(while: condition).count
    rest.removeFirst(count)
    return count
  }

  private static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
}
