import Foundation
import Glibc
import TerminalHarness
import TestSupport
import Testing

extension OnTerminal {
  @Suite("A kiosk that heals itself")
  struct KioskHealing {
    private static func kiosk(_ folder: String, state: String) throws -> Visit {
      try Visit(["--content", folder, "--kiosk"], environment: ["XDG_STATE_HOME": state])
    }

    @Test(
      "a fatal signal ends it within a second, the terminal restored and without a prompt",
      arguments: [SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSYS, SIGUSR1, SIGXCPU])
    func dies(signal: CInt) throws {
      let folder = try SmallStand.folder()
      let state = try FolderOnDisk()
      let visit = try Self.kiosk(folder.path, state: state.path)
      #expect(visit.sees("Зоопарк"))
      let start = ContinuousClock.now
      visit.terminal.signal(signal)
      #expect(visit.terminal.exit(within: .seconds(20)) == .signaled(signal))
      // The machine may be busy, but not for as long as the runtime's prompt waits.
      #expect(ContinuousClock.now - start < .seconds(15))
      #expect(visit.isRestored)
      #expect(!String(decoding: visit.terminal.output, as: UTF8.self).contains("Press space"))
    }

    private static let chord = String(repeating: "\u{1B}[24~", count: 5)

    /// What the program is started with, the keys that lead to a screen, and what is seen there.
    private static let screens: [(words: [String], keys: String, sight: String)] = [
      (["--kiosk"], "1\r", "Панды едят"), (["--kiosk"], "/панд", "Панды"),
      (["--kiosk"], chord, "Вход для сотрудников"), (["--kiosk", "--attract"], "", "коснитесь экрана"),
      (["edit", "zoo/pandas"], "", "Ctrl+S"), (["--language", "en"], "d", "+ missing"),
    ]

    @Test(
      "ends with the terminal restored, whatever is on the screen", arguments: screens.indices, [SIGSEGV, SIGTERM])
    func diesAnywhere(screen: Int, signal: CInt) throws {
      let (words, keys, sight) = Self.screens[screen]
      let folder = try SmallStand.folder()
      let state = try FolderOnDisk()
      let environment = ["XDG_STATE_HOME": state.path]
      if keys == Self.chord {
        #expect(try Command(["pin", "--content", folder.path], input: "2468\n", environment: environment).status == 0)
      }
      let visit = try Visit(words + ["--content", folder.path], environment: environment)
      // Home, the attract loop or the editor.
      #expect(visit.terminal.read { !visit.terminal.screen.text.allSatisfy(\.isEmpty) })
      visit.terminal.settle(quiet: .milliseconds(200))
      try visit.press(keys)
      #expect(visit.sees(sight))
      visit.terminal.signal(signal)
      #expect(visit.terminal.exit() == .signaled(signal))
      #expect(visit.isRestored)
    }

    @Test(
      "ends so where pictures are in pixels, too",
      arguments: [VirtualPixels.Method.sixel, .kitty], [SIGSEGV, SIGTERM])
    func diesInPixels(method: VirtualPixels.Method, signal: CInt) throws {
      let state = try FolderOnDisk()
      let visit = try Visit(
        ["--kiosk", "--content", Checkout.path + "/Content", "--open", "zoo/katyusha"],
        environment: ["XDG_STATE_HOME": state.path], pixels: VirtualPixels(method, cell: (5, 11)))
      let terminal = visit.terminal
      func hasPixels() -> Bool {
        let (columns, rows) = (terminal.screen.columns, terminal.screen.rows)
        return terminal.screen.pixels?.canvas(columns: columns, rows: rows).contains { $0 != 0 } == true
      }
      // Where chafa is not installed, there is nothing to leave.
      #expect(terminal.read { hasPixels() } || Executables.installed("chafa") == nil)
      terminal.signal(signal)
      #expect(terminal.exit() == .signaled(signal))
      #expect(visit.isRestored)
    }

