import Content
import InterfaceKit
import Screen
import Storage
import TestSupport
import Testing
import Wording

@testable import Interface

/// The lock of a kiosk, from both of its sides.
@Suite("The lock") struct LockTests {
  private static let chord = "F12 F12 F12 F12 F12"

  private func visitor(_ keys: String = "", pin: String? = "2468", isKiosk: Bool = true) throws -> Visitor {
    var visitor = try Visitor(size: Size(columns: 80, rows: 24), language: .en, isKiosk: isKiosk, idleSeconds: 60)
    visitor.pin = pin
    try visitor.press(keys)
    return visitor
  }

  private func hasPad(_ visitor: Visitor) -> Bool { if case .pin = visitor.state.overlay { true } else { false } }

  private func tap(_ action: Input, _ visitor: inout Visitor) throws {
    let spot = try #require(compose(visitor.state).hotspots.last { $0.action == .action(action) })
    visitor.touch(spot.rect.origin)
  }

  @Test(
    "opens by five F12 within five seconds, on every screen",
    arguments: ["", "4 1", "4 1 i", "/ type:x", "4 1 f", "?", "p"])
  func byKeys(keys: String) throws {
    var visitor = try visitor(keys + " F12 F12 F12 F12")
    #expect(!hasPad(visitor))
    try visitor.press("F12")
    #expect(hasPad(visitor))
  }

  @Test("opens by five touches of the upper left corner")
  func byTouch() throws {
    var visitor = try visitor("4 1")
    for _ in 0..<5 {
      #expect(!hasPad(visitor))
      visitor.touch(Point(column: 2, row: 1))
    }
    #expect(hasPad(visitor))
  }

  @Test("does not open by fewer, slower or others in between, nor where there is no kiosk")
  func byAccident() throws {
    var slow = try visitor()
    for _ in 0..<12 {
      try slow.press("F12")
      slow.wait(seconds: 2)
    }
    #expect(!hasPad(slow))
    #expect(!hasPad(try visitor("F12 F12 F12 F12 Down F12 F12")))
    #expect(!hasPad(try visitor(Self.chord, isKiosk: false)))
    var mixed = try visitor("F12 F12 F12")
    mixed.touch(Point(column: 1, row: 1))
    mixed.touch(Point(column: 1, row: 1))
    #expect(!hasPad(mixed))
  }

  @Test("leads to the desk by the right PIN, and to everything that staff do", arguments: [true, false])
  func unlocks(byTouch: Bool) throws {
    var visitor = try visitor("4 1 " + Self.chord)
    if byTouch {
      for digit in ["2", "4", "7"] { try tap(.type(digit), &visitor) }
      try tap(.erase, &visitor)
      for digit in ["6", "8"] { try tap(.type(digit), &visitor) }
      #expect(!visitor.words.contains("2468"))
      try tap(.open, &visitor)
    } else {
      try visitor.press("type:2468 Enter")
    }
    #expect(!visitor.state.isLocked)
    #expect(visitor.logged == [.unlocked])
    #expect(visitor.state.overlay == .staffMenu(StaffMenu()))
    guard case .desk = visitor.state.place else {
      Issue.record("at \(visitor.state.place)")
      return
    }
    try visitor.press("Escape h 4 1 e")
    #expect(visitor.state.place == .editor)
    // Another program would be a way out for who comes next.
    try visitor.press("Escape E")
    #expect(visitor.edited == [])
  }

  @Test("stays locked by wrong PINs, each of which costs time and is noted", arguments: ["1", "2467", "24680", "0000"])
  func refuses(pin: String) throws {
    var visitor = try visitor(Self.chord + " type:\(pin) Enter")
    #expect(visitor.state.isLocked)
    #expect(visitor.logged == [.refused(failures: 1)])
    #expect(visitor.sees(Message.pinRefused.text(in: .en)))
    #expect(visitor.sees("Wait 1 second"))
    // Too early: what is typed meanwhile is not tried.
    try visitor.press("type:2468 Enter")
    #expect(visitor.state.isLocked)
    #expect(visitor.state.nextTick <= 1000)
    visitor.wait(seconds: 2)
    try visitor.press("Ctrl+u type:2468 Enter")
    #expect(!visitor.state.isLocked)
  }

