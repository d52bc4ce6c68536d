import Content
import Screen
import TestSupport
import Testing
import Wording

@testable import Interface

/// What goes on now, what comes next, what is over.
@Suite struct ProgrammeTests {
  private var sample: SampleStand {
    var sample = SampleStand()
    sample.addSection("events", kind: .programme)
    for (name, start, end) in [
      ("opening", "2024-05-17T10:00:00+08:00", "2024-05-17T11:00:00+08:00"),
      ("fair", "2024-05-17", "2024-05-21"),
      ("talk", "2024-05-18T09:30:00+08:00", nil),
      ("concert", "2024-05-19T19:00:00+08:00", nil),
    ] {
      sample.addExhibit(name) { frontMatter in
        // Days are days on site.
        frontMatter.date = Moment(start, zone: TimeZoneFile(zone: "Asia/Shanghai"))
        frontMatter.endDate = end.flatMap { Moment($0, zone: TimeZoneFile(zone: "Asia/Shanghai")) }
      }
    }
    sample.addExhibit("undated")
    return sample
  }

  private func phases(_ text: String) throws -> [String] {
    let moment = try #require(Moment(text))
    let clock = Clock(monotonic: 0, epochSeconds: moment.epochSeconds, offsets: [])
    return Programme(sample.visitor(clock: clock).state.shared).entries.map { "\($0.exhibit.id.exhibit) \($0.phase)" }
  }

  @Test("tells what goes on now and what comes next")
  func phases() throws {
    #expect(
      try phases("2024-05-16T12:00:00+08:00") == ["opening ahead", "fair ahead", "talk ahead", "concert ahead"])
    #expect(try phases("2024-05-17T10:00:00+08:00") == ["opening live", "fair inDays", "talk ahead", "concert ahead"])
    #expect(try phases("2024-05-17T10:59:59+08:00").first == "opening live")
    #expect(try phases("2024-05-17T11:00:00+08:00") == ["fair inDays", "talk ahead", "concert ahead"])
    #expect(try phases("2024-05-18T09:29:59+08:00") == ["fair inDays", "talk ahead", "concert ahead"])
    #expect(try phases("2024-05-18T09:30:00+08:00") == ["talk live", "fair inDays", "concert ahead"])
    #expect(try phases("2024-05-21T23:59:59+08:00") == ["fair inDays"])
  }

  @Test("tells what there was once all is over")
  func over() throws {
    #expect(
      try phases("2024-05-22T00:00:00+08:00") == ["opening over", "fair over", "talk over", "concert over"])
  }

  @Test("says on home what goes on now and what comes next", arguments: [Language.ru, .en, .zh])
  func onHome(language: Language) throws {
    let moment = try #require(Moment("2024-05-18T09:30:00+08:00"))
    let clock = Clock(monotonic: 0, epochSeconds: moment.epochSeconds, offsets: [])
    let visitor = sample.visitor(options: Options(language: language), clock: clock)
    let now = try #require(visitor.screen.firstIndex { $0.contains(Message.now.text(in: language)) })
    let next = try #require(visitor.screen.firstIndex { $0.contains(Message.tomorrow.text(in: language)) })
    #expect(visitor.screen[now].contains("talk"))
    let days = try #require(visitor.screen.firstIndex { $0.contains("fair") })
    #expect(visitor.screen[days].contains(language == .zh ? "5月17日至21日" : "17–21"))
    #expect(now < days && days < next)
    #expect(visitor.screen[next].contains("concert"))
    #expect(!visitor.sees("opening"))
  }

  @Test("says until when an event goes on, and in its section which are over", arguments: [Language.ru, .en, .zh])
  func until(language: Language) throws {
    let moment = try #require(Moment("2024-05-17T10:30:00+08:00"))
    let clock = Clock(monotonic: 0, epochSeconds: moment.epochSeconds, offsets: [])
    var visitor = sample.visitor(options: Options(language: language), clock: clock)
    let now = try #require(visitor.screen.first { $0.contains(Message.now.text(in: language)) })
    #expect(now.contains("opening") && now.contains(Message.until("11:00").text(in: language)))
    #expect(visitor.screen.contains { $0.contains(Message.next.text(in: language)) })
    try visitor.press("1")
    #expect(visitor.frame.cells.contains { $0.style.role == .live })
    #expect(!visitor.sees(Message.over.text(in: language)))
    var later = sample.visitor(
      options: Options(language: language),
      clock: Clock(monotonic: 0, epochSeconds: moment.epochSeconds + 3600, offsets: []))
    try later.press("1")
    #expect(later.sees(Message.over.text(in: language)))
  }

  @Test("calls an event of one day without an hour today's, in its section too", arguments: [Language.ru, .en, .zh])
  func today(language: Language) throws {
    var sample = SampleStand()
    sample.addSection("events", kind: .programme)
    sample.addExhibit("opening") { $0.date = Moment("2024-05-17", zone: TimeZoneFile(zone: "Asia/Shanghai")) }
    for hour in ["00", "03", "12", "23"] {
      let moment = try #require(Moment("2024-05-17T\(hour):00:00+08:00"))
      let clock = Clock(monotonic: 0, epochSeconds: moment.epochSeconds, offsets: [])
      var visitor = sample.visitor(options: Options(language: language), clock: clock)
      let row = try #require(visitor.screen.first { $0.contains("opening") })
      #expect(row.contains(Message.today.text(in: language)))
      #expect(!visitor.sees(Message.now.text(in: language)))
      try visitor.press("1")
      #expect(!visitor.frame.cells.contains { $0.style.role == .live })
    }
  }

  @Test("never calls a shipped event live: sources give their days, not their hours")
  func shipped() throws {
    let shipped = try ShippedStand.load()
    func phases(_ text: String) throws -> [Programme.Phase] {
      let moment = try #require(Moment(text))
      let clock = Clock(monotonic: 0, epochSeconds: moment.epochSeconds, offsets: [28_800, 10_800])
      return Programme(
        Visitor(at: shipped.stand, library: shipped.library, size: Size(columns: 80, rows: 24), clock: clock).state
          .shared
      ).entries.map(\.phase)
    }
    #expect(try phases("2024-05-16T23:59:59+08:00") == Array(repeating: .ahead, count: 9))
    #expect(try phases("2024-05-17T00:00:00+08:00") == Array(repeating: .inDays, count: 9))
    #expect(try phases("2024-05-18T03:00:00+08:00") == Array(repeating: .inDays, count: 7))
    #expect(try phases("2024-05-21T23:59:59+08:00") == Array(repeating: .inDays, count: 7))
    #expect(try phases("2024-05-22T00:00:00+08:00") == Array(repeating: .over, count: 9))
  }

  @Test("lets the featured exhibits take turns of five minutes")
  func featured() throws {
    var visitor = try Visitor()
    let count = visitor.state.stand.sections.flatMap(\.exhibits).filter {
      visitor.state.shared.page(in: $0.pages)?.frontMatter.isFeatured == true
    }.count
    var seen: [ExhibitID?] = []
    for _ in 0..<count {
      seen.append(visitor.state.shared.featuredExhibit?.id)
      visitor.wait(seconds: 299)
      #expect(visitor.state.shared.featuredExhibit?.id == seen.last)
      visitor.wait(seconds: 1)
    }
    #expect(Set(seen).count == count)
    #expect(visitor.state.shared.featuredExhibit?.id == seen.first)
  }
}