    @Test("waits for a folder that is not there yet, in three languages, and goes on by itself")
    func waits() throws {
      let folder = try SmallStand.folder()
      let state = try FolderOnDisk()
      let gone = folder.path + "-gone"
      rename(folder.path, gone)
      defer { if access(gone, F_OK) == 0 { rename(gone, folder.path) } }
      // In fewer rows than large letters take.
      let visit = try Visit(
        ["--content", folder.path, "--kiosk"], rows: 12, environment: ["XDG_STATE_HOME": state.path])
      for text in ["Стенд скоро откроется", "The stand opens soon", "展台即将开放"] { #expect(visit.sees(text)) }
      try visit.press("q\u{3}\u{1C}\u{1A}\r\u{1B}1")
      visit.terminal.resize(columns: 80, rows: 12)
      #expect(visit.sees("The stand opens soon"))
      #expect(visit.terminal.exit(within: .milliseconds(100)) == nil)
      rename(gone, folder.path)
      #expect(visit.sees("Зоопарк"))
      // None of the keys was kept.
      visit.terminal.settle(quiet: .milliseconds(200))
      #expect(visit.terminal.screen.contains("Зоопарк"))
      try visit.press("1")
      #expect(visit.sees("Стенд › Зоопарк"))
      visit.terminal.signal(SIGTERM)
      #expect(visit.terminal.exit() == .signaled(SIGTERM))
      #expect(visit.isRestored)
    }

    @Test("waits in the languages of the stand where its settings are there before its pages")
    func waitsInItsLanguages() throws {
      let folder = try FolderOnDisk { File("words.de.yaml", "opensSoon: Gleich geht es los\n") }
      let state = try FolderOnDisk()
      let visit = try Visit(
        ["--content", folder.path, "--kiosk"], rows: 5,
        environment: ["XDG_STATE_HOME": state.path, "LC_ALL": "ja_JP.UTF-8"])
      #expect(visit.sees("まもなく開きます") && visit.sees("The stand opens soon"))
      try folder.write("languages: [de]\n", to: "stand.yaml")
      #expect(visit.sees("Gleich geht es los") && !visit.terminal.screen.contains("まもなく"))
    }

    @Test("is ended by its watchdog where the terminal takes no frame, but not by having been stopped")
    func watchdog() throws {
      let folder = try SmallStand.folder()
      let state = try FolderOnDisk()
      let stopped = try Self.kiosk(folder.path, state: state.path)
      #expect(stopped.sees("Зоопарк"))
      stopped.terminal.signal(SIGSTOP)
      let blocked = try Self.kiosk(folder.path, state: state.path + "/other")
      #expect(blocked.sees("Зоопарк"))
      // Nobody reads what it draws.
      for round in 0..<4000 where blocked.terminal.isInputTaken {
        try blocked.terminal.write(round % 2 == 0 ? "1t\u{1B}" : "t0\u{1B}")
        for _ in 0..<500 where !blocked.terminal.isInputTaken { usleep(1000) }
      }
      #expect(blocked.terminal.exit(within: .seconds(90), isReading: false) == .signaled(SIGABRT))
      // Longer than a watchdog waits.
      sleep(5)
      stopped.terminal.signal(SIGCONT)
      try stopped.press("1")
      #expect(stopped.sees("Стенд › Зоопарк"))
      #expect(stopped.terminal.exit(within: .seconds(5)) == nil)
    }

    @Test("starts in safe mode after three crashes, says so quietly, and is itself again after an end that was meant")
    func safeMode() throws {
      let folder = try SmallStand.folder()
      let state = try FolderOnDisk()
      for _ in 0..<3 {
        let visit = try Self.kiosk(folder.path, state: state.path)
        #expect(visit.sees("Зоопарк"))
        #expect(!visit.terminal.screen.contains("°"))
        visit.terminal.signal(SIGSEGV)
        #expect(visit.terminal.exit() == .signaled(SIGSEGV))
      }
      let careful = try Self.kiosk(folder.path, state: state.path)
      #expect(careful.sees("Зоопарк"))
      #expect(careful.sees("°"))
      try careful.press("1")
      #expect(careful.sees("Панды едят"))
      careful.terminal.signal(SIGTERM)
      #expect(careful.terminal.exit() == .signaled(SIGTERM))
      let well = try Self.kiosk(folder.path, state: state.path)
      #expect(well.sees("Зоопарк"))
      well.terminal.settle(quiet: .milliseconds(300))
      #expect(!well.terminal.screen.contains("°"))
    }
  }
}
