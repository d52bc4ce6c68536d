import Content
import Foundation
import Glibc
import InterfaceKit
import Screen
import TestSupport
import Threads

@testable import Interface
@testable import stand

/// A fair in a time of its own: visitors come to the stand, press and touch what they like, and go; some take their time,
/// some come while the one before them has only just gone. At night nobody comes. Meanwhile somebody changes the content.
/// Before a long fair opens, the stand shows all its exhibits in turn for an hour.
///
/// The terminal and the world around the loop are two sides of it, which the session of the program is run between.
final class Fair {
  /// How the visits went.
  struct Account {
    var visits = 0
    /// Visits that began at a stand that had returned to its start.
    var beginnings = 0
    var changes = 0
    var days = 1
    /// What somebody could see of the one before.
    var leaks: [String] = []
    /// Resident memory in bytes, by thousands of visits.
    var memory: [Int] = []
  }

  private(set) var account = Account()
  var clock: Clock
  /// What people do next, and the milliseconds until then.
  private var script: ArraySlice<(pause: Int, event: Event)> = []
  private var random: SeededGenerator
  private let visits: Int
  private let size: Size
  private let change: (Int) throws -> Void
  private let doorbell: CInt
  /// Whether nobody has pressed anything since the stand returned to its start.
  private var isAlone = true
  /// Whether a picture is being drawn that the stand shows before it opens.
  private var isDrawing = false
  /// Whether the last event was one that a visitor begins with.
  private var isBeginning = false

  private static let hour = 3_600_000
  /// Ten in the morning of 2024-05-17 in Harbin, in seconds since 1970.
  private static let opening = 1_715_911_200

  /// - Parameters:
  ///   - visits: Of five days.
  ///   - doorbell: The inbox's descriptor.
  ///   - change: Changes the content for the n-th time.
  init(
    visits: Int, seed: UInt64, size: Size, offsets: [Int?], doorbell: CInt,
    changing change: @escaping (Int) throws -> Void
  ) {
    self.visits = visits
    self.size = size
    self.doorbell = doorbell
    self.change = change
    random = SeededGenerator(seed: seed)
    clock = Clock(monotonic: 5_000, epochSeconds: Self.opening, offsets: offsets)
    if visits >= 1_000 { script = [(Self.hour, .key(Key(.character("x"))))] }
  }

  private func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  private func pass(_ milliseconds: Int) { clock = clock.later(milliseconds: milliseconds) }

  // MARK: Visitors

  /// A text that one visitor types and nobody else.
  static func mark(_ visit: Int) -> String { "zq\(visit)qz" }

  private func visit() {
    account.visits += 1
    if account.visits % 1_000 == 0 { account.memory.append(ProcessMemory.resident) }
    if account.visits % 25 == 0 {
      account.changes += 1
      do { try change(account.changes) } catch { account.leaks.append("the content cannot be changed: \(error)") }
    }
    // Every other one comes while the countdown may be on, or the last screen is still there.
    var pause = number(0...1) == 0 ? number(26_000...30_000) : number(500...8_000)
    if account.visits > visits / 5 * account.days, account.days < 5 {
      pause = (Self.opening + account.days * 86_400 - clock.epochSeconds) * 1000
      account.days += 1
    }
    var events: [(pause: Int, event: Event)] = []
    for event in wishes() {
      events.append((pause, event))
      pause = number(150...900)
    }
    script = events[...]
  }

  private func key(_ character: Character) -> Event { .key(Key(.character(character))) }

  private func wishes() -> [Event] {
    // The first only wakes the stand, where it is alone.
    var events: [Event] = [key("x")]
    for _ in 0..<number(2...10) {
      switch number(0...13) {
      case 0...2: events.append(key(Character("\(number(1...6))")))
      case 3:
        events += [number(1...6), number(1...6)].map { key(Character("\($0)")) }
        events += [.key(Key(.pageDown)), .key(Key(.pageDown)), key("i"), .key(Key(.right)), .key(Key(.right))]
      case 4: events.append(key("l"))
      case 5: events.append(key("t"))
      case 6: events.append(.key(Key(.enter)))
      case 7: events.append(.key(Key(.escape)))
      case 8: events += [key("/")] + Self.mark(account.visits).map { key($0) }
      case 9: events.append(key("T"))
      case 10:
        let point = Point(column: number(0...size.columns), row: number(0...size.rows))
        events.append(.pointer(Pointer(.press, at: point)))
      case 11: events += [.key(Key(.tab)), .key(Key(.down)), .key(Key(.end))]
      case 12: events += ["?", "o", "i", "f", "p"].map { key($0) }.shuffled(using: &random).prefix(2)
      default: events += Array(repeating: .key(Key(.function(12))), count: 5) + [key("1"), key("2")]
      }
    }
    return events
  }

