import Foundation
import TerminalHarness
import TestSupport
import Testing

extension OnTerminal {
  @Suite("Terminals and contents of every kind")
  struct Settings {
    @Test("shows home, follows keys and leaves the terminal as it was")
    func browses() throws {
      let folder = try SmallStand.folder()
      let visit = try Visit(["--content", folder.path])
      #expect(visit.sees("Зоопарк"))
      try visit.press("1")
      #expect(visit.sees("Панды едят бамбук."))
      try visit.press("\r")
      #expect(visit.sees("Зоопарк › Панды"))
      try visit.press("д")
      #expect(visit.sees("Pandas eat bamboo."))
      try visit.press("q")
      #expect(visit.terminal.exit() == .exited(0))
      #expect(visit.isRestored)
    }

    @Test("leaves a cursor that the terminal cannot hide in the last corner, wherever it has drawn")
    func parksCursor() throws {
      let folder = try SmallStand.folder()
      let visit = try Visit(["--content", folder.path], environment: ["TERM": "xterm-mono"])
      #expect(visit.sees("Зоопарк"))
      for (key, text) in [("1", "Панды едят бамбук."), ("?", "╭─ ")] {
        try visit.press(key)
        #expect(visit.sees(text))
        let isParked = visit.terminal.read { visit.terminal.screen.cursor == (99, 29) }
        #expect(isParked, "\(visit.terminal.screen.cursor)")
      }
    }

    @Test("works at any size, and says politely when it is too small", arguments: [(1, 1), (39, 12), (40, 11)])
    func survivesSmallTerminals(columns: Int, rows: Int) throws {
      let folder = try SmallStand.folder()
      let visit = try Visit(["--content", folder.path], columns: columns, rows: rows)
      visit.terminal.settle(quiet: .milliseconds(300))
      if columns > 1 { #expect(visit.sees("Увеличьте окно")) }
      visit.terminal.resize(columns: 80, rows: 24)
      #expect(visit.sees("Зоопарк"))
      try visit.press("q")
      #expect(visit.terminal.exit() == .exited(0))
    }

    @Test(
      "answers a terminal it cannot use with one line",
      arguments: [(["TERM": "dumb"], "TERM=dumb"), (["TERM": "no-such-terminal"], "TERM=no-such-terminal")])
    func rejectsTerminals(environment: [String: String], message: String) throws {
      let folder = try SmallStand.folder()
      let errors = folder.path + "/errors"
      let terminal = try PseudoTerminal()
      let all = ["TERM": "", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
      try terminal.start(Executables.built("stand"), ["--content", folder.path], environment: all, error: errors)
      #expect(terminal.exit() == .exited(69))
      let text = try String(contentsOfFile: errors, encoding: .utf8)
      #expect(text.contains(message))
      #expect(text.split(separator: "\n").count == 1)
    }

    @Test(
      "gives the terminal back before it says what is wrong with the words",
      arguments: [("--language", "fr", CInt(64), "does not speak"), ("--open", "zoo/panda", 66, "zoo/pandas")])
    func restoresBeforeMessage(option: String, value: String, status: CInt, message: String) throws {
      let folder = try SmallStand.folder()
      let visit = try Visit(["--content", folder.path, option, value])
      #expect(visit.terminal.exit() == .exited(status))
      #expect(visit.isRestored)
      #expect(visit.terminal.screen.contains(message))
    }

    @Test(
      "heals by Ctrl+L, and by H, what another program has written on the screen, and the modes that it has changed",
      arguments: ["\u{C}", "h"])
    func heals(key: String) throws {
      let folder = try SmallStand.folder()
      let visit = try Visit(["--content", folder.path, "--kiosk"])
      #expect(visit.sees("Зоопарк"))
      visit.terminal.settle(quiet: .milliseconds(300))
      let (cells, modes) = (visit.terminal.screen.cells, visit.terminal.screen.modes)
      if key == "h" {
        try visit.press("1")
        #expect(visit.sees("Стенд › Зоопарк"))
        visit.terminal.settle(quiet: .milliseconds(300))
      }
      // In other margins and colours, scrolling, without the mouse, and with a cursor.
      visit.terminal.intrude(
        "\u{1B}[4;9r\u{1B}[1;1H\u{1B}[31mBroadcast message" + String(repeating: "\n", count: 12)
          + "\u{1B}[?1000;1006l\u{1B}[?25h")
      #expect(visit.sees("Broadcast message"))
      #expect(visit.terminal.screen.cells != cells)
      try visit.press(key)
      #expect(visit.terminal.read { visit.terminal.screen.cells == cells && visit.terminal.screen.modes == modes })
      try visit.press("1")
      #expect(visit.sees("Стенд › Зоопарк"))
    }

    @Test(
      "heals by Ctrl+L each thing that another program may have done to the screen",
      arguments: [
        ("a line", "\r\nBroadcast message\r\n"), ("a line in the middle", "\u{1B}[10;20HBroadcast"),
        ("a wide character over the edge", "\u{1B}[5;99H北京"), ("colours", "\u{1B}[1;7;31m\u{1B}[2;2Hred"),
        ("a cleared screen", "\u{1B}[H\u{1B}[2J"), ("a cleared line", "\u{1B}[3;1H\u{1B}[2K"),
        ("scrolling", "\u{1B}[30;1H\n\n\n"), ("scrolling back", "\u{1B}[2T"),
        ("inserted lines", "\u{1B}[4;1H\u{1B}[3L"), ("deleted characters", "\u{1B}[2;5H\u{1B}[9P"),
        ("margins", "\u{1B}[4;9r\u{1B}[9;1H\n\n"), ("side margins", "\u{1B}[?69h\u{1B}[5;40s\u{1B}[6;6Hx"),
        ("no wrapping", "\u{1B}[?7l\u{1B}[1;1Hx"), ("a cursor", "\u{1B}[?25h\u{1B}[8;8Hx"),
        ("no mouse", "\u{1B}[?1000;1002;1006l\u{1B}[1;1Hx"),
        ("no brackets around what is pasted", "\u{1B}[?2004l\u{1B}[1;1Hx"),
        ("the other screen", "\u{1B}[?1049l\u{1B}[1;1Hx"),
      ])
    func healsEach(what: String, intrusion: String) throws {
      let folder = try SmallStand.folder()
      let visit = try Visit(["--content", folder.path, "--kiosk"])
      #expect(visit.sees("Зоопарк"))
      visit.terminal.settle(quiet: .milliseconds(200))
      let (cells, modes) = (visit.terminal.screen.cells, visit.terminal.screen.modes)
      visit.terminal.intrude(intrusion)
      #expect(
        visit.terminal.read { visit.terminal.screen.cells != cells || visit.terminal.screen.modes != modes }, "\(what)")
      try visit.press("\u{C}")
      #expect(
        visit.terminal.read { visit.terminal.screen.cells == cells && visit.terminal.screen.modes == modes }, "\(what)")
    }

