import TerminalHarness
import Testing

extension RealTerminal {
  @Suite("Settings")
  struct SettingTests {
    @Test(
      "work on terminals of any kind",
      arguments: [
        "xterm-256color", "linux", "screen", "vt100", "xterm", "tmux-256color",
        // Not described here: others stand in.
        "xterm-no-such-kin", "foot-no-such-kin", "tmux-no-such-kin",
      ])
    func works(_ type: String) throws {
      let probe = try Probe(["--show", "0,2,Москва 莫斯科"], environment: ["TERM": type])
      #expect(probe.terminal.screen.text[2].hasPrefix("Москва 莫斯科"))
      try probe.terminal.write("\u{1B}[24~")
      #expect(probe.terminal.exit() == .exited(0))
      #expect(probe.isRestored)
    }

    @Test(
      "that cannot work are answered with one sentence",
      arguments: [
        ("dumb", "cannot place text on the screen; set TERM"), ("", "TERM is not set; set it"),
        ("no-such-type", "TERM=no-such-type is not known here; set TERM"),
        ("a\u{1B}]0;b\u{7}", "TERM=a?]0;b? is not known"),
      ])
    func refuses(_ type: String, _ expected: String) throws {
      let terminal = try PseudoTerminal(columns: 200)
      let before = terminal.modes()
      try terminal.start(
        Executables.built("CursesProbe"), environment: Probe.environment.merging(["TERM": type]) { $1 })
      #expect(terminal.exit(within: .seconds(60)) == .exited(69))
      #expect(terminal.screen.text.count { !$0.isEmpty } == 1)
      #expect(terminal.screen.contains(expected))
      #expect(terminal.modes() == before && terminal.screen.modes == VirtualScreen.initialModes)
    }

    @Test("need a terminal on both sides")
    func needsTerminal() throws {
      for (input, output, name) in [("/dev/null", nil, "Standard input"), (nil, "/dev/null", "Standard output")] {
        let terminal = try PseudoTerminal(columns: 200)
        try terminal.start(
          Executables.built("CursesProbe"), environment: Probe.environment, input: input, output: output)
        #expect(terminal.exit(within: .seconds(60)) == .exited(69))
        #expect(terminal.screen.contains("\(name) is not a terminal; start this program in"))
      }
    }

    @Test("of another character set are made UTF-8", arguments: ["C", "POSIX", "ru_RU.KOI8-R", "nonsense", ""])
    func usesUTF8(_ language: String) throws {
      let probe = try Probe(
        ["--show", "0,2,Москва 莫斯科"], environment: ["LANG": language, "LC_ALL": language])
      #expect(probe.terminal.screen.text[2].hasPrefix("Москва 莫斯科"))
    }

    @Test("of a shell long resized do not count")
    func ignoresOldSize() throws {
      #expect(try Probe(environment: ["LINES": "10", "COLUMNS": "20"]).sees("80x24"))
    }
  }
}
