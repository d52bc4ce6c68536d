import Content
import TestSupport
import Testing
import Time
import Wording

/// When events take place, as their front matter says it.
@Suite struct EventTests {
  private let harbin = TimeZoneFile(zone: "Asia/Shanghai")

  private func read(_ yaml: String, zone: String = "Asia/Shanghai") -> (FrontMatter, [String]) {
    let read = FrontMatterReader.read(
      Array("title: T\n\(yaml)".utf8), path: "p.md", firstLine: 1, zone: TimeZoneFile(zone: zone))
    return (read.frontMatter, read.problems.map { "\($0.rule) \($0.place.line)" })
  }

  @Test("takes our keys before Hugo's, in any order")
  func ownKeys() {
    let (frontMatter, problems) = read(
      "start: 2024-05-18T10:00\ndate: 2023-01-01\nendDate: 2023-01-02\nend: 2024-05-18T12:30\n")
    #expect(problems == [])
    #expect(frontMatter.date == Moment("2024-05-18T10:00", zone: harbin))
    #expect(frontMatter.endDate == Moment("2024-05-18T12:30", zone: harbin))
    #expect(read("date: 2024-05-18\n").0.date == Moment("2024-05-18", zone: harbin))
    #expect(read("start: 2024-05-18\nend: 2024-05-17\n").1 == ["front-matter-value 3"])
  }

  @Test("shows every time on the stand's clocks, and notes a foreign offset")
  func foreignOffset() {
    let (frontMatter, problems) = read("start: 2024-05-18T10:00:00+03:00\nend: 2024-05-18T08:00Z\n")
    #expect([frontMatter.date?.hour, frontMatter.endDate?.hour] == [15, 16])
    #expect(
      problems.filter { $0.hasPrefix("front-matter-offset") } == ["front-matter-offset 2", "front-matter-offset 3"])
    #expect(read("start: 2024-05-18T10:00:00+08:00\n").1 == [])
    #expect(read("start: 2024-05-18T10:00\n").1 == [])
  }

  @Test("has the same hours on each day")
  func dailyHours() throws {
    let (frontMatter, problems) = read("start: 2024-05-17\nend: 2024-05-21\nhours: 14:20–15:50\n")
    #expect(problems == [])
    func epoch(_ text: String) throws -> Int { try #require(Moment(text, zone: harbin)).epochSeconds }
    #expect(frontMatter.sessions.count == 5)
    #expect(!frontMatter.takesPlace(at: try epoch("2024-05-18T14:19")))
    #expect(frontMatter.takesPlace(at: try epoch("2024-05-18T14:20")))
    #expect(!frontMatter.takesPlace(at: try epoch("2024-05-18T15:50")))
    #expect(frontMatter.takesPlace(at: try epoch("2024-05-21T15:49")))
    #expect(!frontMatter.takesPlace(at: try epoch("2024-05-22T15:00")))
  }

  @Test("keeps the hours on the clocks that are put back meanwhile")
  func summerTime() throws {
    let zone = TimeZoneFile(zone: "Europe/Berlin")
    let (frontMatter, _) = read("start: 2024-10-26\nend: 2024-10-28\nhours: 09:00-10:00\n", zone: "Europe/Berlin")
    let starts = try ["2024-10-26T09:00", "2024-10-27T09:00", "2024-10-28T09:00"].map {
      try #require(Moment($0, zone: zone)).epochSeconds
    }
    #expect(frontMatter.sessions.map(\.lowerBound) == starts)
    #expect(starts[1] - starts[0] == 25 * 3600)
  }

  @Test(
    "leaves out hours that are none",
    arguments: ["14:20", "15:50–14:20", "14:20–14:20", "soon", "25:00–26:00", "14:60–15:00", "1:2–3:4"])
  func wrongHours(_ text: String) {
    #expect(read("start: 2024-05-17\nhours: \"\(text)\"\n").1 == ["front-matter-value 3"])
  }

  @Test("wants days for daily hours") func daysForHours() {
    let (frontMatter, problems) = read("start: 2024-05-17T10:00\nhours: 14:20–15:50\n")
    #expect(problems == ["front-matter-value 3"] && frontMatter.hours == nil)
    #expect(read("hours: 14:20–15:50\n").1 == ["front-matter-value 2"])
  }

  @Test("knows a section of events by a key that Hugo leaves alone")
  func programme() {
    let (frontMatter, problems) = read("programme: true\n")
    #expect(frontMatter.kind == .programme && problems == [])
    let (old, notes) = read("kind: programme\n")
    #expect(old.kind == .programme && notes == ["front-matter-reserved 2"])
    #expect(read("programme: false\n").0.kind == nil)
  }
}
