import Content
import Foundation
import TestSupport
import Testing
import Time

@Suite struct TimeZoneTests {
  @Test(
    "knows the offset of a zone",
    arguments: [
      ("Asia/Shanghai", "2024-05-17T00:00:00Z", 8.0), ("Europe/Moscow", "2024-05-17T00:00:00Z", 3),
      ("Europe/Moscow", "2012-01-01T00:00:00Z", 4), ("America/New_York", "2024-03-10T06:59:59Z", -5),
      ("America/New_York", "2024-03-10T07:00:00Z", -4), ("America/New_York", "2024-11-03T05:59:59Z", -4),
      ("America/New_York", "2024-11-03T06:00:00Z", -5), ("America/New_York", "2077-07-01T00:00:00Z", -4),
      ("America/New_York", "2077-12-01T00:00:00Z", -5), ("Australia/Sydney", "2090-01-01T00:00:00Z", 11),
      ("Australia/Sydney", "2090-07-01T00:00:00Z", 10), ("Asia/Kathmandu", "2024-01-01T00:00:00Z", 5.75),
      ("UTC", "2024-01-01", 0),
    ])
  func knows(zone: String, moment: String, hours: Double) throws {
    let seconds = try #require(Moment(moment)).epochSeconds
    #expect(TimeZoneFile(zone: zone)?.offset(at: seconds) == Int(hours * 3600))
  }

  @Test(
    "agrees with the system's calendar",
    arguments: ["America/New_York", "Europe/London", "Africa/Casablanca", "Asia/Tehran"])
  func agrees(zone: String) throws {
    let file = try #require(TimeZoneFile(zone: zone))
    let system = try #require(TimeZone(identifier: zone))
    for seconds in stride(from: 0, to: 2_145_000_000, by: 1_234_567) {
      let expected = system.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
      #expect(file.offset(at: seconds) == expected, "at \(seconds)")
    }
  }

  @Test(
    "knows no other zones",
    arguments: ["", "Mars/Base", "../zoneinfo/UTC", "/etc/localtime", "Asia", "tzdata.zi", "UTC\0", "a b"])
  func unknown(zone: String) {
    #expect(TimeZoneFile(zone: zone) == nil)
  }

  @Test(
    "reads POSIX rules",
    arguments: [
      ("MSK-3", 0, 10_800), ("<+0530>-5:30", 0, 19_800),

      ("EST5EDT,M3.2.0,M11.1.0", 1_710_053_999, -18_000), ("EST5EDT,M3.2.0,M11.1.0", 1_710_054_000, -14_400),
      ("AEST-10AEDT,M10.1.0,M4.1.0/3", 1_704_067_200, 39_600), ("AEST-10AEDT,M10.1.0,M4.1.0/3", 1_720_000_000, 36_000),
      ("XXX0YYY,J60/0,J61/0", 1_709_251_199, 0), ("XXX0YYY,J60/0,J61/0", 1_709_251_200, 3600),
      ("XXX0YYY,59/0,60/0", 1_709_164_800, 3600), ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", 1_720_000_000, -3600),
    ])
  func posix(rule: String, seconds: Int, offset: Int) throws {
    #expect(try #require(PosixTimeZone(rule)).offset(at: seconds) == offset)
  }

  @Test(
    "refuses what is no rule",
    arguments: ["", "E5", "EST", "EST5EDT", "EST5EDT,M13.1.0,M1.1.0", "EST5EDT,M3.2.0", "EST999", "<+08-8", "EST5x"])
  func noRule(rule: String) {
    #expect(PosixTimeZone(rule) == nil)
  }

  @Test("survives files that are cut off or changed") func brokenFiles() throws {
    let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: "/usr/share/zoneinfo/America/New_York")))
    for length in stride(from: 0, to: 1000, by: 7) {
      #expect(TimeZoneFile(bytes: bytes.prefix(length)) == nil)
    }
    var random = SeededGenerator(seed: 1)
    for _ in 0..<300 {
      var changed = bytes
      for _ in 0..<3 {
        changed[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      if let file = TimeZoneFile(bytes: changed) {
        for seconds in [Int.min, -1, 0, 1_700_000_000, 5_000_000_000, Int.max] {
          #expect(abs(file.offset(at: seconds)) < 2_000_000)
        }
      }
    }
  }

  @Test("gives times that clocks skip or repeat one meaning") func localTimes() throws {
    let zone = try #require(TimeZoneFile(zone: "America/New_York"))
    #expect(Moment("2024-03-10T02:30", zone: zone)?.offsetSeconds == -18_000)
    #expect(Moment("2024-11-03T01:30", zone: zone)?.offsetSeconds == -14_400)
    #expect(Moment("2024-07-01T12:00", zone: zone)?.offsetSeconds == -14_400)
    #expect(Moment("2024-11-03T03:00", zone: zone)?.offsetSeconds == -18_000)
  }
}
