import Content
import InterfaceKit
import Screen
import TestSupport
import Testing
import Time
import Wording

@testable import Interface

/// Drafts and pages outside of their dates: hidden from visitors, marked for staff.
@Suite struct VisibilityTests {
  private static let now = Clock.secondDay.epochSeconds
  private static let hidden: [(name: String, phrase: Message)] = [
    ("unfinished", .draft), ("upcoming", .scheduled), ("outdated", .expired),
  ]

  private var sample: SampleStand {
    var sample = SampleStand()
    sample.addSection("s")
    sample.addExhibit("open")
    sample.addExhibit("unfinished") { $0.isDraft = true }
    sample.addExhibit("upcoming") { $0.publishDate = Self.moment(hours: 1) }
    sample.addExhibit("outdated") { $0.expiryDate = Self.moment(hours: -1) }
    return sample
  }

  private static func moment(hours: Int) -> Moment {
    Moment(epochSeconds: now + hours * 3600, offsetSeconds: 28_800, hasTime: true)
  }

  @Test("hides them in kiosk mode", arguments: hidden)
  func hides(name: String, phrase: Message) throws {
    var visitor = sample.visitor(options: Options(isKiosk: true, language: .en))
    try visitor.press("1")
    #expect(visitor.sees("open"))
    #expect(!visitor.sees(name))
    let id = ExhibitID(section: "s", exhibit: name)
    visitor.perform(.go(.page(.exhibit(id))))
    #expect(visitor.state.place == .section("s"))
  }

  @Test("marks them for staff, in each language", arguments: hidden, [Language.ru, .en, .zh])
  func marks(hidden: (name: String, phrase: Message), language: Language) throws {
    var visitor = sample.visitor(options: Options(language: language))
    try visitor.press("1")
    let row = try #require(visitor.screen.first { $0.contains(hidden.name) })
    #expect(row.contains(hidden.phrase.text(in: language)))
  }

  @Test("shows and hides pages when their time comes, on the minute")
  func followsTheClock() throws {
    var visitor = sample.visitor(options: Options(isKiosk: true, idleSeconds: 10_000, language: .en))
    try visitor.press("1")
    #expect(visitor.state.shared.items(of: "s").count == 2)
    visitor.wait(seconds: 3600)
    #expect(visitor.state.shared.items(of: "s").count == 3)
    #expect(visitor.sees("upcoming"))
  }

  @Test("shows and hides pages as the clock is set, by hours or by years, forward and back, and takes nobody for gone")
  func clockJumps() throws {
    var sample = sample
    let moment = Moment(epochSeconds: Self.now + 5_000, offsetSeconds: 0, hasTime: true)
    sample.addExhibit("closing") { $0.expiryDate = moment }
    sample.addExhibit("opening") { $0.publishDate = moment }
    var visitor = sample.visitor(options: Options(isKiosk: true, idleSeconds: 600, language: .en))
    try visitor.press("1")
    var clock = visitor.state.clock
    // Two hours on, back, the year 2100, 1970, the day after the last that 32 bits can count to, back.
    for epoch in [Self.now + 7_200, Self.now, 4_102_444_800, 0, 2_147_570_048, Self.now] {
      clock.epochSeconds = epoch
      clock.monotonic += 1_000
      visitor.perform(.tick(clock))
      #expect(visitor.sees("opening") == (epoch > Self.now + 5_000), "\(epoch)")
      #expect(visitor.sees("closing") == (epoch <= Self.now + 5_000), "\(epoch)")
      #expect(visitor.state.countdown == nil && visitor.state.place == .section("s"), "\(epoch)")
    }
  }

  @Test("shows and hides pages no later than a second after their time", arguments: [1, 17, 59])
  func followsTheSecond(seconds: Int) throws {
    var sample = sample
    let moment = Moment(epochSeconds: Self.now + seconds, offsetSeconds: 0, hasTime: true)
    sample.addExhibit("closing") { $0.expiryDate = moment }
    sample.addExhibit("opening") { $0.publishDate = moment }
    var visitor = sample.visitor(options: Options(isKiosk: true, language: .en))
    try visitor.press("1")
    #expect(visitor.sees("closing") && !visitor.sees("opening"))
    #expect(visitor.state.nextTick <= seconds * 1000)
    visitor.wait(seconds: seconds)
    #expect(!visitor.sees("closing") && visitor.sees("opening"))
  }

  @Test("leaves a page whose time is over")
  func leavesExpired() throws {
    var sample = sample
    sample.addExhibit("closing") { $0.expiryDate = Self.moment(hours: 2) }
    var visitor = sample.visitor(options: Options(isKiosk: true, idleSeconds: 10_000, language: .en))
    visitor.perform(.go(.page(.exhibit(ExhibitID(section: "s", exhibit: "closing")))))
    #expect(visitor.sees("closing"))
    visitor.wait(seconds: 7200)
    #expect(visitor.state.place == .section("s"))
  }

  @Test("shows the stand's findings to staff only")
  func findings() throws {
    var stand = sample.stand
    stand.problems = [Diagnostic(.warning, "some-rule", at: .init(path: "s/a.md"), "Something.")]
    let text = Message.problemCount(1).text(in: .en)
    for isKiosk in [false, true] {
      let visitor = Visitor(
        at: stand, library: .texts(sample.texts), size: Size(columns: 120, rows: 36),
        options: Options(isKiosk: isKiosk, language: .en))
      #expect(visitor.sees(text) == !isKiosk)
    }
  }
}
