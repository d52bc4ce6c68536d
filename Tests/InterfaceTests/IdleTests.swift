import Exhibition
import Screen
import TestSupport
import Testing

@testable import Interface

/// The unattended stand: the countdown, the return to the start, and when the screen changes by itself.
@Suite struct IdleTests {
  private func visitor(_ keys: String, isKiosk: Bool = false) throws -> Visitor {
    var visitor = try Visitor(size: Size(columns: 80, rows: 24), language: .en, isKiosk: isKiosk, idleSeconds: 60)
    try visitor.press(keys)
    return visitor
  }

  @Test("counts down after the idle time, a second at a time")
  func countsDown() throws {
    var visitor = try visitor("4")
    visitor.wait(milliseconds: 59_999)
    #expect(visitor.state.countdown == nil)
    visitor.wait(milliseconds: 1)
    #expect(visitor.state.countdown == 30)
    #expect(visitor.sees(Phrase.stillHere.text(in: .en)))
    #expect(visitor.sees("30 seconds"))
    visitor.wait(seconds: 29)
    #expect(visitor.state.countdown == 1)
    #expect(visitor.sees("1 second"))
    #expect(!visitor.sees("1 seconds"))
  }

  @Test(
    "returns to a start that nothing of the visitor is left of",
    arguments: [
      "4", "4 2 Down Tab", "l", "t", "Down", "?", "4 2 Escape Escape", "4 2 Shift+Tab Enter", "e Ctrl+a Ctrl+c Escape",
    ])
  func returnsToStart(keys: String) throws {
    var visitor = try visitor(keys)
    visitor.wait(seconds: 90)
    #expect(Law.brokenAfterLeaving(visitor.state) == [])
    #expect(visitor.state.countdown == nil)
  }

  @Test("keeps what it knows of the terminal: its size, and what it draws wide")
  func keepsTerminal() throws {
    var visitor = try visitor("4")
    let size = Size(columns: 100, rows: 30)
    visitor.handle(.resized(size))
    visitor.handle(.widths([.letters, .boxes]))
    let home = try {
      var home = visitor; try home.press("h"); return home.screen
    }()
    visitor.wait(seconds: 90)
    #expect(visitor.state.place == .home())
    #expect(visitor.state.size == size)
    #expect(visitor.state.widths == [.letters, .boxes])
    // The first rows hold the clocks.
    #expect(visitor.screen.dropFirst(2) == home.dropFirst(2))
  }

  @Test("takes the key that answers for nothing else", arguments: ["Enter", "2", "Escape", "q", "l", "?", "x"])
  func swallowsAnswer(key: String) throws {
    var visitor = try visitor("4")
    visitor.wait(seconds: 70)
    let place = visitor.state.place
    try visitor.press(key)
    #expect(visitor.state.countdown == nil)
    #expect(visitor.state.place == place)
    #expect(visitor.state.language == .en)
    #expect(visitor.state.overlay == nil)
    #expect(!visitor.hasQuit)
    visitor.wait(seconds: 59)
    #expect(visitor.state.countdown == nil)
  }

  @Test("takes a touch, a turn of the wheel or a paste as an answer too")
  func swallowsTouch() throws {
    let events: [Event] = [
      .pointer(Pointer(.press, at: Point(column: 5, row: 5))),
      .pointer(Pointer(.wheelDown, at: Point(column: 5, row: 5))), .paste("text"),
    ]
    for event in events {
      var visitor = try visitor("4")
      visitor.wait(seconds: 70)
      let place = visitor.state.place
      visitor.handle(event)
      #expect(visitor.state.countdown == nil)
      #expect(visitor.state.place == place)
    }
  }

  @Test("does not take a resize or a reload for a visitor")
  func notAVisitor() throws {
    var visitor = try visitor("4")
    visitor.wait(seconds: 70)
    visitor.handle(.resized(Size(columns: 100, rows: 30)))
    visitor.perform(.standLoaded(visitor.state.everything))
    #expect(visitor.state.countdown == 20)
  }

  @Test("does not ask where there is nothing to return from", arguments: ["", "4 Escape h", "x"])
  func nothingToReturnFrom(keys: String) throws {
    var visitor = try visitor("")
    try visitor.press(keys)
    if keys.hasPrefix("4") { try visitor.press("4 h") }
    visitor.wait(seconds: 1000)
    #expect(visitor.state.countdown == nil)
    #expect(visitor.state.place == .home())
  }

  @Test("never returns by itself without an idle time")
  func withoutIdleTime() throws {
    var visitor = try Visitor(language: .en)
    try visitor.press("4")
    visitor.wait(seconds: 100_000)
    #expect(visitor.state.countdown == nil)
    #expect(visitor.state.place == .section("zoo"))
  }

  @Test("counts idle time on the clock that never jumps")
  func clockJumps() throws {
    var visitor = try visitor("4")
    var clock = visitor.state.clock
    clock.epochSeconds += 86_400
    visitor.perform(.tick(clock))
    #expect(visitor.state.countdown == nil)
    clock.epochSeconds -= 172_800
    clock.monotonic += 61_000
    visitor.perform(.tick(clock))
    #expect(visitor.state.countdown == 29)
  }

  @Test("returns to the theme that is there when the stand's own is not known")
  func unknownTheme() throws {
    var settings = Settings.standard
    settings.theme = "plaid"
    var visitor = SampleStand(settings: settings).visitor(options: Options(idleSeconds: 60))
    visitor.wait(seconds: 70)
    #expect(visitor.state.countdown == nil)
  }

  @Test("asks to be woken when the screen changes next: the minute, the countdown, its seconds")
  func nextTick() throws {
    var visitor = try visitor("")
    #expect(visitor.state.nextTick == 60_000)
    visitor.wait(seconds: 13)
    #expect(visitor.state.nextTick == 47_000)
    try visitor.press("4")
    visitor.wait(seconds: 50)
    #expect(visitor.state.nextTick == 10_000)
    visitor.wait(milliseconds: 10_400)
    #expect(visitor.state.nextTick == 600)
    visitor.wait(milliseconds: 600)
    #expect(visitor.state.nextTick == 1000)
  }

  @Test("sleeps at least a moment, and at most a minute, whenever it is", arguments: 0..<120)
  func nextTickRange(step: Int) throws {
    var visitor = try visitor(step.isMultiple(of: 2) ? "" : "4")
    visitor.wait(milliseconds: step * 777)
    #expect((1...60_000).contains(visitor.state.nextTick))
  }
}
