import Wording

extension Moment {
  /// Reads RFC 3339 dates and times, and the shorter forms that Hugo takes: `2024-05-17`, `2024-05-17T09:00`,
  /// `2024-05-17 09:00:00`, `2024-05-17T09:00:00.5+08:00`, `…Z`. Fractions of a second are dropped.
  ///
  /// - Parameters:
  ///   - zone: Gives the offset of a moment without one; UTC without it.
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
    self.init(epochSeconds: local - known, offsetSeconds: known, hasTime: hasTime)
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
