import Foundation
import Screen
import TerminalHarness
import TestSupport
import Testing

extension OnTerminal {
  /// What keeps a page from being saved, or ends the program before it is.
  @Suite("A page that is not saved")
  struct Trouble {
    private static let large = String(repeating: "Панды и 熊猫.\n", count: 20_000)

    @Test(
      "because the disk is full is said to be so, is kept, and is saved once there is space",
      .enabled(if: SmallDisk.isPossible, "No file systems may be mounted here."))
    func fullDisk() throws {
      let folder = try FolderOnDisk()
      let disk = try SmallDisk(at: folder.path, kilobytes: 256)
      try Self.fill(folder.path)
      let session = try EditingVisit(folder, columns: 200)
      let before = session.saved
      try session.write(Self.large)
      try session.press([EditingVisit.save])
      #expect(session.visit.sees("Не сохранено. Нет места, чтобы сохранить «zoo/pandas/index.ru.md»: освободите его"))
      #expect(session.saved == before)
      #expect(try session.kept == [Self.large])
      // Going on is possible, and so is every other key.
      try session.press(["!", EditingVisit.save])
      #expect(session.visit.sees("Нет места, чтобы сохранить"))
      try disk.grow(kilobytes: 4096)
      try session.press([EditingVisit.save])
      #expect(session.saves(Self.large + "!"))
      #expect(session.visit.sees("Сохранено."))
    }

    @Test(
      "is kept in another place where the disk for that is full, until it is saved",
      .enabled(if: SmallDisk.isPossible, "No file systems may be mounted here."))
    func fullState() throws {
      let folder = try SmallStand.folder()
      let state = try FolderOnDisk()
      let disk = try SmallDisk(at: state.path, kilobytes: 256)
      let session = try EditingVisit(folder, columns: 200, environment: ["XDG_STATE_HOME": state.path])
      try session.write(Self.large)
      let other = "/var/tmp/expo-stand-\(geteuid())/recovery"
      let isKept = session.visit.terminal.read {
        (try? EditingVisit.kept(inFolder: other))?.contains(Self.large) == true
      }
      #expect(isKept)
      #expect(!session.visit.terminal.screen.contains("Набранное не хранится"))
      try session.press([EditingVisit.save])
      #expect(session.saves(Self.large))
      let isGone = session.visit.terminal.read {
        (try? EditingVisit.kept(inFolder: other))?.contains(Self.large) == false
      }
      #expect(isGone)
      try disk.grow(kilobytes: 4096)
    }

    @Test(
      "nor can be kept anywhere is said to be so until it can, and is left beside its page when the program is ended",
      .enabled(if: geteuid() == 0 && OrdinaryUser.isPossible, "The tests do not run as root."))
    func notKept() throws {
      let folder = try SmallStand.folder()
      let (path, state, other) = (folder.path, folder.path + "-state", "/var/tmp/expo-stand-\(OrdinaryUser.id)")
      for blocked in [state, other] {
        try FileManager.default.createDirectory(atPath: blocked, withIntermediateDirectories: true)
        chown(blocked, 0, 0)
        chmod(blocked, 0o700)
      }
      defer { try? FileManager.default.removeItem(atPath: other) }
      OrdinaryUser.own([path, path + "/zoo/pandas", path + "/zoo/pandas/index.ru.md"])
      let session = try EditingVisit(folder, by: OrdinaryUser.command, columns: 200)
      try session.write("Панды.\n")
      #expect(session.visit.sees("Набранное не хранится"))
      try session.press(["!", Key(.left).sent])
      #expect(session.visit.sees("Панды") && session.visit.terminal.screen.contains("Набранное не хранится"))
      OrdinaryUser.own([state])
      #expect(session.visit.losesSight(of: "Набранное не хранится"))
      #expect(try session.kept == ["Панды.\n!"])
      let recovery = state + "/expo-stand/recovery"
      chmod(recovery, 0o500)
      try session.press(["?"])
      #expect(session.visit.sees("Набранное не хранится"))
      session.visit.terminal.signal(SIGTERM)
      #expect(session.visit.terminal.exit() == .signaled(SIGTERM))
      #expect(session.visit.terminal.screen.contains("could not be kept for the next start"))
      let pandas = path + "/zoo/pandas"
      let names = try FileManager.default.contentsOfDirectory(atPath: pandas)
      let copy = try #require(names.first { $0.hasPrefix("index.ru.md.") && $0.hasSuffix(".unsaved") })
      #expect(try folderText(pandas + "/" + copy) == "Панды.\n?!")
      chmod(recovery, 0o700)
    }

