import Content
import InterfaceKit
import Screen
import Synchronization
import TestSupport
import Testing
import Time
import Wording

@testable import Interface

/// The loop of exhibits that a stand shows while nobody is there.
@Suite("The attract loop") struct AttractTests {
  private static let size = Size(columns: 120, rows: 36)

  /// A stand of one plain and one featured exhibit, left alone until the loop runs.
  private func visitor(
    settings: Settings = .standard, options: Options = Options(isKiosk: true, idleSeconds: 60), keys: String = "",
    _ change: (inout SampleStand) -> Void = { _ in }
  ) throws -> Visitor {
    var sample = SampleStand(settings: settings)
    sample.addSection("zoo")
    sample.addExhibit("bear") { $0.summary = "A quiet one." }
    sample.addExhibit("panda") {
      $0.isFeatured = true
      $0.summary = "The famous one."
    }
    change(&sample)
    var visitor = sample.visitor(size: Self.size, options: options)
    try visitor.press(keys)
    visitor.wait(seconds: 60)
    // Where nothing was left behind there is no countdown.
    if visitor.state.attract == nil { visitor.wait(seconds: 30) }
    return visitor
  }

  /// What the loop shows from now on.
  private func slides(_ visitor: inout Visitor, _ count: Int) -> [String] {
    (0..<count).map { _ in
      let slide = visitor.state.attract?.slide
      visitor.wait(milliseconds: visitor.state.attract?.rest(at: visitor.state.clock.monotonic) ?? 0)
      return slide.map { "\($0.exhibit.exhibit) \($0.language.code)" } ?? "none"
    }
  }

  @Test("begins after the countdown, and nothing of the visitor is left", arguments: ["1 1 l t", "1", ""])
  func begins(keys: String) throws {
    let visitor = try visitor(keys: keys)
    #expect(visitor.state.attract != nil)
    #expect(visitor.state.countdown == nil)
    #expect(Law.brokenAfterLeaving(visitor.state) == [])
    #expect(visitor.sees("panda"))
    #expect(visitor.sees("The famous one."))
    for language in [Language.ru, .en, .zh] { #expect(visitor.sees(Message.touchToBegin.text(in: language))) }
    #expect(visitor.frame.cursor == nil)
  }

  @Test("invites in the words that the stand has for its languages, and gives Japanese as long as Chinese")
  func invitesInOwnWords() throws {
    let settings = try Sample.load(settings: "languages: [de, ja, sv]\n").settings
    func duration(_ code: String, _ title: String) throws -> Int {
      var sample = SampleStand(settings: settings)
      sample.addSection("zoo", in: [Language(code)])
      sample.addExhibit("panda", in: [Language(code)]) { ($0.title, $0.summary) = (title, "") }
      var visitor = sample.visitor(size: Self.size, options: Options(isKiosk: true, idleSeconds: 60))
      visitor.wait(seconds: 60)
      for text in ["Drücken Sie eine Taste oder berühren Sie den Bildschirm", "キーを押すか画面に触れてください"] {
        #expect(visitor.sees(text))
      }
      #expect(visitor.sees("Press any key"), "Swedish has no words")
      return try #require(visitor.state.attract).rest(at: visitor.state.clock.monotonic)
    }
    let title = String(repeating: "倉", count: 60)
    #expect(try duration("ja", title) > duration("de", title))
  }

  @Test("begins as soon as the time is over, where all is as at the start: the next one's first key comes later")
  func beginsInTime() throws {
    var sample = SampleStand()
    sample.addSection("zoo")
    sample.addExhibit("panda") { _ in }
    var visitor = sample.visitor(size: Self.size, options: Options(isKiosk: true, idleSeconds: 7))
    try visitor.press("x")
    #expect(visitor.state.isAtStart && visitor.state.nextTick == 7_000)
    visitor.wait(milliseconds: 3_000)
    #expect(visitor.state.attract == nil && visitor.state.nextTick == 4_000)
    visitor.wait(milliseconds: 4_000)
    #expect(visitor.state.attract != nil)
  }

  @Test("begins when the panel for the PIN closes that somebody has left open")
  func beginsBehindThePanel() throws {
    var sample = SampleStand()
    sample.addSection("zoo")
    sample.addExhibit("panda") { _ in }
    var visitor = sample.visitor(size: Self.size, options: Options(isKiosk: true, idleSeconds: 5))
    try visitor.press("F12 F12 F12 F12 F12")
    if case .pin = visitor.state.overlay {} else { Issue.record("there is no panel") }
    visitor.wait(milliseconds: 20_000)
    #expect(visitor.state.overlay == nil && visitor.state.attract != nil)
  }

  @Test("goes through the featured exhibits first, each in its languages")
  func order() throws {
    var visitor = try visitor { $0.addExhibit("otter", in: [.zh]) }
    #expect(
      slides(&visitor, 8) == [
        "panda ru", "panda en", "panda zh", "bear ru", "bear en", "bear zh", "otter zh", "panda ru",
      ])
  }

