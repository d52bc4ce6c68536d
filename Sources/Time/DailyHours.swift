import Wording

/// The hours of an event that are the same on each of its days: `14:20–15:50`.
package struct DailyHours: Hashable, Sendable {
  /// Seconds since midnight.
  package let start: Int
  package let end: Int

  /// `nil` for anything but two times of a day, the earlier first, with a dash or a hyphen between.
  package init?(_ text: String) {
    let times = text.split(omittingEmptySubsequences: false) { "-–—".contains($0) }.map { Self.seconds($0) }
    guard times.count == 2, let start = times[0], let end = times[1], start < end else { return nil }
    (self.start, self.end) = (start, end)
  }

  /// The seconds since midnight of `9:05` or `14:20`; 24:00 ends a day.
  private static func seconds(_ text: Substring) -> Int? {
    let parts = text.filter { $0 != " " && $0 != "\u{A0}" }.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, 1...2 ~= parts[0].utf8.count, parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60, hour * 60 + minute <= 24 * 60
    else { return nil }
    return hour * 3600 + minute * 60
  }

  /// Returns the hours of each day from one to another, in seconds since 1970; of a year at most.
  ///
  /// - Parameter zone: The place's, whose clocks may be put forward or back in between.
  package func sessions(from first: Moment, to last: Moment?, zone: TimeZoneFile?) -> [Range<Int>] {
    let start = first.civilDate.daysSince1970
    let days = min(max(start, last?.civilDate.daysSince1970 ?? start), start + 366)
    return (start...days).map { day in
      func moment(_ second: Int) -> Int {
        let local = day * 86_400 + second
        return local - (zone?.offset(atLocal: local) ?? first.offsetSeconds)
      }
      return moment(self.start)..<max(moment(end), moment(self.start) + 1)
    }
  }
}
