import Content
import InterfaceKit
import Screen
import TestSupport
import Testing
import Time
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

  @Test(
    "tells the days alone once all is over, so that times take no half of the line",
    arguments: [Size(columns: 100, rows: 30), Size(columns: 80, rows: 24)])
  func narrowDays(size: Size) throws {
    var sample = SampleStand()
    sample.addSection("events", kind: .programme)
    for (name, start, end) in [
      ("tour", "2024-05-17T10:00:00+08:00", "2024-06-21T18:00:00+08:00"),
      ("night", "2024-05-30T19:30:00+08:00", "2024-05-31T02:00:00+08:00"),
      ("workshop", "2024-05-30T00:00:00+08:00", "2024-05-30T01:00:00+08:00"),
    ] {
      sample.addExhibit(name) { frontMatter in
        let zone = TimeZoneFile(zone: "Asia/Shanghai")
        (frontMatter.date, frontMatter.endDate) = (Moment(start, zone: zone), Moment(end, zone: zone))
        if name == "workshop" { frontMatter.hours = DailyHours("10:30–17:00") }
      }
    }
    let moment = try #require(Moment("2024-09-01T12:00:00+08:00"))
    let clock = Clock(monotonic: 0, epochSeconds: moment.epochSeconds, offsets: [])
    let screen = sample.visitor(size: size, options: Options(language: .en), clock: clock).screen
    for (name, days) in [("tour", "17 May – 21 June"), ("night", "30–31 May"), ("workshop", "30 May")] {
      let row = try #require(screen.first { $0.contains(name) }, "\(screen)")
      #expect(row.replacing("\u{A0}", with: " ").contains("  \(days)  ") && !row.contains(":"), "\(row)")
    }
  }

  @Test("tells when an event is on the line below its title where that leaves no room")
  func timeBelow() throws {
    var sample = SampleStand()
    sample.addSection("events", kind: .programme)
    let title = "A walk around the harbour with songs"
    sample.addExhibit("walk") { frontMatter in
      let zone = TimeZoneFile(zone: "Asia/Shanghai")
      (frontMatter.title, frontMatter.place) = (title, "Quay 3")
      frontMatter.date = Moment("2024-05-20T19:00:00+08:00", zone: zone)
      frontMatter.endDate = Moment("2024-05-20T21:00:00+08:00", zone: zone)
    }
    let moment = try #require(Moment("2024-05-17T10:30:00+08:00"))
    let clock = Clock(monotonic: 0, epochSeconds: moment.epochSeconds, offsets: [])
    for columns in [50, 60] {
      let size = Size(columns: columns, rows: 30)
      let screen = sample.visitor(size: size, options: Options(language: .en), clock: clock).screen
      let row = try #require(screen.firstIndex { $0.contains(title) }, "\(screen)")
      #expect(!screen[row].contains("19:00"))
      #expect(screen[row + 1].replacing("\u{A0}", with: " ").contains("20 May, 19:00–21:00 · Quay"), "\(screen)")
    }
  }

  @Test("shows where an event is, and cuts no word, however little room there is", arguments: [2, 7])
  func wholeWords(count: Int) throws {
    let moment = try #require(Moment("2024-05-17T10:30:00+08:00"))
    let clock = Clock(monotonic: 0, epochSeconds: moment.epochSeconds, offsets: [])
    let (place, summary) = ("Foyer im Erdgeschoss, Treffpunkt an der Waage", "Eine Stunde vom Fleet bis unter das Dach")
    for title in ["Führung", "Führung durch den Speicher", "Führung durch den ganzen großen alten Speicher am Fleet"] {
      var sample = SampleStand()
      sample.addSection("events", kind: .programme)
      for number in 1...count {
        sample.addExhibit("e\(number)") {
          ($0.title, $0.place, $0.summary) = (title, place, summary)
          $0.date = Moment("2024-05-17T1\(number % 2):00:00+08:00")
          $0.endDate = Moment("2024-05-17T12:30:00+08:00")
        }
      }
      for columns in 60...100 {
        var visitor = sample.visitor(size: Size(columns: columns, rows: 24), clock: clock)
        guard case .home(let home) = visitor.state.place else { return }
        let rect = try #require(HomeLayout(home, visitor.state.shared).programme)
        func words(_ rows: [String]) -> [String] {
          rows.flatMap { $0.split { !$0.isLetter && !$0.isNumber && $0 != ":" } }.map(String.init)
        }
        let shown = visitor.screen[rect.rows].map { String($0.prefix(rect.columns.upperBound)) }
        let known = Set(words([title, place, summary, "NOW NEXT TODAY until 12:30 11:00 17 May"]))
        #expect(Set(words(shown)).subtracting(known) == [], "\(columns): \(shown)")
        if count == 2 { #expect(shown.contains { $0.contains("Foyer im") }, "\(columns): \(shown)") }
        try visitor.press("1")
        let listed = words(visitor.screen.filter { $0.contains("Foyer") })
        #expect(Set(listed).subtracting(known) == [], "\(columns): \(visitor.screen)")
      }
    }
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
    #expect(visitor.screen[next].contains("concert · 19:00"))
    #expect(!visitor.sees("opening"))
    let early = sample.visitor(
      options: Options(language: language),
      clock: Clock(monotonic: 0, epochSeconds: moment.epochSeconds - 3600, offsets: []))
    #expect(early.screen.contains { $0.contains(Message.next.text(in: language)) && $0.contains("talk · 09:30") })
  }

  private static func tour(
    place: String, columns: Int = 120, summary: String = "All that there is to see."
  ) throws -> Visitor {
    var sample = SampleStand()
    sample.addSection("events", kind: .programme)
    let zone = TimeZoneFile(zone: "Asia/Shanghai")
    let (first, last) = (try #require(Moment("2024-05-17", zone: zone)), Moment("2024-05-21", zone: zone))
    let hours = try #require(DailyHours("14:20–15:50"))
    sample.addExhibit("tour") { frontMatter in
      (frontMatter.date, frontMatter.endDate) = (first, last)
      (frontMatter.hours, frontMatter.place) = (hours, place)
      frontMatter.sessions = hours.sessions(from: first, to: last, zone: zone)
      frontMatter.summary = summary
    }
    let moment = try #require(Moment("2024-05-18T09:30:00+08:00"))
    return sample.visitor(
      size: Size(columns: columns, rows: 24), options: Options(language: .en),
      clock: Clock(monotonic: 0, epochSeconds: moment.epochSeconds, offsets: []))
  }

  @Test("tells in the attract loop at what hours of its days an event is, which has begun; no line starts with a dot")
  func daily() throws {
    let line = EventLine(try Self.tour(place: "Hall").state.shared)
    let label = Message.next.text(in: .en)
    #expect(line?.text == "\(label)\u{A0}· tour\u{A0}· 17–21\u{A0}May, 14:20–15:50\u{A0}· Hall")
  }

  @Test("says on home all of where an event is that there is room for, before an ellipsis for what it is about")
  func placeAlone() throws {
    for count in 15...75 {
      let place = String(repeating: "x", count: count) + " 2"
      guard try Self.tour(place: place, columns: 80, summary: "").sees(place) else { continue }
      #expect(try Self.tour(place: place, columns: 80).sees(place), "\(count)")
    }
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

  @Test(
    "lists a section of events by their days, tells which are today's, and begins at what is not over",
    arguments: [Language.ru, .en, .zh], [Size(columns: 80, rows: 24), Size(columns: 120, rows: 36)])
  func days(language: Language, size: Size) throws {
    let moment = try #require(Moment("2024-05-18T09:30:00+08:00"))
    let clock = Clock(monotonic: 0, epochSeconds: moment.epochSeconds, offsets: [])
    var visitor = sample.visitor(size: size, options: Options(language: language), clock: clock)
    try visitor.press("1")
    let list = visitor.screen.map { String($0.prefix(size.columns < 96 ? size.columns : 50)) }
    let text = { (message: Message) in message.text(in: language) }
    let headings = [
      ("17", text(.over)), ("17", text(.today)), ("18", text(.today)), ("19", text(.tomorrow)),
    ]
    var rows: [Int] = []
    for (name, (day, note)) in zip(["opening", "fair", "talk", "concert"], headings) {
      let row = try #require(list.firstIndex { $0.contains(name) })
      #expect(list[row - 1].contains(day) && list[row - 1].contains(" · " + note), "\(name): \(list[row - 1])")
      rows.append(row)
    }
    #expect(rows == rows.sorted())
    // A day of its own has its name; several have their span.
    #expect(list[rows[2] - 1].contains(["ru": "суббота", "en": "Saturday", "zh": "星期六"][language.code] ?? "?"))
    // The time is said where the days no longer have to be.
    #expect(list[rows[2] + 1].contains(text(.now)) && list[rows[3] + 1].contains("19:00"))
    #expect(visitor.state.place == .section(SectionList("events", focus: 1)))
    #expect(visitor.frame[list[rows[1]].prefix { $0 == " " }.count, rows[1]].style.role == .focus)
  }

  @Test("keeps the event that has the focus in sight, and its day above the first on screen")
  func scrolling() throws {
    var sample = SampleStand()
    sample.addSection("events", kind: .programme)
    for number in 0..<40 {
      sample.addExhibit("event\(number)") { frontMatter in
        let day = 10 + number / 3
        frontMatter.date = Moment("2024-05-\(day)", zone: TimeZoneFile(zone: "Asia/Shanghai"))
      }
    }
    for rows in 12...50 {
      let shared = sample.visitor(size: Size(columns: 80, rows: rows)).state.shared
      for focus in 0...40 {
        let layout = SectionLayout(SectionList("events", focus: focus), shared)
        let spots = layout.spots
        let isSeen = spots.contains { $0.index == focus }
        #expect(isSeen && (spots[0].days != nil || spots[0].index == 40), "\(rows) rows, \(focus)")
        let isFitting = spots.allSatisfy { layout.list.rows.contains($0.rect.origin.row) && $0.rect.size.rows > 0 }
        #expect(isFitting, "\(rows) rows, \(focus)")
        #expect(zip(spots, spots.dropFirst()).allSatisfy { $0.rect.rows.upperBound <= $1.rect.origin.row })
      }
    }
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
}
