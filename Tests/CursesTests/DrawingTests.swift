import Glibc
import Screen
import TerminalHarness
import Testing

extension RealTerminal {
  @Suite("Drawing")
  struct DrawingTests {
    @Test("sends nothing for a frame that is already there")
    func sendsNothing() throws {
      let probe = try Probe()
      probe.terminal.settle()
      let before = probe.terminal.output.count
      try probe.terminal.write("uuuu")
      probe.terminal.settle()
      #expect(probe.terminal.output.count == before)
    }

    @Test("lets the terminal scroll instead of drawing every line again", arguments: [(80, 24), (120, 36), (200, 60)])
    func scrolls(_ columns: Int, _ rows: Int) throws {
      let probe = try Probe(columns: columns, rows: rows)
      try probe.terminal.write("\u{1B}[B")
      #expect(probe.sees("1 key down"))
      probe.terminal.settle()
      let before = probe.terminal.output.count
      try probe.terminal.write("\u{1B}[B")
      #expect(probe.sees("2 key down"))
      probe.terminal.settle()
      #expect(probe.terminal.output.count - before <= 400)
      #expect(probe.terminal.screen.text.first?.hasPrefix("line 2 of") == true)
      #expect(probe.terminal.screen.text[rows - 2].hasPrefix("line \(rows) of"))
    }

    @Test("draws wide characters, and a blank where one would leave the screen")
    func drawsWide() throws {
      let probe = try Probe(["--show", "-4,3,漢字", "--show", "-3,4,漢字", "--show", "0,5,中文zh", "--show", "1,6,中"])
      let text = probe.terminal.screen.text
      #expect(probe.terminal.screen.cells[3][76...] == ["漢", "", "字", ""])
      #expect(probe.terminal.screen.cells[4][77...] == ["漢", "", " "])
      #expect(text[5].hasPrefix("中文zh of"))
      #expect(text[6].hasPrefix("l中e 6 of"))
      #expect(text[7].hasPrefix("line 7 of"))
    }

    @Test(
      "never parts a wide character beside the last cell of the screen",
      arguments: [("xterm-256color", ["漢", "", "."]), ("screen", [" ", " ", "."])])
    func drawsCorner(_ type: String, _ expected: [String]) throws {
      let probe = try Probe(["--show", "-3,23,漢."], environment: ["TERM": type])
      probe.terminal.settle()
      #expect(Array(probe.terminal.screen.cells[23][77...]) == expected)
      #expect(probe.terminal.screen.text[0].hasPrefix("line 0 of"))
    }

    @Test("keeps combining marks on their letters")
    func keepsMarks() throws {
      let probe = try Probe(["--show", "0,2,Кра\u{301}сная e\u{301}"])
      #expect(probe.terminal.screen.text[2].hasPrefix("Кра\u{301}сная e\u{301}"))
    }

    @Test("shows controls, reordering and hidden characters as such")
    func replacesControls() throws {
      let hostile = "a\u{1B}[2Jb\u{9B}31mc\u{202E}d\u{200B}e\u{7}f\u{2066}g\u{E0041}h"
      let probe = try Probe(["--show", "0,2,\(hostile)"])
      let output = String(decoding: probe.terminal.output, as: UTF8.self).unicodeScalars
      #expect(probe.terminal.screen.text[2].contains("a\u{FFFD}[2Jb\u{FFFD}31mc"))
      #expect(probe.terminal.screen.text[0].hasPrefix("line 0 of"))
      #expect(!output.contains { (0x80..<0xA0).contains($0.value) || $0.properties.generalCategory == .format })
      #expect(probe.terminal.screen.unknownSequences.isEmpty)
    }

    @Test(
      "gives the whole screen the theme's ground, at every depth",
      arguments: [
        ("xterm-256color", "direct", "palette256"), ("xterm-256color", "sixteen", "sixteen"),
        ("xterm-256color", "eight", "eight"), ("xterm-256color", "none", "none"),
      ])
    func followsDepth(_ type: String, _ limit: String, _ expected: String) throws {
      let probe = try Probe(["--depth", limit], environment: ["TERM": type])
      #expect(probe.sees("80x24 \(expected)."))
      let output = String(decoding: probe.terminal.output, as: UTF8.self)
      #expect(output.contains("\u{1B}[48;5;") == (expected == "palette256"))
    }

