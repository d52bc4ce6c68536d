import Content
import Files
import Foundation
import SaveProbe
import Storage
import TerminalHarness
import TestSupport
import Testing

@Suite("A program killed at any moment")
struct SaveKillTests {
  /// `SAVE_KILLS=1000` for the long run.
  private static let kills = ProcessInfo.processInfo.environment["SAVE_KILLS"].flatMap(Int.init) ?? 100

  @Test("loses nothing of what it said was kept or saved, and leaves whole pages") func storm() throws {
    let folder = try FolderOnDisk {
      Folder("content") { File("панды.ru.md", bytes: NumberedText.bytes(0)) }
      Folder("state")
    }
    let content = folder.path + "/content"
    var newest = 0
    for _ in 0..<Self.kills {
      let run = try ProbeRun(
        ["storm", content, "панды.ru.md"], state: folder.path + "/state", killedAfter: .random(in: 0..<50_000))
      #expect(run.wasKilled)
      #expect(!run.lines.contains("cannot keep"))
      for line in run.lines {
        let words = line.split(separator: " ")
        guard words.count == 2, let number = Int(words[1]) else { continue }
        #expect(number > newest || words[0] == "saved")
        newest = max(newest, number)
      }
      let page = try #require(NumberedText.number(Disk.bytes(content + "/панды.ru.md") ?? []), "The page is torn.")
      #expect(max(page, try kept(folder.path)) >= newest)
    }
    #expect(newest > Self.kills)
    // One more save sweeps what the last one left.
    let opened = try StandFolder(path: content)
    try opened.save([], to: "панды.ru.md", expecting: try opened.readStamped("панды.ru.md").stamp)
    #expect(Disk.names(content) == ["панды.ru.md"])
  }

  @Test("keeps what was typed when the terminal is closed, and when it is asked to end", arguments: [SIGHUP, SIGTERM])
  func asked(signal: Int32) throws {
    let folder = try FolderOnDisk {
      Folder("content")
      Folder("state")
    }
    let terminal = try PseudoTerminal()
    try terminal.start(
      Executables.built("SaveProbe"), ["wait", folder.path + "/content", "a.md"],
      environment: ["XDG_STATE_HOME": folder.path + "/state"])
    let isTyped = terminal.read { terminal.screen.contains("typed.") }
    try #require(isTyped)
    if signal == SIGHUP { terminal.hangUp() } else { terminal.signal(signal) }
    #expect(terminal.exit() == .signaled(SIGKILL))
    let store = try store(folder.path)
    #expect(try store.leftovers().map { try $0.read() } == [Array("typed".utf8)])
  }

  /// The newest text in the recovery files, all of which have to be whole.
  private func kept(_ path: String) throws -> Int {
    let store = try store(path)
    return try store.leftovers().map { try #require(NumberedText.number(try $0.read()), "A text is torn.") }.max() ?? 0
  }

  private func store(_ path: String) throws -> RecoveryStore {
    try RecoveryStore(
      in: [(path + "/state", ["expo-stand", "recovery"])], content: try StandFolder(path: path + "/content"))
  }
}
