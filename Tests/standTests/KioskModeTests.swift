import Content
import Files
import Glibc
import Storage
import TerminalHarness
import TestSupport
import Testing

extension OnTerminal {
  @Suite("Kiosk mode")
  struct KioskMode {
    @Test("has no way out by keys")
    func ignoresKeys() throws {
      let folder = try SmallStand.folder()
      let visit = try Visit(["--content", folder.path, "--kiosk"])
      #expect(visit.sees("Зоопарк"))
      for byte in UInt8(1)...31 where byte != 13 { try visit.terminal.write([byte]) }
      try visit.press("qQйЙ:!ZZ\u{1B}\u{7F}\u{1B}OP")
      try visit.press("\u{1B}\u{1B}h")
      #expect(visit.sees("Зоопарк"))
      #expect(visit.terminal.exit(within: .milliseconds(300)) == nil)
      #expect(ProcessFigures.state(of: visit.terminal.process) != "T")
      #expect(ProcessFigures.child(of: visit.terminal.process) == nil)
    }

    @Test("ignores the signals of a keyboard", arguments: [SIGINT, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU])
    func ignoresSignals(signal: CInt) throws {
      let folder = try SmallStand.folder()
      let visit = try Visit(["--content", folder.path, "--kiosk"])
      #expect(visit.sees("Зоопарк"))
      visit.terminal.signal(signal)
      try visit.press("1")
      #expect(visit.sees("Стенд › Зоопарк"))
    }

    @Test("ends by SIGTERM with the terminal restored")
    func endsBySignal() throws {
      let folder = try SmallStand.folder()
      let visit = try Visit(["--content", folder.path, "--kiosk"])
      #expect(visit.sees("Зоопарк"))
      visit.terminal.signal(SIGTERM)
      #expect(visit.terminal.exit() == .signaled(SIGTERM))
      #expect(visit.isRestored)
    }

    @Test("announces the return to home, and goes on at any key")
    func countsDown() throws {
      let folder = try SmallStand.folder()
      let visit = try Visit(["--content", folder.path, "--kiosk", "--idle", "5"])
      #expect(visit.sees("Зоопарк"))
      try visit.press("1")
      #expect(visit.sees("Стенд › Зоопарк"))
      #expect(visit.sees("Вы ещё здесь?", within: .seconds(60)))
      try visit.press("q")
      #expect(visit.losesSight(of: "Вы ещё здесь?"))
      #expect(visit.sees("Стенд › Зоопарк"))
    }

    @Test("shows its last good content when the folder is gone before it starts again")
    func restarts() throws {
      let state = try FolderOnDisk()
      let environment = ["XDG_STATE_HOME": state.path]
      let folder = try SmallStand.folder()
      let first = try Visit(["--content", folder.path, "--kiosk"], environment: environment)
      #expect(first.sees("Зоопарк"))
      let copy = LastGoodFolder(contentPath: folder.path, environment: environment)
      let end = ContinuousClock.now + .seconds(30)
      while (try? copy.open()?.read("zoo/pandas/index.ru.md")) == nil, ContinuousClock.now < end { usleep(10_000) }
      first.terminal.signal(SIGKILL)
      #expect(first.terminal.exit() == .signaled(SIGKILL))
      rename(folder.path, folder.path + "-gone")
      defer { rename(folder.path + "-gone", folder.path) }
      let second = try Visit(["--content", folder.path, "--kiosk"], environment: environment)
      #expect(second.sees("Зоопарк"))
      try second.press("11")
      #expect(second.sees("Панды едят"))
    }
  }
}