  @Test("shows the exhibits that the settings ask for")
  func choice() throws {
    var settings = Settings.standard
    settings.attract.exhibits = .featured
    var visitor = try visitor(settings: settings)
    #expect(slides(&visitor, 4) == ["panda ru", "panda en", "panda zh", "panda ru"])
    settings.attract.exhibits = .none
    #expect(try self.visitor(settings: settings, keys: "1").state.attract == nil)
  }

  @Test("stays away where it was not asked for")
  func isOff() throws {
    let visitor = try visitor(options: Options(idleSeconds: 60), keys: "1")
    #expect(visitor.state.attract == nil)
    #expect(visitor.state.place == .home())
  }

  @Test("shows a text for as long as it takes to read, and no less than the settings say")
  func time() throws {
    var settings = Settings.standard
    settings.attract.seconds = 8
    let short = try visitor(settings: settings)
    #expect(short.state.attract?.rest(at: short.state.clock.monotonic) == 8_000)
    let long = try visitor {
      $0.addExhibit("whale") {
        $0.isFeatured = true
        $0.weight = 1
        $0.summary = String(repeating: "word ", count: 40)
      }
      $0.removeExhibit(ExhibitID(section: "zoo", exhibit: "panda"))
    }
    let rest = try #require(long.state.attract?.rest(at: long.state.clock.monotonic))
    #expect((14_000...20_000).contains(rest))
  }

  @Test(
    "is woken by the first key or touch, which does nothing else", arguments: ["1", "Enter", "Escape", "x", "F5", "q"])
  func wakes(key: String) throws {
    var visitor = try visitor()
    try visitor.press(key)
    #expect(visitor.state.attract == nil)
    #expect(Law.brokenAfterLeaving(visitor.state) == [])
    #expect(!visitor.hasQuit)
    try visitor.press("1")
    #expect(visitor.state.place == .section("zoo"))
  }

  @Test("is woken by a touch anywhere, by the wheel and by a paste")
  func wakesByTouch() throws {
    let events: [Event] = [
      .pointer(Pointer(.press, at: Point(column: 20, row: 10))),
      .pointer(Pointer(.wheelDown, at: Point(column: 1, row: 1))),
      .paste("1"),
    ]
    for event in events {
      var visitor = try visitor()
      visitor.handle(event)
      #expect(visitor.state.attract == nil)
      var state = visitor.state
      // Of the one who wakes it, it knows whether by touch.
      state.shared.isTouched = false
      #expect(Law.brokenAfterLeaving(state) == [], "\(event)")
    }
  }

  @Test("moves by a thin line alone, a step a second; by nothing with reduced motion")
  func motion() throws {
    for reducesMotion in [false, true] {
      var options = Options(isKiosk: true, idleSeconds: 60)
      options.reducesMotion = reducesMotion
      var visitor = try visitor(options: options)
      let first = visitor.screen
      #expect(visitor.state.nextTick == (reducesMotion ? 6_000 : 1_000))
      visitor.wait(seconds: 3)
      let changed = zip(first, visitor.screen).filter { $0 != $1 }.count
      #expect(changed == (reducesMotion ? 0 : 1))
    }
  }

  @Test("moves what stays in its place a little with each slide, so that nothing burns in")
  func shifts() throws {
    var visitor = try visitor()
    var places: Set<Int> = []
    for _ in 0..<9 {
      let row = try #require(visitor.screen.last { !$0.isEmpty })
      places.insert(row.prefix { $0 == " " }.count)
      _ = slides(&visitor, 1)
    }
    #expect(places.count == 3)
  }

