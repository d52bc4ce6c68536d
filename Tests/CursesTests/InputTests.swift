import Screen
import TerminalHarness
import Testing

@testable import Curses

extension RealTerminal {
  @Suite("Input")
  struct InputTests {
    @Test("reports every key of the table")
    func reportsKeys() throws {
      let probe = try Probe()
      // Those the probe takes for orders, and the ones that wait for more, apart.
      let isOrder: (Key) -> Bool = {
        $0.modifiers == .control || $0 == Key(.function(12)) || $0 == Key(.character("u"))
      }
      for (index, row) in KeyTable.all.filter({ !isOrder($0.key) }).enumerated() {
        try probe.terminal.write(row.bytes)
        let name = "\(index + 1) key \(prefix(row.key.modifiers))\(row.key.code) "
        try #require(probe.sees(name), "\(row.testDescription): \(probe.terminal.screen.text.last ?? "")")
      }
    }

    private func prefix(_ modifiers: Key.Modifiers) -> String {
      (modifiers.contains(.control) ? "control-" : "") + (modifiers.contains(.alt) ? "alt-" : "")
        + (modifiers.contains(.shift) ? "shift-" : "")
    }

    @Test("knows Escape after 25 to 50 ms, the fastest of ten: the machine may be busy")
    func knowsEscape() throws {
      let probe = try Probe()
      var fastest = Duration.seconds(9)
      for press in 1...10 {
        let start = ContinuousClock.now
        try probe.terminal.write("\u{1B}")
        try #require(probe.sees("\(press) key escape"))
        fastest = min(fastest, ContinuousClock.now - start)
      }
      #expect(fastest >= .milliseconds(25) && fastest <= .milliseconds(50))
    }

    @Test("takes a megabyte pasted as one event, with nothing lost")
    func pastesMegabyte() throws {
      let probe = try Probe()
      let line = "Москва, 莫斯科, Moscow: q \u{3} \u{1B}[A\r"
      let text = String(repeating: line, count: (1 << 20) / line.utf8.count + 1)
      let cleaned = text.replacing("\u{3}", with: "").replacing("\u{1B}", with: "").replacing("\r", with: "\n")
      let sum = cleaned.utf8.reduce(UInt32(0)) { $0 &* 31 &+ UInt32($1) }
      try probe.terminal.write("\u{1B}[200~\(text)\u{1B}[201~")
      #expect(probe.sees("1 paste \(cleaned.utf8.count) sum \(sum) ", within: .seconds(60)))
    }

    @Test("reports presses, drags, releases and the wheel where they were")
    func reportsMouse() throws {
      let probe = try Probe()
      #expect(probe.terminal.screen.modes.isSuperset(of: [1000, 1002, 1006, 2004]))
      for (index, (sent, seen)) in [
        ("0;1;1M", "press at 0,0"), ("32;80;24M", "drag at 79,23"), ("0;80;24m", "release at 79,23"),
        ("64;5;6M", "wheelUp at 4,5"), ("65;5;6M", "wheelDown at 4,5"),
      ].enumerated() {
        try probe.terminal.write("\u{1B}[<\(sent)")
        #expect(probe.sees("\(index + 1) \(seen)"))
      }
    }

    @Test("is woken from elsewhere")
    func isWoken() throws {
      let probe = try Probe()
      try probe.terminal.write("\u{17}")
      #expect(probe.sees("2 woken"))
      probe.terminal.settle()
      #expect(probe.terminal.screen.contains("2 woken"))
    }

    @Test("reports nothing when its time is over, and only then")
    func reportsNothing() throws {
      let probe = try Probe(["--limit", "100"])
      let start = ContinuousClock.now
      #expect(probe.sees("6 nothing"))
      let elapsed = ContinuousClock.now - start
      #expect(elapsed > .milliseconds(450) && elapsed < .milliseconds(900))
    }

    @Test("does not compute while nothing happens")
    func sleeps() throws {
      let probe = try Probe()
      let before = try #require(ProcessFigures.ticks(of: probe.terminal.process))
      probe.terminal.read(within: .milliseconds(500))
      let after = try #require(ProcessFigures.ticks(of: probe.terminal.process))
      #expect(after - before <= 1)
    }
  }
}
