internal import Wording

/// A date as it is written, with the time and the offset from UTC that may follow.
struct WrittenMoment {
  private var date: CivilDate
  /// Seconds of the day.
  private(set) var time: Int?
  /// Seconds from UTC.
  private(set) var offset: Int?
  private(set) var hasSeconds = true
  /// Whether the offset is that of a zone which is named: `GMT`.
  private(set) var isZoneNamed = false

  /// Seconds since 1970 on the clocks that it is written by.
  var local: Int { date.daysSince1970 * 86_400 + (time ?? 0) }

  /// `2024-05-17T09:00:00+08:00`: RFC 3339, as far as it goes, and as Go prints it: `2024-05-17 09:00:00 +0800 CST`.
  init?(numbers text: String) {
    var scanner = DigitScanner(text)
    guard let year = scanner.number(digits: 4), scanner.skip("-"), let month = scanner.number(digits: 2),
      scanner.skip("-"), let day = scanner.number(digits: 2),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    self.date = date
    guard !scanner.isAtEnd else { return }
    guard scanner.skip("T") || scanner.skip("t") || scanner.skip(" ") else { return nil }
    guard readTime(&scanner) else { return nil }
    guard !scanner.isAtEnd else { return }
    _ = scanner.skip(" ")
    offset = Self.offset(&scanner)
    if offset != nil, scanner.skip(" ") {
      guard scanner.skip(while: { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }) > 0 else { return nil }
    }
    guard offset != nil, scanner.isAtEnd else { return nil }
  }

  /// `Fri, 17 May 2024 09:00:00 +0800`, `17 May 2024`, `Friday, 17-May-24 09:00:00 GMT`, `Fri May 17 09:00:00 2024`.
  init?(words text: String) {
    var words = text.split { $0 == " " || $0 == "," }.map(String.init)
    let hasWeekday = words.first.map(Self.isWeekday) ?? false
    if hasWeekday { words.removeFirst() }
    if let parts = words.first?.split(separator: "-"), parts.count == 3 { words[0..<1] = parts.map(String.init)[...] }
    // C writes the month before the day, and the year last.
    if hasWeekday, words.count >= 4, Self.months[words[0]] != nil, let year = words.popLast() {
      words[0..<2] = [words[1], words[0], year]
    }
    guard 3...5 ~= words.count, let day = Int(words[0]), words[0].count <= 2, let month = Self.months[words[1]],
      let year = Self.year(words[2]), let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    self.date = date
    guard words.count > 3 else { return }
    var scanner = DigitScanner(words[3])
    guard readTime(&scanner), scanner.isAtEnd else { return nil }
    guard words.count > 4 else { return }
    var zone = DigitScanner(words[4])
    isZoneNamed = ["GMT", "UTC"].contains(words[4])
    offset = isZoneNamed ? 0 : Self.offset(&zone)
    guard offset != nil, isZoneNamed || zone.isAtEnd else { return nil }
  }

  /// `1715904000`: what is shorter is a year, or a day without its hyphens.
  init?(seconds text: String) {
    guard 9...11 ~= text.utf8.count, text.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }),
      let seconds = Int(text)
    else { return nil }
    let (days, second) = CivilDate.split(seconds: seconds)
    (date, time, offset) = (CivilDate(daysSince1970: days), second, 0)
  }

  /// Hours, minutes and, where given, seconds.
  private mutating func readTime(_ scanner: inout DigitScanner) -> Bool {
    guard let hour = scanner.number(digits: 2), hour < 24, scanner.skip(":"), let minute = scanner.number(digits: 2),
      minute < 60
    else { return false }
    time = hour * 3600 + minute * 60
    hasSeconds = scanner.skip(":")
    guard hasSeconds else { return true }
    guard let second = scanner.number(digits: 2), second < 60 else { return false }
    time = hour * 3600 + minute * 60 + second
    return scanner.skip(".") || scanner.skip(",") ? scanner.skipDigits() > 0 : true
  }

  /// `Z`, `+08:00` or `+0800`.
  private static func offset(_ scanner: inout DigitScanner) -> Int? {
    if scanner.skip("Z") || scanner.skip("z") { return 0 }
    let sign = scanner.skip("+") ? 1 : scanner.skip("-") ? -1 : 0
    guard sign != 0, let hour = scanner.number(digits: 2), hour < 24 else { return nil }
    _ = scanner.skip(":")
    guard let minute = scanner.number(digits: 2), minute < 60 else { return nil }
    return sign * (hour * 3600 + minute * 60)
  }

  private static func isWeekday(_ word: String) -> Bool {
    weekdays.contains { word == $0 || word == $0.prefix(3) }
  }

  /// Four digits, or two as mail had them: 69 to 99 are of the last century.
  private static func year(_ text: String) -> Int? {
    guard let number = Int(text), number >= 0 else { return nil }
    return switch text.utf8.count {
    case 4: number
    case 2: number + (number < 69 ? 2000 : 1900)
    default: nil
    }
  }

  private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
  private static let months = [
    "Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "May": 5, "Jun": 6, "Jul": 7, "Aug": 8, "Sep": 9, "Oct": 10, "Nov": 11,
    "Dec": 12,
  ]
}
