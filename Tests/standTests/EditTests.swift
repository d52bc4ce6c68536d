import Foundation
import TerminalHarness
import TestSupport
import Testing

/// The editor in the real program: what reaches the disk.
extension OnTerminal {
  @Suite("The editor")
  struct Editing {
    private let state = FileManager.default.temporaryDirectory.appending(path: "state-\(UUID())").path

    private func visit(_ folder: borrowing FolderOnDisk, _ page: String = "zoo/pandas") throws -> Visit {
      try Visit(["edit", page, "--content", folder.path], environment: ["XDG_STATE_HOME": state])
    }

    private func text(_ folder: borrowing FolderOnDisk) throws -> String {
      try String(contentsOfFile: folder.path + "/zoo/pandas/index.ru.md", encoding: .utf8)
    }

    @Test("saves what was typed, and leaves with Escape")
    func saves() throws {
      let folder = try SmallStand.folder()
      let visit = try visit(folder)
      #expect(visit.sees("Ctrl+S"))
      try visit.press("\u{1B}[1;5F")
      try visit.press("Добавлено 大熊猫")
      #expect(visit.sees("изменено"))
      try visit.press("\u{13}")
      #expect(visit.sees("Сохранено."))
      #expect(try text(folder).hasSuffix("Добавлено 大熊猫"))
      try visit.press("\u{1B}")
      #expect(visit.losesSight(of: "Ctrl+S"))
    }

    @Test("saves the stand's settings, which it follows at once")
    func settings() throws {
      let session = try EditingVisit(SmallStand.folder(), page: "stand.yaml")
      try session.press(["\u{1B}[1;5H", "theme: light\r", EditingVisit.save])
      #expect(
        session.saves(
          "theme: light\nlanguages: [ru, en]\ndefaultLanguage: ru\nidle: {after: 20, countdown: 20}\n",
          within: .seconds(60)))
      #expect(session.visit.sees("Сохранено."))
    }

    @Test("saves three scripts byte by byte as they were typed, composed or not")
    func scripts() throws {
      let folder = try SmallStand.folder()
      let before = try text(folder)
      let visit = try visit(folder)
      #expect(visit.sees("Ctrl+S"))
      // Combining marks come as keys of their own: an accent, two of them, and those of й and ё.
      let typed = "Съешь ещё ёжика. 请参观大熊猫馆。 Caf\u{E9} cafe\u{301} o\u{323}\u{302} и\u{306} е\u{308} 𠮷野家 №7—«да»"
      try visit.press("\u{1B}[1;5F")
      for scalar in typed.unicodeScalars { try visit.press(String(scalar)) }
      // The cursor goes over a letter with its marks at once.
      try visit.press("\r" + "e\u{301}\u{1B}OD*\u{13}")
      #expect(visit.sees("Сохранено."))
      #expect(Array(try text(folder).utf8) == Array((before + typed + "\n*e\u{301}").utf8))
    }

    @Test("offers after a kill what was typed before it")
    func recovers() throws {
      let folder = try SmallStand.folder()
      let before = try text(folder)
      let first = try visit(folder)
      #expect(first.sees("Ctrl+S"))
      try first.press("\u{1B}[1;5FПеред ударом")
      #expect(first.sees("изменено"))
      Thread.sleep(forTimeInterval: 1.2)
      first.terminal.signal(SIGKILL)
      #expect(try text(folder) == before)
      let second = try visit(folder)
      #expect(second.sees("Найден несохранённый текст"))
      try second.press("\r")
      #expect(second.sees("Перед ударом"))
      try second.press("\u{13}")
      #expect(second.sees("Сохранено."))
      #expect(try text(folder).hasSuffix("Перед ударом"))
    }

    @Test("does not overwrite what another program saved meanwhile")
    func refuses() throws {
      let folder = try SmallStand.folder()
      let visit = try visit(folder)
      #expect(visit.sees("Ctrl+S"))
      try visit.press("\u{1B}[1;5FМоё")
      #expect(visit.sees("изменено"))
      let theirs = "---\ntitle: Чужое\n---\nЧужой текст.\n"
      try theirs.write(toFile: folder.path + "/zoo/pandas/index.ru.md", atomically: true, encoding: .utf8)
      try visit.press("\u{13}")
      #expect(visit.sees("Файл изменён кем-то ещё"))
      #expect(try text(folder) == theirs)
    }
  }
}