    @Test("has the whole screen scroll on a terminal that was larger at the start than it said")
    func marginsAtStart() throws {
      let folder = try SmallStand.folder()
      let visit = try Visit(["--content", folder.path], columns: 100, rows: 24)
      #expect(visit.sees("Зоопарк"))
      visit.terminal.settle(quiet: .milliseconds(200))
      visit.terminal.resize(columns: 100, rows: 44, keepsMargins: true)
      #expect(visit.terminal.screen.margins == 0..<24)
      #expect(visit.terminal.read { visit.terminal.screen.margins == 0..<44 })
      #expect(visit.sees("Зоопарк"))
    }

    @Test("takes each key as it comes, whatever the shell has asked for")
    func readsSingleBytes() throws {
      let folder = try SmallStand.folder()
      let terminal = try PseudoTerminal(columns: 100, rows: 30)
      terminal.requireBytes(4)
      let environment = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
      try terminal.start(Executables.built("stand"), ["--content", folder.path], environment: environment)
      #expect(terminal.read { terminal.screen.contains("Зоопарк") })
      try terminal.write("1")
      #expect(terminal.read { terminal.screen.contains("Стенд › Зоопарк") })
      try terminal.write("q")
      #expect(terminal.exit() == .exited(0))
    }

    @Test(
      "leaves no answer of the terminal to the shell, however early it ends",
      arguments: [["preview", "nope"], ["--open", "nope"], ["preview", "zoo/pandas"], []])
    func takesAnswers(arguments: [String]) throws {
      let folder = try SmallStand.folder()
      let visit = try Visit(arguments + ["--content", folder.path], answers: true)
      try visit.press("q")
      #expect(visit.terminal.exit() != nil)
      visit.terminal.settle(quiet: .milliseconds(200))
      // Nor are there any that came before the terminal had its own modes again: these are not shown, but read.
      #expect(visit.terminal.isInputTaken)
      #expect(!visit.terminal.screen.contains("[2;2R") && !visit.terminal.screen.contains("[?69"))
      #expect(visit.isRestored)
    }

    @Test("speaks UTF-8 where the locale does not")
    func overridesLocale() throws {
      let folder = try SmallStand.folder()
      let visit = try Visit(["--content", folder.path], environment: ["LANG": "C", "LC_ALL": "C"])
      #expect(visit.sees("Зоопарк"))
    }

    @Test("shows an empty folder as an empty stand")
    func showsEmptyStand() throws {
      let folder = try FolderOnDisk()
      let visit = try Visit(["--content", folder.path])
      #expect(visit.sees("There is no stand in this folder yet."))
    }

    @Test("goes on with the rest where YAML is broken or a file cannot be read")
    func showsTheRest() throws {
      let folder = try SmallStand.folder()
      try folder.add(File("zoo/broken.ru.md", "---\ntitle: [нет\n---\n# Сломано\n"))
      try folder.add(SymbolicLink("zoo/secret.ru.md", to: "/etc/passwd"))
      let visit = try Visit(["--content", folder.path, "--open", "zoo"])
      #expect(visit.sees("Панды") && visit.sees("Бамбук"))
      #expect(!visit.terminal.screen.contains("root:"))
    }

    @Test("is mended by saving: a folder that vanishes and comes back is shown again")
    func survivesAVanishingFolder() throws {
      let folder = try SmallStand.folder()
      let visit = try Visit(["--content", folder.path])
      #expect(visit.sees("Зоопарк"))
      let aside = folder.path + "-aside"
      try FileManager.default.moveItem(atPath: folder.path, toPath: aside)
      visit.terminal.settle(quiet: .milliseconds(150))
      #expect(visit.sees("Зоопарк"))
      try "---\ntitle: Звери\n---\n".write(toFile: aside + "/zoo/_index.ru.md", atomically: false, encoding: .utf8)
      try FileManager.default.moveItem(atPath: aside, toPath: folder.path)
      #expect(visit.sees("Звери"))
    }
  }
}
