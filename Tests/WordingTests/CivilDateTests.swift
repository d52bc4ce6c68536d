import Testing
import Wording

@Suite struct CivilDateTests {
  @Test(
    "counts days as calendars do",
    arguments: [
      (1970, 1, 1, 0, 4), (1969, 12, 31, -1, 3), (2000, 2, 29, 11_016, 2), (2024, 5, 17, 19_860, 5),
      (1900, 3, 1, -25_508, 4),
      (2100, 2, 28, 47_540, 7), (1, 1, 1, -719_162, 1), (9999, 12, 31, 2_932_896, 5),
    ])
  func counts(year: Int, month: Int, day: Int, days: Int, weekday: Int) throws {
    let date = try #require(CivilDate(year: year, month: month, day: day))
    #expect(date.daysSince1970 == days)
    #expect(date.weekday == weekday)
    #expect(CivilDate(daysSince1970: days) == date)
  }

  @Test("goes there and back for every day of 800 years") func roundTrip() {
    var previous = CivilDate(daysSince1970: -200_001)
    for days in -200_000...92_194 {
      let date = CivilDate(daysSince1970: days)
      guard date.daysSince1970 == days, previous < date else {
        Issue.record("day \(days) is \(date)")
        return
      }
      previous = date
    }
  }

  @Test(
    "knows no other days",
    arguments: [
      (2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (2024, 0, 1), (2024, 13, 1), (2024, 1, 0), (0, 1, 1), (10_000, 1, 1),
    ])
  func refuses(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }
}
