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

/// Walks over the bytes of a TZif file; every count in it is checked against what is there.
struct TZifReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: some Collection<UInt8>) { self.bytes = Array(bytes) }

  /// The counts of RFC 8536, section 3.1.
  struct Header {
    var version: UInt8
    var utcCount, standardCount, leapCount, timeCount, typeCount, charCount: Int

    func bodySize(timeSize: Int) -> Int {
      timeCount * (timeSize + 1) + typeCount * 6 + charCount + leapCount * (timeSize + 4) + standardCount + utcCount
    }
  }

  mutating func header() -> Header? {
    guard bytes.count - position >= 44, bytes[position..<position + 4].elementsEqual("TZif".utf8) else { return nil }
    let version = bytes[position + 4]
    position += 20
    var counts: [Int] = []
    for _ in 0..<6 { counts.append(integer(size: 4) & 0xFFFF_FFFF) }
    // Real files have a few hundred transitions; the limit keeps the sums below from overflowing.
    guard counts.allSatisfy({ $0 <= 1 << 20 }), counts[4] > 0 else { return nil }
    return Header(
      version: version, utcCount: counts[0], standardCount: counts[1], leapCount: counts[2], timeCount: counts[3],
      typeCount: counts[4], charCount: counts[5])
  }

  mutating func skip(_ count: Int) -> Bool {
    guard count <= bytes.count - position else { return false }
    position += count
    return true
  }

  mutating func body(_ header: Header, timeSize: Int) -> (transitions: [Int], offsets: [Int], firstOffset: Int)? {
    guard header.bodySize(timeSize: timeSize) <= bytes.count - position else { return nil }
    let end = position + header.bodySize(timeSize: timeSize)
    let transitions = (0..<header.timeCount).map { _ in integer(size: timeSize) }
    let kinds = bytes[position..<position + header.timeCount].map(Int.init)
    position += header.timeCount
    var types: [Int] = []
    for _ in 0..<header.typeCount {
      types.append(integer(size: 4))
      position += 2
    }
    position = end
    guard let first = types.first, kinds.allSatisfy({ $0 < types.count }), types.allSatisfy({ abs($0) < 180_000 }),
      zip(transitions, transitions.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
    return (transitions, kinds.map { types[$0] }, first)
  }

  /// The rule between two line feeds that closes files since version 2.
  func footer() -> String? {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\n") else { return nil }
    let line = bytes[(position + 1)...].prefix { $0 != UInt8(ascii: "\n") }
    return String(decoding: line, as: UTF8.self)
  }

  /// A big-endian integer with a sign; the caller has made sure that its bytes are there.
  private mutating func integer(size: Int) -> Int {
    var value = 0
    for byte in bytes[position..<position + size] { value = value << 8 | Int(byte) }
    position += size
    return size == 4 ? Int(Int32(truncatingIfNeeded: value)) : value
  }
}
