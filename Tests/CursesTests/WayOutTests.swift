import Glibc
import TerminalHarness
import Testing

extension RealTerminal {
  @Suite("Every way out restores the terminal")
  struct WayOutTests {
    @Test("the ordinary one")
    func ends() throws {
      let probe = try Probe()
      try probe.terminal.write("\u{1B}[24~")
      #expect(probe.terminal.exit() == .exited(0))
      #expect(probe.isRestored)
    }

    @Test("an error that is thrown, whose message can be read afterwards")
    func throwsError() throws {
      let probe = try Probe()
      try probe.terminal.write("\u{6}")
      #expect(probe.terminal.exit() == .exited(69))
      #expect(probe.isRestored)
      #expect(probe.terminal.screen.contains("the probe failed as it was told to"))
    }

    @Test("exit() in the middle of things")
    func exits() throws {
      let probe = try Probe()
      try probe.terminal.write("\u{18}")
      #expect(probe.terminal.exit() == .exited(3))
      #expect(probe.isRestored)
    }

    @Test("a signal that asks to end, which the exit status still tells", arguments: [SIGTERM, SIGHUP, SIGINT])
    func obeys(_ signal: CInt) throws {
      let probe = try Probe()
      probe.terminal.signal(signal)
      #expect(probe.terminal.exit(within: .seconds(20)) == .signaled(signal))
      #expect(probe.isRestored)
    }

    @Test(
      "a signal that kills",
      arguments: [
        SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGSYS, SIGQUIT, SIGXCPU, SIGUSR1, SIGUSR2, SIGALRM, SIGPROF,
        SIGVTALRM, SIGPOLL, 40,
      ])
    func dies(_ signal: CInt) throws {
      let probe = try Probe()
      probe.terminal.signal(signal)
      #expect(probe.terminal.exit(within: .seconds(20)) == .signaled(signal))
      #expect(probe.isRestored)
    }

    @Test(
      "a crash: trap, bad address, abort, stack overflow; at once and without a prompt",
      arguments: [
        ("\u{14}", SIGILL), ("\u{13}", SIGSEGV), ("\u{1}", SIGABRT), ("\u{F}", SIGSEGV),
      ], ["xterm-256color", "linux", "screen"])
    func crashes(_ crash: (key: String, signal: CInt), _ type: String) throws {
      let probe = try Probe(environment: ["TERM": type])
      try probe.terminal.write(crash.key)
      // A trap is SIGILL on x86 and SIGTRAP on ARM.
      let expected = crash.signal == SIGILL ? [SIGILL, SIGTRAP] : [crash.signal]
      let status = probe.terminal.exit(within: .seconds(20))
      #expect(expected.map(ExitStatus.signaled).contains { $0 == status })
      #expect(probe.isRestored)
      #expect(!String(decoding: probe.terminal.output, as: UTF8.self).contains("Press space"))
    }

    @Test("the terminal itself going away: gone at once", arguments: [true, false])
    func hangsUp(_ isWaiting: Bool) throws {
      let probe = try Probe(isWaiting ? [] : ["--limit", "20"])
      probe.terminal.hangUp()
      let status = try #require(probe.terminal.exit())
      #expect(status == .signaled(SIGHUP) || status == .exited(0))
    }

    @Test("a loop that never ends, soon after the first request")
    func endsLoop() throws {
      let probe = try Probe()
      try probe.terminal.write("\u{C}")
      probe.terminal.settle()
      probe.terminal.signal(SIGTERM)
      #expect(probe.terminal.exit() == .signaled(SIGTERM))
      #expect(probe.isRestored)
    }

    @Test(
      "while it waits for a terminal that reads nothing, at the first request, the third and any in between",
      arguments: [SIGTERM, SIGHUP], 1...3)
    func endsBlocked(_ signal: CInt, count: Int) throws {
      let probe = try Probe()
      try block(probe.terminal)
      for _ in 0..<count {
        probe.terminal.signal(signal)
        usleep(60_000)
      }
      #expect(probe.terminal.exit(isReading: false) == .signaled(signal))
      // What it said in the end is there for whoever reads at last.
      probe.terminal.settle()
      #expect(probe.isRestored)
    }

    /// Sends keys that change the screen, and reads nothing, until the program takes no more of them.
    private func block(_ terminal: PseudoTerminal) throws {
      for _ in 0..<2000 {
        try terminal.write(String(repeating: "\u{1B}[B", count: 20))
        for _ in 0..<500 where !terminal.isInputTaken { usleep(1000) }
        if !terminal.isInputTaken { return }
      }
      Issue.record("It writes without end.")
    }
  }
}
