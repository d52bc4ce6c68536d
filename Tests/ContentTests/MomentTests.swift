import Content
import Testing
import Time

@Suite struct MomentTests {
  @Test(
    "reads dates and times",
    arguments: [
      ("2024-05-17", 1_715_904_000, 0, false), ("2024-05-17T09:00", 1_715_936_400, 0, true),
      ("2024-05-17 09:00:00", 1_715_936_400, 0, true), ("2024-05-17T09:00:00Z", 1_715_936_400, 0, true),
      ("2024-05-17T09:00:00+08:00", 1_715_907_600, 28_800, true), ("2024-05-17t09:00:00.25z", 1_715_936_400, 0, true),
      ("2024-05-17T09:00:00 -0330", 1_715_949_000, -12_600, true),
      ("2024-05-17 09:00:59 +08:00", 1_715_907_659, 28_800, true),
      ("1969-12-31T23:59:59Z", -1, 0, true), ("0001-01-01", -62_135_596_800, 0, false),
    ])
  func reads(text: String, seconds: Int, offset: Int, hasTime: Bool) {
    #expect(Moment(text) == Moment(epochSeconds: seconds, offsetSeconds: offset, hasTime: hasTime))
  }

  @Test(
    "reads the other forms that Hugo takes",
    arguments: [
      ("2024-05-17 09:00:00 +0800 CST", "2024-05-17T09:00:00+08:00"), ("2024-05-17T09:00:00,5", "2024-05-17T09:00:00"),
      ("17 May 2024", "2024-05-17"), ("7 May 2024", "2024-05-07"),
      ("17 May 24 09:00 +0800", "2024-05-17T09:00:00+08:00"),
      ("Fri, 17 May 2024 09:00:00 +0800", "2024-05-17T09:00:00+08:00"),
      ("Fri, 17 May 2024 09:00:00 GMT", "2024-05-17T09:00:00Z"),
      ("Friday, 17-May-24 09:00:00 UTC", "2024-05-17T09:00:00Z"), ("17 Sep 99", "1999-09-17"),
      ("Fri May 17 09:00:00 2024", "2024-05-17T09:00:00"), ("Fri May  7 09:00:00 UTC 2024", "2024-05-07T09:00:00Z"),
      ("Fri May 17 09:00:00 +0800 2024", "2024-05-17T09:00:00+08:00"), ("1715904000", "2024-05-17T00:00:00Z"),
    ])
  func readsFormsOfHugo(text: String, same: String) throws {
    let zone = try #require(TimeZoneFile(zone: "Europe/Moscow"))
    #expect(Moment(text, zone: zone) == Moment(same, zone: zone))
    #expect(Moment(text) != nil)
    #expect(Moment.isOfHugo(text) == !(text.contains("GMT") || text.contains("UTC")))
  }

  @Test(
    "says which forms Hugo refuses", arguments: ["2024-05-17T09:00", "2024-05-17 09:00+08:00", "2024-05-17t09:00:00z"])
  func tellsFormsOfItsOwn(text: String) {
    #expect(Moment(text) != nil)
    #expect(!Moment.isOfHugo(text))
  }

  @Test(
    "reads nothing else",
    arguments: [
      "", "2024", "2024-05", "2024-5-17", "17.05.2024", "2024-05-32", "2023-02-29", "2024-05-17T", "2024-05-17T9:00",
      "2024-05-17T24:00", "2024-05-17T09:60", "2024-05-17T09:00:60", "2024-05-17T09:00:00.", "2024-05-17T09:00:00+8",
      "2024-05-17T09:00:00+24:00", "2024-05-17T09:00:00Zx", "2024-05-17x", "+024-05-17", "２０２４-05-17",
      "2024-05-17T09:00+", "17 Mai 2024", "May 17, 2024", "32 May 2024", "17 May", "17 May 2024 9", "20240517",
      "2024-05-17T",
      "Fri, 17 May 2024 09:00:00 MSK", "17-05-2024", "Fri", "Fri May 17 2024", "2024-05-17 09:00:00 +0800 cst",
    ])
  func refuses(text: String) {
    #expect(Moment(text) == nil)
  }

  @Test("shows what clocks on site show") func components() throws {
    let moment = try #require(Moment("2024-05-20T00:30:15+08:00"))
    #expect(
      [moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second] == [2024, 5, 20, 0, 30, 15])
    #expect(moment.weekday == 1)
    let old = try #require(Moment("1969-12-31T23:30:00-01:00"))
    #expect([old.year, old.month, old.day, old.hour, old.minute, old.weekday] == [1969, 12, 31, 23, 30, 3])
  }

  @Test("takes the zone's offset where none is written, and is read on its clocks") func zone() throws {
    let shanghai = try #require(TimeZoneFile(zone: "Asia/Shanghai"))
    #expect(Moment("2024-05-17T09:00", zone: shanghai) == Moment("2024-05-17T09:00+08:00"))
    // Whatever it is written in, it is read on the clocks there.
    #expect(Moment("2024-05-17T09:00Z", zone: shanghai) == Moment("2024-05-17T17:00+08:00"))
    #expect(Moment("2024-05-17", zone: shanghai)?.day == 17)
  }

  @Test("orders by time, and ends days at their end") func order() throws {
    let harbin = try #require(Moment("2024-05-17T09:00+08:00"))
    let moscow = try #require(Moment("2024-05-17T09:00+03:00"))
    #expect(harbin < moscow)
    #expect(harbin.end == harbin.epochSeconds)
    let day = try #require(Moment("2024-05-17"))
    #expect(day.end == day.epochSeconds + 86_400)
  }
}
