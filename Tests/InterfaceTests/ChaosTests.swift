import Foundation
import InterfaceKit
import Screen
import TestSupport
import Testing

@testable import Curses
@testable import Interface

/// Whatever a terminal may send, through the decoder, `update` and `view`, while the content changes: nothing hangs, and
/// the laws hold.
@Suite struct ChaosTests {
  /// All seeds together; `CHAOS_EVENTS` in the environment asks for more.
  private static let events = ProcessInfo.processInfo.environment["CHAOS_EVENTS"].flatMap(Int.init) ?? 600
  private static let seeds = 3

  @Test("survives bytes of every kind, cut anywhere, with changes of content and size", arguments: 1...UInt64(seeds))
  func survives(seed: UInt64) throws {
    var chaos = try Chaos(seed: seed)
    let watchdog = Watchdog()
    for number in 1...Self.events / Self.seeds {
      let before = chaos.walk.visitor.state
      try watchdog.watch("event \(number) of seed \(seed)") {
        chaos.step()
        let state = chaos.walk.visitor.state
        if state == before { return }
        let broken = Law.broken(by: state)
        try #require(broken.isEmpty, "event \(number) of seed \(seed), \(chaos.walk.last): \(broken)")
      }
    }
    #expect(chaos.changes > 0)
  }
}

/// A terminal that sends anything, at a stand whose content and size change.
private struct Chaos {
  private(set) var walk: RandomWalk
  /// How often the content or the size has changed.
  private(set) var changes = 0
  private var decoder = InputDecoder(sequences: KeySequences())
  private var time = MonotonicTime(nanoseconds: 1)
  private var random: SeededGenerator

  init(seed: UInt64) throws {
    walk = try RandomWalk(seed: seed)
    random = SeededGenerator(seed: seed &+ 1000)
  }

  /// One in sixty is a change.
  mutating func step() {
    if Int.random(in: 0..<60, using: &random) == 0 {
      changes += 1
      return walk.change()
    }
    let bytes = self.bytes()
    // Most come whole, at once; some are cut, by a moment or by longer than anything is waited for.
    let place = Int.random(in: 0..<4, using: &random) == 0 ? Int.random(in: 0...bytes.count, using: &random) : 0
    for part in [bytes[..<place], bytes[place...]] where !part.isEmpty {
      decoder.feed(part, at: time)
      take()
      let pause = [0, 0, 0, 1, 35, 260, 1100].randomElement(using: &random) ?? 0
      time = time + .milliseconds(pause)
      take()
      if pause > 200 { walk.pass(milliseconds: pause) }
    }
  }

  private mutating func take() { while let event = decoder.next(at: time) { walk.take(event) } }

  private mutating func bytes() -> [UInt8] {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<35: return pick(Self.keys)
    case 35..<50: return pick(Self.characters)
    case 50..<58:
      return Self.text(
        "\u{1B}[\(number(0...40));\(number(0...20))" + ["A", "H", "~", "u", "R", "Z", "x", "$", "^"][number(0...8)])
    case 58..<64: return Self.text("\u{1B}[\(number(1...0x10FFFF));\(number(1...64));\(number(0...300))u")
    case 64..<70:
      let introducer = ["\u{1B}]", "\u{1B}P", "\u{1B}_", "\u{1B}^", "\u{1B}X", "\u{9D}", "\u{90}"][number(0...6)]
      return Self.text(
        introducer + "\(number(0...99));любой — 文字" + ["\u{1B}\\", "\u{7}", "\u{9C}", ""][number(0...3)])
    case 70..<82:
      let button = [0, 0, 0, 32, 35, 64, 65, 1, 128][number(0...8)]
      return Self.text("\u{1B}[<\(button);\(number(0...140));\(number(0...50))" + ["M", "m"][number(0...1)])
    case 82..<84: return [0x1B, 0x5B, 0x4D] + (0..<3).map { _ in UInt8(number(0...255)) }
    case 84..<87: return Self.text("\u{1B}[200~" + "вставка\r\n\t粘贴 \u{1B}[A" + ["\u{1B}[201~", ""][number(0...1)])
    case 87..<92:
      return Self.text("\u{1B}[" + ["2;2R", "2;3R", "?62;22c", "?69;2$y", "0n", "I", "O", "8;24;80t"][number(0...7)])
    case 92..<97: return (0..<number(1...6)).map { _ in UInt8(number(0x80...0xFF)) }
    default: return (0..<number(1...12)).map { _ in UInt8(number(0...255)) }
    }
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  private mutating func pick(_ choices: [String]) -> [UInt8] { Self.text(choices.randomElement(using: &random) ?? "") }

  private static func text(_ string: String) -> [UInt8] { Array(string.utf8) }

  private static let keys: [String] = [
    "\r", "\r", "\t", "\u{1B}[Z", "\u{1B}", "\u{1B}", "\u{7F}", "\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D",
    "\u{1B}OA", "\u{1B}OB", "\u{1B}[5~", "\u{1B}[6~", "\u{1B}[H", "\u{1B}[F", "\u{1B}[1;3D", "\u{1B}[1;3C",
    "\u{1B}OP", "\u{1B}[17~", "\u{1B}[18~", "\u{1B}[19~", "\u{1B}[20~", "\u{1B}[21~", "\u{1B}[24~", "\u{6}", "\u{C}",
    "\u{11}", "\u{13}", "\u{12}", "\u{7}", "\u{B}", "\u{15}", "\u{1A}", "\u{19}", "\u{1}", "\u{16}",
  ]
  private static let characters: [String] =
    "0123456789hljtиpoёfeEdcnrRyq/?.:*а京🐼".map(String.init) + ["👨‍👩‍👧", "e\u{301}", "\u{202E}", "\u{200B}", "\u{AD}"]
}
