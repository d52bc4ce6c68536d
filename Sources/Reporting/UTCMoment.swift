import Wording

/// A moment as RFC 3339 writes it in UTC.
package enum UTCMoment {
  package static func text(_ seconds: Int) -> String {
    let (days, second) = CivilDate.split(seconds: seconds)
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
    return "\(DayText.text(days))T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))Z"
  }
}

/// A day as RFC 3339 writes it.
package enum DayText {
  package static func text(_ daysSince1970: Int) -> String {
    let date = CivilDate(daysSince1970: daysSince1970)
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
    return "\(date.year)-\(two(date.month))-\(two(date.day))"
  }

  /// The days since 1970 until a day; `nil` where the text names none.
  package static func days(_ text: String) -> Int? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
    return CivilDate(year: year, month: month, day: day)?.daysSince1970
  }
}