  @Test("says how to set a PIN where there is none, and takes no digit")
  func noPin() throws {
    var visitor = try visitor(Self.chord + " type:0000 Enter type:1234 Enter", pin: nil)
    #expect(visitor.sees("No PIN has been set."))
    #expect(visitor.state.isLocked)
    #expect(visitor.logged == [])
    try visitor.press("Escape")
    #expect(visitor.state.overlay == nil)
  }

  @Test("takes digits alone, twelve at most, and nothing that is pasted")
  func digits() throws {
    var visitor = try visitor(Self.chord + " type:a1б２中")
    visitor.handle(.paste("345"))
    guard case .pin(let pad) = visitor.state.overlay else { throw Missing() }
    #expect(pad.digits == "12")
    try visitor.press("type:3456789012345")
    guard case .pin(let full) = visitor.state.overlay else { throw Missing() }
    #expect(full.digits == "123456789012")
    visitor.wait(seconds: 20)
    #expect(visitor.state.overlay == nil)
  }

  private struct Missing: Error {}

  @Test("tries digits that were typed before it was known whether there is a PIN, unless there is none or a wait")
  func typedAhead() throws {
    var state = try visitor().state
    for _ in 0..<5 { _ = update(&state, by: .key(Key(.function(12)))) }
    var keys = Array("2468").map { Key(.character($0)) } + [Key(.enter)]
    keys.append(Key(.character("9")))
    let effects = keys.flatMap { update(&state, by: .key($0)) }
    #expect(!effects.contains { if case .checkPin = $0 { true } else { false } })
    for (answer, tried, left) in [
      (PinAnswer.ready(wait: 0), ["2468"], ""), (.ready(wait: 3000), [], "2468"), (.missing, [], ""),
    ] {
      var state = state
      let tries = update(&state, .pin(answer)).compactMap { if case .checkPin(let digits) = $0 { digits } else { nil } }
      guard case .pin(let pad) = state.overlay else { throw Missing() }
      #expect(tries == tried && pad.digits == left, "\(answer)")
    }
  }

  @Test("opens nothing by an answer that comes after the panel was left, or without a question")
  func lateAnswer() throws {
    var visitor = try visitor(Self.chord)
    visitor.perform(.pin(.accepted))
    #expect(visitor.state.isLocked)
    try visitor.press("Escape")
    visitor.perform(.pin(.accepted))
    #expect(visitor.state.isLocked)
    #expect(Law.broken(by: visitor.state) == [])
  }

  @Test("locks itself where nobody is, and keeps what was not saved, out of sight")
  func locksItself() throws {
    var visitor = try visitor(Self.chord + " type:2468 Enter Escape h 4 1 e type:x")
    let page = try #require(visitor.state.edited?.path)
    visitor.wait(seconds: Shared.staffSeconds)
    #expect(visitor.state.countdown == 30)
    visitor.wait(seconds: 30)
    #expect(visitor.state.isLocked)
    #expect(visitor.logged == [.unlocked, .locked])
    #expect(visitor.state.place == .home())
    #expect(Law.brokenAfterLeaving(visitor.state) == [])
    #expect(visitor.state.unsavedPages.map(\.path) == [page])
    #expect(!compose(visitor.state).hotspots.contains { $0.action == .unsaved })
    for input in [Input.resume(nil), .resume(page), .editPage, .desk, .quit] {
      visitor.perform(input)
      #expect(visitor.state.place == .home(), "\(input)")
    }
    #expect(!visitor.hasQuit)
    try visitor.press("p")
    #expect(!visitor.state.commands.contains { $0.action == .resume(page) })
    try visitor.press("Escape " + Self.chord + " type:2468 Enter Escape")
    visitor.perform(.resume(page))
    #expect(visitor.state.place == .editor)
  }

