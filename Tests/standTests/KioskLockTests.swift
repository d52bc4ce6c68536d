import Foundation
import Glibc
import TerminalHarness
import TestSupport
import Testing

extension OnTerminal {
  @Suite("The lock of a kiosk")
  struct KioskLock {
    private static let f12 = "\u{1B}[24~"
    private static let chord = String(repeating: f12, count: 5)

    /// A kiosk whose PIN is 2468.
    private static func kiosk(_ folder: borrowing FolderOnDisk, state: String) throws -> Visit {
      let environment = ["XDG_STATE_HOME": state]
      let run = try Command(["pin", "--content", folder.path], input: "2468\n", environment: environment)
      #expect(run.status == 0)
      let visit = try Visit(["--content", folder.path, "--kiosk"], environment: environment)
      #expect(visit.sees("Зоопарк"))
      return visit
    }

    @Test(
      "opens by the PIN, restarts with the status for that, and ends with none", arguments: [(2, CInt(75)), (3, 0)])
    func opens(downs: Int, status: CInt) throws {
      let folder = try SmallStand.folder()
      let state = try FolderOnDisk()
      let visit = try Self.kiosk(folder, state: state.path)
      try visit.press(Self.chord)
      #expect(visit.sees("Вход для сотрудников"))
      try visit.press("0000\r")
      #expect(visit.sees("неверен"))
      #expect(visit.losesSight(of: "Подождите"))
      try visit.press("2468")
      #expect(visit.sees("* * * *"))
      try visit.press("\r")
      #expect(visit.sees("Служебное меню"))
      for _ in 0..<downs {
        visit.terminal.settle(quiet: .milliseconds(100))
        try visit.press("\u{1B}[B")
      }
      visit.terminal.settle(quiet: .milliseconds(100))
      try visit.press("\r")
      #expect(visit.terminal.exit() == .exited(status))
      #expect(visit.isRestored)
      #expect(!String(decoding: visit.terminal.output, as: UTF8.self).contains("2468"))
    }

    @Test("says how to set a PIN where there is none")
    func noPin() throws {
      let folder = try SmallStand.folder()
      let state = try FolderOnDisk()
      let visit = try Visit(["--content", folder.path, "--kiosk"], environment: ["XDG_STATE_HOME": state.path])
      #expect(visit.sees("Зоопарк"))
      try visit.press(Self.chord)
      #expect(visit.sees("stand pin"))
      try visit.press("0000\r1234\r\u{1B}")
      #expect(visit.losesSight(of: "stand pin"))
      #expect(visit.terminal.exit(within: .milliseconds(100)) == nil)
    }

    @Test("`stand pin` asks twice at a terminal and shows nothing of it", arguments: [("2468", CInt(0)), ("2469", 64)])
    func asksTwice(second: String, status: CInt) throws {
      let folder = try SmallStand.folder()
      let state = try FolderOnDisk()
      let visit = try Visit(["pin", "--content", folder.path], environment: ["XDG_STATE_HOME": state.path])
      #expect(visit.sees("New PIN"))
      try visit.press("2468\r")
      #expect(visit.sees("Once more"))
      try visit.press(second + "\r")
      #expect(visit.terminal.exit() == .exited(status))
      #expect(visit.terminal.modes() == visit.before)
      #expect(!visit.terminal.screen.contains("246"))
      #expect((access(state.path + "/expo-stand/pin", F_OK) == 0) == (status == 0))
    }

    @Test("`stand pin` gives up with echo on again", arguments: ["\u{3}", "24\u{4}"])
    func givesUp(keys: String) throws {
      let folder = try SmallStand.folder()
      let state = try FolderOnDisk()
      let visit = try Visit(["pin", "--content", folder.path], environment: ["XDG_STATE_HOME": state.path])
      #expect(visit.sees("New PIN"))
      try visit.press(keys)
      #expect(visit.terminal.exit() == .exited(64))
      #expect(visit.terminal.modes() == visit.before)
    }

    @Test("`stand pin` is killed with echo on again", arguments: [SIGTERM, SIGHUP, SIGSEGV])
    func killed(signal: CInt) throws {
      let folder = try SmallStand.folder()
      let state = try FolderOnDisk()
      let visit = try Visit(["pin", "--content", folder.path], environment: ["XDG_STATE_HOME": state.path])
      #expect(visit.sees("New PIN"))
      visit.terminal.signal(signal)
      #expect(visit.terminal.exit() != nil)
      #expect(visit.terminal.modes() == visit.before)
    }

    @Test(
      "`stand pin` takes one line of a pipe, and refuses what is no PIN",
      arguments: ["", "12\n", "abcd\n", "123456789012345\n"])
    func refusesPins(input: String) throws {
      let folder = try SmallStand.folder()
      let state = try FolderOnDisk()
      let run = try Command(
        ["pin", "--content", folder.path], input: input, environment: ["XDG_STATE_HOME": state.path])
      #expect(run.status == 64)
      #expect(run.errorLines == 1)
      #expect(access(state.path + "/expo-stand/pin", F_OK) != 0)
    }
  }
}
