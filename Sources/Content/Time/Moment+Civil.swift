package import Wording

/// What the people on site read on their calendar and clock: the moment in its own offset from UTC.
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
