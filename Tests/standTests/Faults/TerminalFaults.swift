import Foundation
import Glibc
import TerminalHarness
import TestSupport
import Testing

extension OnTerminal {
  /// What a terminal, and whoever has hold of it, can do to a kiosk. docs/kiosk.md has a table of them.
  @Suite("A kiosk on a bad terminal")
  struct TerminalFaults {
    /// `RESIZES=10000 swift test --filter TerminalFaults` changes the size so often.
    private static let resizes = ProcessInfo.processInfo.environment["RESIZES"].flatMap(Int.init) ?? 300

    @Test("stands a storm of sizes down to 1×1 and none at all, with keys in between, and looks as before then")
    func resizes() throws {
      let kiosk = try FaultyKiosk()
      try #require(try kiosk.isUsable())
      kiosk.terminal.settle(quiet: .milliseconds(300))
      let cells = kiosk.terminal.screen.cells
      var random = SeededGenerator(seed: 41)
      var memory: [Int] = []
      for number in 1...Self.resizes {
        let small = Int.random(in: 0..<3, using: &random) == 0
        let columns = Int.random(in: small ? 0...3 : 1...300, using: &random)
        kiosk.terminal.resize(columns: columns, rows: Int.random(in: small ? 0...3 : 1...100, using: &random))
        if number % 3 == 0 { try kiosk.visit.press(["\u{1B}[A", "\u{1B}[B", "\u{1B}[5~", "\u{1B}[6~"][number % 4]) }
        kiosk.terminal.read(within: .zero)
        if number % 1000 == 0 { memory.append(ProcessFigures.residentBytes(of: kiosk.terminal.process) ?? 0) }
        try #require(kiosk.terminal.exit(within: .zero) == nil, "It ended at size \(number).")
      }
      kiosk.terminal.resize(columns: 100, rows: 30)
      try kiosk.visit.press("\u{1B}[H")
      #expect(kiosk.terminal.read(within: .seconds(60)) { kiosk.terminal.screen.cells == cells })
      #expect(try kiosk.isUsable())
      if let first = memory.first, let last = memory.last {
        print("\(Self.resizes) sizes; KiB: \(memory.map { $0 >> 10 })")
        #expect(last - first < 1 << 20)
      }
    }

    @Test(
      "is gone at once where the terminal is closed, on whatever screen",
      arguments: ["", "11", "/панд", "?", String(repeating: "\u{1B}[24~", count: 5), "attract"])
    func closed(keys: String) throws {
      let kiosk = try FaultyKiosk(keys == "attract" ? ["--attract"] : [])
      #expect(kiosk.visit.sees(keys == "attract" ? "коснитесь экрана" : "Зоопарк"))
      if keys != "attract" { try kiosk.visit.press(keys) }
      kiosk.terminal.settle(quiet: .milliseconds(100))
      kiosk.terminal.hangUp()
      #expect(kiosk.terminal.exit() == .signaled(SIGHUP))
      // It is not taken for one that ended well, nor for a crash.
      #expect(try kiosk.ask("status").output.contains("ended"))
    }

    @Test("ends by HUP and by TERM, the terminal restored", arguments: [SIGHUP, SIGTERM])
    func ends(signal: CInt) throws {
      let kiosk = try FaultyKiosk()
      #expect(kiosk.visit.sees("Зоопарк"))
      kiosk.terminal.signal(signal)
      #expect(kiosk.terminal.exit() == .signaled(signal))
      #expect(kiosk.visit.isRestored)
    }

    @Test("goes on after PIPE, and after STOP and CONT with another size in between, as it was")
    func stopped() throws {
      let kiosk = try FaultyKiosk()
      try #require(try kiosk.isUsable())
      kiosk.terminal.settle(quiet: .milliseconds(300))
      let cells = kiosk.terminal.screen.cells
      for round in 0..<10 {
        kiosk.terminal.signal(SIGPIPE)
        kiosk.terminal.signal(SIGSTOP)
        #expect(kiosk.terminal.read { ProcessFigures.state(of: kiosk.terminal.process) == "T" })
        kiosk.terminal.resize(columns: 40 + 9 * round, rows: 12 + round)
        kiosk.terminal.signal(SIGCONT)
        kiosk.terminal.settle(quiet: .milliseconds(20))
        kiosk.terminal.resize(columns: 100, rows: 30)
        #expect(kiosk.terminal.read(within: .seconds(60)) { kiosk.terminal.screen.cells == cells })
      }
      #expect(try kiosk.isUsable())
    }

    @Test("is not stopped by Ctrl+S, and goes on where output that was stopped flows again")
    func flowControl() throws {
      let kiosk = try FaultyKiosk()
      #expect(kiosk.visit.sees("Зоопарк"))
      try kiosk.visit.press("\u{13}1")
      #expect(kiosk.visit.sees("Стенд › Зоопарк"))
      kiosk.terminal.stopOutput(true)
      // Not 1 again: within 20 ms of the first that would be a bounce.
      try kiosk.visit.press("\r")
      kiosk.terminal.settle(quiet: .milliseconds(300))
      #expect(!kiosk.terminal.screen.contains("Зоопарк › Панды"))
      kiosk.terminal.stopOutput(false)
      #expect(kiosk.visit.sees("Зоопарк › Панды"))
      #expect(try kiosk.isUsable())
    }

    @Test("is drawn anew over what `wall` has written, at the next return to the start at the latest")
    func broadcast() throws {
      let kiosk = try FaultyKiosk(["--idle", "5"]) { content, _ in
        let settings = "languages: [ru, en]\nattract: {exhibits: none}\n"
        try settings.write(toFile: content + "/stand.yaml", atomically: true, encoding: .utf8)
      }
      #expect(kiosk.visit.sees("Зоопарк"))
      kiosk.terminal.settle(quiet: .milliseconds(300))
      let cells = kiosk.terminal.screen.cells
      kiosk.terminal.intrude("\r\nBroadcast message from root@stand (pts/1):\r\n\r\nThe system goes down.\r\n")
      #expect(kiosk.visit.sees("Broadcast message"))
      #expect(kiosk.terminal.read(within: .seconds(60)) { kiosk.terminal.screen.cells == cells })
    }
  }
}
