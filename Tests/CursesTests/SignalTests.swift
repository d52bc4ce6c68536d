import Glibc
import TerminalHarness
import Testing

extension RealTerminal {
  @Suite("Signals that end nothing")
  struct SignalTests {
    @Test("stop it and let it go on, drawn again")
    func stopsAndGoesOn() throws {
      // A shell in between, for a session's only process group cannot be stopped.
      let terminal = try PseudoTerminal()
      try terminal.start(
        "/bin/sh", ["-c", "set -m; \"$0\"; echo stopped; read line; fg; echo over", Executables.built("CursesProbe")],
        environment: Probe.environment)
      func sees(_ text: String) -> Bool { terminal.read(within: .seconds(60)) { terminal.screen.contains(text) } }
      try #require(sees("0 ready"))
      let probe = try #require(ProcessFigures.child(of: terminal.process))
      kill(probe, SIGTSTP)
      #expect(terminal.read(within: .seconds(60)) { !terminal.screen.modes.contains(1049) })
      #expect(!terminal.screen.modes.contains(2004))
      #expect(terminal.read(within: .seconds(60)) { ProcessFigures.state(of: probe) == "T" })
      #expect(terminal.modes().hasControlKeys)
      #expect(sees("stopped"))
      try terminal.write("\n")
      #expect(
        terminal.read(within: .seconds(60)) {
          terminal.screen.modes.contains(2004) && terminal.screen.modes.contains(1049)
        })
      #expect(sees("0 ready"))
      #expect(terminal.screen.text[3].hasPrefix("line 3 of"))
      try terminal.write("g")
      #expect(sees("1 key character(\"g\")"))
      #expect(!terminal.modes().hasControlKeys)
      try terminal.write("\u{1B}[24~")
      #expect(sees("over"))
    }

    @Test(
      "are ignored in a kiosk where a keyboard could send them",
      arguments: [
        SIGINT, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU, SIGPIPE,
      ])
    func ignoresKeyboard(_ signal: CInt) throws {
      let probe = try Probe(["--kiosk"])
      probe.terminal.signal(signal)
      usleep(20_000)
      #expect(ProcessFigures.state(of: probe.terminal.process) != "T")
      try probe.terminal.write("k")
      #expect(probe.sees("1 key character(\"k\")"))
    }

    @Test("are not what control keys send, in a kiosk or not", arguments: [[], ["--kiosk"]])
    func takesControlKeys(_ arguments: [String]) throws {
      let probe = try Probe(arguments)
      #expect(!probe.terminal.modes().hasControlKeys)
      for (index, byte) in ([0x03, 0x1C, 0x1A, 0x04, 0x16, 0x11] as [UInt8]).enumerated() {
        try probe.terminal.write([byte])
        #expect(probe.sees("\(index + 1) key control-"))
      }
    }

    @Test("still end a kiosk when its service stops it", arguments: [SIGTERM, SIGHUP])
    func endsKiosk(_ signal: CInt) throws {
      let probe = try Probe(["--kiosk"])
      probe.terminal.signal(signal)
      #expect(probe.terminal.exit(within: .seconds(60)) == .signaled(signal))
      #expect(probe.isRestored)
    }
  }
}