  @Test("does nothing of what is for staff while it is locked, however it is asked for")
  func gate() throws {
    var walk = try RandomWalk(seed: 7)
    for kind in InputKind.allCases {
      let input = walk.input(of: kind)
      guard input.isForStaff else { continue }
      var visitor = try visitor("4 1")
      let before = visitor.state
      visitor.perform(input)
      #expect((visitor.state.place, visitor.state.overlay) == (before.place, before.overlay), "\(input)")
      #expect(!visitor.hasQuit && !visitor.hasRestarted && visitor.edited == [])
    }
  }

  @Test("shows drafts to staff alone")
  func drafts() throws {
    var sample = SampleStand()
    sample.addSection("s")
    sample.addExhibit("secret") { $0.isDraft = true }
    var visitor = sample.visitor(options: Options(isKiosk: true, language: .en))
    visitor.pin = "1357"
    #expect(visitor.state.stand.exhibit(ExhibitID(section: "s", exhibit: "secret")) == nil)
    try visitor.press(Self.chord + " type:1357 Enter")
    #expect(visitor.state.stand.exhibit(ExhibitID(section: "s", exhibit: "secret")) != nil)
    visitor.perform(.lock)
    #expect(visitor.state.stand.exhibit(ExhibitID(section: "s", exhibit: "secret")) == nil)
    #expect(visitor.state.isLocked)
  }

  @Test("ends, restarts and locks by the menu")
  func menu() throws {
    let staff = try visitor(Self.chord + " type:2468 Enter")
    for (keys, check) in [
      ("Down Enter", { $0.state.isLocked && !$0.hasQuit }), ("Down Down Enter", { $0.hasRestarted }),
      ("Down Down Down Enter", { $0.hasQuit }), ("Enter", { !$0.state.isLocked && $0.state.overlay == nil }),
    ] as [(String, (Visitor) -> Bool)] {
      var visitor = staff
      try visitor.press(keys)
      #expect(check(visitor), "\(keys)")
    }
    var again = staff
    try again.press("Escape m")
    #expect(again.state.overlay == .staffMenu(StaffMenu()))
  }

  @Test("takes no bounce of a key or touch, but repeats and what was waiting")
  func bounces() throws {
    var visitor = try visitor("4")
    let start = visitor.state.place
    try visitor.press("Down")
    visitor.wait(milliseconds: 9)
    try visitor.press("Down")
    #expect(visitor.state.place != start)
    let once = visitor.state.place
    visitor.wait(milliseconds: 24)
    try visitor.press("Down")
    #expect(visitor.state.place != once)
    let twice = visitor.state.place
    try visitor.press("Down")
    #expect(visitor.state.place != twice)
  }

  @Test("hides the cursor where nothing is typed, unless it is asked for")
  func cursor() throws {
    for keys in ["", "4", "4 1", "4 1 Tab", "4 1 o", "?", "4 1 i"] {
      #expect(try visitor(keys).frame.cursor == nil, "\(keys)")
    }
    for keys in ["/", "p", "4 1 f", Self.chord] { #expect(try visitor(keys).frame.cursor != nil, "\(keys)") }
    let shipped = try ShippedStand.load()
    var options = Options(language: .en)
    options.showsCursor = true
    var reader = Visitor(
      at: shipped.stand, library: shipped.library, size: Size(columns: 80, rows: 24), options: options)
    #expect(reader.frame.cursor != nil)
    try reader.press("4 2 Tab")
    let cursor = try #require(reader.frame.cursor)
    #expect(reader.frame[cursor.column, cursor.row].style.role == .linkFocus)
  }

  @Test("has a quiet sign of its safe mode, and words for staff")
  func safeMode() throws {
    let shipped = try ShippedStand.load()
    var options = Options(isKiosk: true, language: .en)
    options.isSafeMode = true
    var visitor = Visitor(
      at: shipped.stand, library: shipped.library, size: Size(columns: 80, rows: 24), options: options)
    visitor.pin = "2468"
    #expect(visitor.screen.suffix(2).contains { $0.contains("°") })
    #expect(!visitor.sees(Message.safeMode.text(in: .en)))
    try visitor.press(Self.chord + " type:2468 Enter")
    #expect(visitor.sees(Message.safeMode.text(in: .en)))
  }
}
