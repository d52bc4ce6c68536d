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

  /// `2024-05-17T09:00:00+08:00`, the moment as RFC 3339 has it, on those clocks.
  package var rfcText: String {
    func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let minutes = abs(offsetSeconds) / 60
    let sign = offsetSeconds < 0 ? "-" : "+"
    return "\(isoText):\(padded(second))\(sign)\(padded(minutes / 60)):\(padded(minutes % 60))"
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
  /// Reads every form of a date that Hugo takes: RFC 3339 and what is left of it without an offset, a time or a `T`
  /// (`2024-05-17`, `2024-05-17 09:00:00.5+08:00`), that of mail and web servers (`Fri, 17 May 2024 09:00:00 +0800`), that
  /// of C (`Fri May 17 09:00:00 2024`), and seconds since 1970. Besides, times without seconds (`2024-05-17T09:00`).
  /// Fractions of a second are dropped.
  ///
  /// - Parameters:
  ///   - zone: Gives the offset of a moment without one, UTC without it, and the clocks that any moment is read on.
  /// - Returns: `nil` for anything else, and for days and times that do not exist. `23:59:60` is no time here.
  package init?(_ text: String, zone: TimeZoneFile? = nil) {
    guard let written = WrittenMoment(numbers: text) ?? WrittenMoment(words: text) ?? WrittenMoment(seconds: text)
    else {
      return nil
    }
    let known = written.offset ?? zone?.offset(atLocal: written.local) ?? 0
    // Written in another place's time, it is read on the clocks of this one.
    let shown = written.offset == nil ? known : zone?.offset(at: written.local - known) ?? known
    self.init(epochSeconds: written.local - known, offsetSeconds: shown, hasTime: written.time != nil)
  }

  /// Whether Hugo takes a text that is a moment here for the same: not without seconds, nor with small letters, and a
  /// name of a zone it takes for its own.
  package static func isOfHugo(_ text: String) -> Bool {
    guard let written = WrittenMoment(numbers: text) else { return WrittenMoment(words: text)?.isZoneNamed != true }
    return written.hasSeconds && !text.contains { $0 == "t" || $0 == "z" }
  }
}
