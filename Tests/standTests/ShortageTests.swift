import TerminalHarness
import TestSupport
import Testing

extension OnTerminal {
  @Suite("For want of descriptors or memory")
  struct ShortageTests {
    /// Of descriptors: from too few to open the terminal to enough for everything.
    @Test("of descriptors, the stand works or says why not, and never leaves the terminal behind", arguments: 3...28)
    func descriptors(count: Int) throws { try endures("ulimit -n \(count)") }

    @Test(
      "of memory, the stand works or says why not, and never leaves the terminal behind",
      arguments: [30_000, 45_000, 60_000, 80_000, 100_000, 110_000, 120_000, 150_000, 400_000])
    func memory(kibibytes: Int) throws { try endures("ulimit -v \(kibibytes)") }

    @Test("of memory, it says so before it takes the terminal over")
    func saysWhatIsMissing() throws {
      let folder = try SmallStand.folder()
      // Enough for the program and its libraries, and not for 64 MiB more.
      let visit = try Visit(
        ["--content", folder.path], by: ["/bin/sh", "-c", "ulimit -v 90000; exec \"$@\"", "sh"])
      #expect(visit.terminal.exit() == .exited(69))
      #expect(visit.terminal.screen.contains("too little memory"))
      #expect(visit.isRestored)
    }

    /// Walks through pages with pictures under a limit; then the program has ended by itself, or ends when it is asked to.
    private func endures(_ limit: String) throws {
      let folder = try SmallStand.folder()
      try folder.write(
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9' fill='red'/></svg>",
        to: "zoo/pandas/a.svg")
      try folder.write("---\ntitle: Панды\n---\n![Панда](a.svg)\n\nПанды.\n", to: "zoo/pandas/index.ru.md")
      let visit = try Visit(
        ["--kiosk", "--content", folder.path],
        by: ["/bin/sh", "-c", "\(limit); exec \"$@\"", "sh"], environment: ["SWIFT_BACKTRACE": "enable=no"])
      for key in ["1", "1", "\u{1B}[B", "l", "\u{1B}", "2", "\u{1B}[C"] {
        visit.terminal.settle(quiet: .milliseconds(30))
        // A program that is gone takes no keys.
        try? visit.press(key)
      }
      let early = visit.terminal.exit(within: .milliseconds(100))
      if early == nil { visit.terminal.signal(15) }
      let status = try #require(early ?? visit.terminal.exit())
      // 69 and 74 are what sysexits calls unavailable and i/o; 126 and 127 are the loader's.
      let expected: [TerminalHarness.ExitStatus] =
        early == nil ? [.signaled(15)] : [.exited(66), .exited(69), .exited(74), .exited(126), .exited(127)]
      #expect(expected.contains(status), "\(limit): \(status) \(visit.terminal.screen.text.filter { !$0.isEmpty })")
      #expect(visit.isRestored, "\(limit)")
      if early != nil { #expect(visit.terminal.screen.text.contains { !$0.isEmpty }, "It says nothing.") }
    }
  }
}