    private func folderText(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    @Test(
      "because the disk may not be written is said to be so, is kept, and is saved once it may",
      .enabled(if: SmallDisk.isPossible, "No file systems may be mounted here."))
    func readOnlyDisk() throws {
      let folder = try FolderOnDisk()
      let disk = try SmallDisk(at: folder.path, kilobytes: 256)
      try Self.fill(folder.path)
      let session = try EditingVisit(folder, columns: 200)
      let before = session.saved
      try session.write("Панды.\n")
      try disk.lock()
      try session.press([EditingVisit.save])
      #expect(session.visit.sees("Файл «zoo/pandas/index.ru.md» только для чтения: разрешите этому"))
      #expect(session.saved == before)
      #expect(try session.kept == ["Панды.\n"])
      try disk.unlock()
      try session.press([EditingVisit.save])
      #expect(session.saves("Панды.\n"))
    }

    @Test(
      "because this user may not write the folder is said to be so, is kept, and is saved once they may",
      .enabled(if: OrdinaryUser.isPossible, "The tests run neither as root nor as somebody whom permissions stop."))
    func readOnlyFolder() throws {
      let folder = try SmallStand.folder()
      let pandas = folder.path + "/zoo/pandas"
      try FileManager.default.createDirectory(atPath: folder.path + "-state", withIntermediateDirectories: true)
      OrdinaryUser.own([folder.path, pandas, pandas + "/index.ru.md", folder.path + "-state"])
      chmod(pandas, 0o555)
      defer { chmod(pandas, 0o755) }
      let session = try EditingVisit(folder, by: OrdinaryUser.command, columns: 200)
      let before = session.saved
      try session.write("Панды.\n")
      try session.press([EditingVisit.save])
      #expect(session.visit.sees("Папка файла «zoo/pandas/index.ru.md» только для чтения: разрешите"))
      #expect(session.saved == before)
      #expect(try session.kept == ["Панды.\n"])
      chmod(pandas, 0o755)
      try session.press([EditingVisit.save])
      #expect(session.saves("Панды.\n"))
    }

    /// How a program is ended from outside.
    enum End: CaseIterable { case hangup, terminate, closedTerminal }

    @Test(
      "because the program was ended is kept to the last letter, and offered at the next start", arguments: End.allCases
    )
    func ended(end: End) throws {
      let session = try EditingVisit(SmallStand.folder())
      let before = session.saved
      try session.press([Key(.end, .control).sent])
      // Not yet on any disk when the signal comes.
      try session.press(["Набрано 熊猫"])
      #expect(session.visit.sees("Набрано 熊猫"))
      switch end {
      case .hangup: session.visit.terminal.signal(SIGHUP)
      case .terminate: session.visit.terminal.signal(SIGTERM)
      case .closedTerminal: session.visit.terminal.hangUp()
      }
      let status = session.visit.terminal.exit()
      #expect(status == .signaled(end == .terminate ? SIGTERM : SIGHUP))
      #expect(session.saved == before)
      #expect(try session.kept == [before + "Набрано 熊猫"])
      let next = try Visit(
        ["edit", "zoo/pandas", "--content", session.folder.path], environment: EditingVisit.state(session.folder.path))
      #expect(next.sees("Найден несохранённый текст") && next.sees("+ Набрано 熊猫"))
    }

    /// A stand with one page.
    private static func fill(_ path: String) throws {
      try FileManager.default.createDirectory(atPath: path + "/zoo/pandas", withIntermediateDirectories: true)
      try "---\ntitle: Панды\n---\nЕдят.\n".write(
        toFile: path + "/zoo/pandas/index.ru.md", atomically: false, encoding: .utf8)
    }
  }
}