    @Test("gives the cursor a colour that is seen on the theme's ground, and its own back at the end")
    func coloursCursor() throws {
      let probe = try Probe()
      #expect(probe.terminal.screen.cursorColor == "#d8dee9")
      try probe.terminal.write("\u{1B}[24~")
      _ = probe.terminal.exit(within: .seconds(60))
      #expect(probe.isRestored)
      for (type, noColor) in [("linux", ""), ("xterm-256color", "1")] {
        let other = try Probe(environment: ["TERM": type, "NO_COLOR": noColor])
        #expect(other.terminal.screen.cursorColor == nil)
      }
      #expect(Theme.light.cursor == .rgb(red: 0x23, green: 0x27, blue: 0x2E) && Theme.mono.cursor == nil)
    }

    @Test("shows no colours where NO_COLOR asks for that")
    func obeysNoColor() throws {
      let probe = try Probe(environment: ["NO_COLOR": "1"])
      #expect(probe.sees("80x24 none."))
      #expect(!String(decoding: probe.terminal.output, as: UTF8.self).contains("\u{1B}[48;5;"))
      #expect(try Probe(environment: ["NO_COLOR": ""]).sees("80x24 palette256."))
    }

    @Test(
      "follows the terminal's size, from one cell to a wall",
      arguments: [
        (1, 1), (2, 3), (40, 12), (200, 60), (500, 200),
      ])
    func followsSize(_ columns: Int, _ rows: Int) throws {
      let probe = try Probe()
      probe.terminal.resize(columns: columns, rows: rows)
      probe.terminal.settle(quiet: .milliseconds(150))
      probe.terminal.resize(columns: 100, rows: 30)
      #expect(probe.sees("2 resized 100x30"))
      #expect(probe.terminal.screen.text[28].hasPrefix("line 28 of"))
    }

    @Test(
      "starts on a terminal of any size, even one that does not know its own",
      arguments: [
        (1, 1, "0"), (0, 0, "80x24"), (3, 40, "0"), (65535, 65535, "1000x500"),
      ])
    func startsAtAnySize(_ columns: Int, _ rows: Int, _ expected: String) throws {
      let terminal = try PseudoTerminal(columns: columns, rows: rows, drawsScreen: false)
      try terminal.start(Executables.built("CursesProbe"), environment: Probe.environment)
      func shows() -> Bool { String(decoding: terminal.output.suffix(4000), as: UTF8.self).contains(expected) }
      #expect(terminal.read(within: .seconds(60), until: shows))
      terminal.settle()
      try terminal.write("\u{1B}[24~")
      #expect(terminal.exit() == .exited(0))
    }

    @Test("draws everything again for a window that went to another size and back: what did not fit is gone")
    func drawsAgain() throws {
      let probe = try Probe()
      probe.terminal.settle()
      let before = probe.terminal.output.count
      probe.terminal.signal(SIGWINCH)
      func isDrawnAgain() -> Bool {
        let output = String(decoding: probe.terminal.output[before...], as: UTF8.self)
        return output.contains("line 0 of a long text") && output.contains("0 ready 80x24")
      }
      #expect(probe.terminal.read(within: .seconds(60), until: isDrawnAgain))
      #expect(probe.terminal.screen.text[22].hasPrefix("line 22 of"))
    }

    @Test("shows a theme in the terminal's own colours within one that has colours")
    func drawsOwnColours() throws {
      let probe = try Probe(["--inset", "mono", "--show", "4,3,its own"])
      let output = String(decoding: probe.terminal.output, as: UTF8.self)
      let before = try #require(output.ranges(of: "its own").first).lowerBound
      let reset = try #require(output[..<before].ranges(of: "\u{1B}[39;49m").last)
      let ground = try #require(output[..<before].ranges(of: "\u{1B}[48;5;").last)
      #expect(ground.upperBound <= reset.lowerBound)
    }

    @Test("clears the screen in the theme's ground, so that no other colour flashes up")
    func clearsInGround() throws {
      let output = String(decoding: try Probe().terminal.output, as: UTF8.self)
      let clearing = try #require(output.ranges(of: "\u{1B}[2J").first).lowerBound
      let ground = try #require(output[..<clearing].ranges(of: "\u{1B}[48;5;").last)
      let reset = output[..<clearing].ranges(of: "\u{1B}[39;49m").last
      #expect(reset.map { $0.upperBound <= ground.lowerBound } ?? true)
    }

    @Test("reports a storm of resizes as one, or a few where the machine is busy")
    func reportsStormOnce() throws {
      let probe = try Probe()
      for step in 1...200 { probe.terminal.resize(columns: 80 + step % 40, rows: 24 + step % 7) }
      probe.terminal.resize(columns: 120, rows: 30)
      #expect(probe.sees("resized 120x30 120x30"))
      probe.terminal.settle(quiet: .milliseconds(150))
      let count = probe.terminal.screen.text.last?.split(separator: " ").first.flatMap { Int($0) }
      #expect(try #require(count) <= 10)
    }
  }
}