  @Test("goes on with what is left when content changes, and ends with it")
  func changes() throws {
    var visitor = try visitor()
    var stand = visitor.state.everything
    stand.sections[0].exhibits.removeAll { $0.id.exhibit == "panda" }
    visitor.perform(.standLoaded(stand))
    #expect(visitor.state.attract?.slide.exhibit.exhibit == "bear")
    stand.sections[0].exhibits = []
    visitor.perform(.standLoaded(stand))
    #expect(visitor.state.attract == nil)
  }

  @Test("has what the next slide needs drawn beforehand")
  func prefetches() throws {
    let options = {
      var options = Options(isKiosk: true, idleSeconds: 60); options.depth = .direct; return options
    }()
    var asked: [String] = []
    var visitor = try visitor(options: options)
    for request in visitor.state.shared.pictures.requests { asked.append(request.name) }
    #expect(Set(asked) == ["panda"])
    _ = slides(&visitor, 2)
    #expect(visitor.state.shared.pictures.requests.contains { $0.name == "bear" })
  }

  @Test("says the event that goes on now")
  func event() throws {
    let visitor = try visitor {
      $0.addSection("programme", kind: .programme)
      $0.addExhibit("concert") {
        $0.date = Moment("2024-05-18T01:00:00Z")
        $0.endDate = Moment("2024-05-18T23:00:00Z")
      }
    }
    #expect(visitor.sees(Message.now.text(in: .ru) + " · concert"))
  }

  // MARK: Pictures of it

  /// Any picture: its frame and its name, as large as it was asked for; letters as their outline.
  private static func picture(_ request: PictureRequest) -> Picture? {
    let (columns, rows) = (request.size.columns, request.size.rows)
    var lines: [[Cell]] = Array(repeating: Array(repeating: Cell("░", Style(.picture)), count: columns), count: rows)
    guard case .lettering(let lettering) = request.source else { return Picture(rows: lines) }
    lines = Array(repeating: Array(repeating: Cell(" ", Style(.title)), count: columns), count: rows)
    for (index, text) in lettering.lines.enumerated() {
      let row = min(rows - 1, (60 + index * 118) * lettering.height / 10_000)
      for (column, glyph) in Glyphs(text).enumerated() where column * 2 + 1 < columns {
        lines[row][column * 2] = Cell(glyph.columns == 1 ? glyph.character : "字", Style(.title))
      }
    }
    return Picture(rows: lines)
  }

  /// On smaller screens Chinese titles are no large ones.
  @Test(
    "has an exhibit's picture drawn once, whatever the language of its title",
    arguments: GoldenScreenTests.sizes.filter { $0.rows > 30 })
  func onePicture(size: Size) throws {
    let shipped = try ShippedStand.load()
    var options = Options(isKiosk: true, idleSeconds: 60)
    options.depth = .direct
    var visitor = Visitor(at: shipped.stand, library: shipped.library, size: size, options: options)
    let drawn = Drawn()
    visitor.studio = { request in
      if case .file = request.source { drawn.requests.withLock { $0.append(request) } }
      return Self.picture(request)
    }
    visitor.wait(seconds: 60)
    _ = slides(&visitor, 12)
    let requests = drawn.requests.withLock { $0 }
    #expect(Set(requests.map(\.name)).count >= 4)
    #expect(Set(requests).count == Set(requests.map(\.name)).count)
  }

  private final class Drawn: Sendable {
    let requests = Mutex<[PictureRequest]>([])
  }

  @Test("draws a slide", arguments: GoldenScreenTests.sizes, GoldenScreenTests.languages)
  func screens(size: Size, language: Language) throws {
    let shipped = try ShippedStand.load()
    for isLarge in [true, false] {
      var options = Options(isKiosk: true, idleSeconds: 60, language: language)
      options.depth = isLarge ? .direct : nil
      var visitor = Visitor(
        at: shipped.stand, library: shipped.library, size: size, options: options)
      visitor.studio = Self.picture
      visitor.wait(seconds: 60)
      while visitor.state.attract?.slide.language != language { _ = slides(&visitor, 1) }
      visitor.wait(seconds: 2)
      let name = isLarge ? "attract" : "attractPlain"
      try expectGolden(visitor.frame, "\(name).\(size.columns)x\(size.rows).\(language.code)")
    }
  }
}