  // MARK: The terminal

  /// What happens next: somebody presses a key, or the time is over.
  func nextEvent(within limit: Duration?) -> Event? {
    var bell = pollfd(fd: doorbell, events: Int16(POLLIN), revents: 0)
    // People leave the workers time, too: a real millisecond of each pause.
    let patience: CInt = isDrawing ? 1_000 : isAlone ? 0 : 1
    if poll(&bell, 1, limit.map { $0 > .zero } == false ? 0 : patience) > 0 {
      var rings: UInt64 = 0
      _ = read(doorbell, &rings, MemoryLayout<UInt64>.size)
      return .woken
    }
    if script.isEmpty {
      if account.visits == visits { return .closed }
      visit()
    }
    let most = limit.map { Int($0 / .milliseconds(1)) } ?? Self.hour
    guard let next = script.first else { return nil }
    if next.pause > most {
      // A night goes by in hours.
      let isNight = account.visits > 0 && next.pause > Self.hour / 10
      let step = isNight ? min(Self.hour, next.pause - Self.hour / 60) : max(1, most)
      script[script.startIndex].pause -= step
      pass(step)
      return nil
    }
    pass(next.pause)
    script.removeFirst()
    isBeginning = isAlone
    isAlone = false
    return next.event
  }

  // MARK: What is seen

  /// Looks whether the next visitor finds the stand as the first one did.
  func observe(_ state: State) {
    if isBeginning {
      isBeginning = false
      account.beginnings += 1
      compare(state)
    }
    isAlone = state.isUntouched
    isDrawing =
      account.visits == 0
      && state.wantedPictures.contains { state.pictures[$0] == nil && state.pictures.hasHope(of: $0) }
  }

  private func compare(_ state: State) {
    var fresh = State(stand: state.everything, options: state.options, size: size, clock: state.clock)
    (fresh.shared.widths, fresh.shared.graphics) = (state.widths, state.shared.graphics)
    (fresh.shared.documents, fresh.shared.pictures, fresh.shared.index) = (
      state.documents, state.pictures, state.shared.index
    )
    if view(state) != view(fresh) {
      let row = zip(view(state).text, view(fresh).text).first { $0 != $1 }
      let seen = row.map { "“\($0)”, not “\($1)”" } ?? "other colours"
      account.leaks.append("visit \(account.visits) sees \(seen)")
    }
    // Nor is anything of them kept where it does not show yet.
    let isFresh =
      state.past == [] && state.future == [] && state.typedAhead.isEmpty && state.overlay == nil
      && state.edited == nil && state.missed.isEmpty && state.shared.choices == fresh.shared.choices
    if !isFresh {
      account.leaks.append("visit \(account.visits) finds more than it sees")
    }
    guard account.beginnings % 100 == 1 else { return }
    var search = MarkSearch()
    dump(state, to: &search)
    // What this one is about to type is in the script, not in the state.
    if search.isFound { account.leaks.append("visit \(account.visits): the state has what somebody has typed") }
  }
}

/// Looks for what visitors type in a text of megabytes that nobody keeps: the memory measured is that of the program.
struct MarkSearch: TextOutputStream {
  private(set) var isFound = false
  private var last: UInt8 = 0

  mutating func write(_ text: String) {
    for byte in text.utf8 {
      if last == UInt8(ascii: "z"), byte == UInt8(ascii: "q") { isFound = true }
      last = byte
    }
  }
}

/// A terminal at the fair.
struct FairTerminal: Terminal, ~Copyable {
  let fair: Fair
  let size: Size

  mutating func nextEvent(within limit: Duration?) -> Event? { fair.nextEvent(within: limit) }

  mutating func present(_ frame: Frame) {}

  mutating func copy(_ text: String) {}
}

/// The world around the loop as it is, but for the time.
struct FairEdge: Edge {
  var world: LiveEdge
  let fair: Fair

  mutating func start(_ state: State) {
    world.start(state)
    // Writing all of the state out, to look for what visitors have typed, may hold the loop up on a busy machine.
    world.watchdog?.stop()
  }

  func now() -> Clock { fair.clock }

  func follow(_ page: Page?) { world.follow(page) }

  func noteFrame() { world.noteFrame() }

  mutating func observe(_ state: State) {
    world.observe(state)
    fair.observe(state)
  }

  func lookAtPageOnScreen() { world.lookAtPageOnScreen() }

  func perform(_ effect: Effect, in state: State) -> [Report] { world.perform(effect, in: state) }

  mutating func takeReports() -> [Report] { world.takeReports() }

  func finish() -> [String] { world.finish() }
}

enum ProcessMemory {
  /// What of this process is in memory, in bytes.
  static var resident: Int {
    let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
    return text.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 * Int(getpagesize()) } ?? 0
  }
}
