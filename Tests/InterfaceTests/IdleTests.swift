import Content
import InterfaceKit
import Screen
import TestSupport
import Testing
import Wording

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
    #expect(visitor.sees(Message.stillHere.text(in: .en)))
    // In figures to be read from afar; in words where there is no room for them.
    func figures(_ seconds: Int) throws -> Bool {
      let rows = try #require(BigDigits("\(seconds)")).rows
      return rows.allSatisfy { row in visitor.screen.contains { $0.contains(row) } }
    }
    #expect(try figures(30))
    #expect(!visitor.sees("30 seconds"))
    visitor.handle(.resized(Size(columns: 60, rows: 16)))
    #expect(visitor.sees("30 seconds"))
    visitor.wait(seconds: 29)
    #expect(visitor.state.countdown == 1)
    #expect(visitor.sees("1 second"))
    #expect(!visitor.sees("1 seconds"))
    visitor.handle(.resized(Size(columns: 120, rows: 36)))
    #expect(try figures(1))
  }

  @Test("counts down in words for screen readers")
  func countsDownInWords() throws {
    let shipped = try ShippedStand.load()
    var options = Options(idleSeconds: 60, language: .en)
    options.showsCursor = true
    var reader = Visitor(
      at: shipped.stand, library: shipped.library, size: Size(columns: 120, rows: 36), options: options)
    try reader.press("4")
    reader.wait(seconds: 60)
    #expect(reader.sees("30 seconds"))
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

  @Test("follows the stand's settings while it runs, and the command line before them")
  func followsSettings() throws {
    var settings = Settings.standard
    settings.idle.after = 60
    var sample = SampleStand(settings: settings)
    sample.addSection("zoo")
    for (seconds, expected) in [(nil, 20), (300, 300)] as [(Int?, Int)] {
      var visitor = sample.visitor(options: Options(isKiosk: true, idleSeconds: seconds, language: .en))
      try visitor.press("1")
      var changed = sample.stand
      changed.settings.idle.after = 20
      visitor.perform(.standLoaded(changed))
      visitor.wait(milliseconds: expected * 1000 - 1)
      #expect(visitor.state.countdown == nil)
      visitor.wait(milliseconds: 1)
      #expect(visitor.state.countdown == 30)
    }
    var staff = sample.visitor(options: Options(language: .en))
    try staff.press("1")
    staff.wait(seconds: 10_000)
    #expect(staff.state.place == .section("zoo"))
  }

  @Test(
    "returns although a key is stuck, which then does nothing until it is let go",
    arguments: [(33, "Enter"), (90, "Down"), (90, "l"), (500, "x"), (500, "Enter")])
  func stuckKey(gap: Int, key: String) throws {
    var visitor = try Visitor(size: Size(columns: 80, rows: 24), language: .en, isKiosk: true, idleSeconds: 60)
    try visitor.press("4")
    // Minutes of a coin on the keyboard; a slow one is noticed later.
    for _ in 0..<(gap < 125 ? 150_000 : 420_000) / gap {
      visitor.wait(milliseconds: gap)
      try visitor.press(key)
    }
    #expect(Law.brokenAfterLeaving(visitor.state) == [])
    // Another key counts at once, the same one when it was let go; the first wakes the stand.
    try visitor.press("Escape 4")
    #expect(visitor.state.place == .section("zoo"))
    try visitor.press("?")
    #expect(visitor.state.overlay == .help())
    visitor.wait(seconds: 2)
    try visitor.press("?")
    #expect(visitor.state.overlay == nil)
  }

  @Test("does not take a person for a stuck key who reads line by line", arguments: [150, 300, 900])
  func patientReader(gap: Int) throws {
    var visitor = try Visitor(size: Size(columns: 80, rows: 24), language: .en, isKiosk: true, idleSeconds: 60)
    try visitor.press("4 1")
    for _ in 0..<120_000 / gap {
      visitor.wait(milliseconds: gap)
      try visitor.press("Down")
    }
    #expect(visitor.state.lastInput == visitor.state.clock.monotonic)
  }

  @Test("lets a writer hold a key for as long as it takes")
  func writer() throws {
    var visitor = try Visitor(size: Size(columns: 80, rows: 24), language: .en, idleSeconds: 600)
    try visitor.press("4 1 e")
    for _ in 0..<2000 {
      visitor.wait(milliseconds: 30)
      try visitor.press("Down")
    }
    #expect(visitor.state.lastInput == visitor.state.clock.monotonic)
  }

  @Test("has the whole screen drawn anew at each return, and every few minutes where nobody types")
  func repaints() throws {
    var visitor = try visitor("4", isKiosk: true)
    visitor.wait(seconds: 90)
    #expect(visitor.repaints == 1)
    visitor = try Visitor(size: Size(columns: 80, rows: 24), language: .en, isKiosk: true, idleSeconds: 3600)
    try visitor.press("4")
    visitor.wait(seconds: 179)
    #expect(visitor.repaints == 0)
    try visitor.press("Down")
    visitor.wait(seconds: 9)
    #expect(visitor.repaints == 0)
    visitor.wait(seconds: 1)
    #expect(visitor.repaints == 1)
    visitor.wait(seconds: 179)
    #expect(visitor.repaints == 1)
    visitor.wait(seconds: 1)
    #expect(visitor.repaints == 2)
  }

  @Test(
    "has it drawn anew by Ctrl+L on every screen, which stays as it is",
    arguments: ["", "4", "4 1", "4 1 f", "/", "p", "?", "e", "4 1 e Ctrl+f", "d", "c", "4 1 o"])
  func repaintsByKey(keys: String) throws {
    var staff = try Visitor(size: Size(columns: 80, rows: 24), language: .en)
    try staff.press(keys)
    staff.wait(seconds: 1000)
    #expect(staff.repaints == 0)
    let before = staff.frame
    try staff.press("Ctrl+l")
    #expect(staff.repaints == 1)
    #expect(staff.frame == before)
  }

  @Test("brings nothing in line by the time alone, until a minute is over")
  func ticks() throws {
    var state = try visitor("4").state
    state.place = .section("zoo", focus: 99)
    _ = update(&state, .tick(state.clock.later(milliseconds: 10)))
    #expect(state.place == .section("zoo", focus: 99))
    _ = update(&state, .tick(state.clock.later(milliseconds: 60_000)))
    #expect(state.place != .section("zoo", focus: 99))
    #expect(Law.broken(by: state) == [])
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
