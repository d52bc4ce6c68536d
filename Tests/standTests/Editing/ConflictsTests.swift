import Screen
import TerminalHarness
import TestSupport
import Testing

extension OnTerminal {
  /// The file is changed by another program while it is being edited: each way out of it, to the bytes on the disk.
  @Suite("A conflict")
  struct Conflicts {
    private static let head = "---\ntitle: \"Панды\"\n---\n"
    private static let base = head + "Один.\n\nДва.\n\nТри.\n\nЧетыре.\n"
    /// Somebody else changed the first paragraph and the third.
    private static let theirs = head + "Один 一.\n\nДва.\n\nТри 三.\n\nЧетыре.\n"
    /// Here the same two and the last are changed.
    private static let mine = head + "Один мой.\n\nДва.\n\nТри мой.\n\nЧетыре мой.\n"

    /// How many answers stand above: merge, keep mine, take theirs, save under another name.
    private enum Answer: Int { case merge = 1, mine, theirs, another }

    /// Types `mine`, then has the file changed, and saves.
    private func conflict() throws -> EditingVisit {
      let folder = try SmallStand.folder()
      try folder.write(Self.base, to: "zoo/pandas/index.ru.md")
      let session = try EditingVisit(folder)
      try session.write(Self.mine)
      #expect(session.visit.sees("изменено"))
      try session.folder.write(Self.theirs, to: session.page)
      try session.press([EditingVisit.save])
      #expect(session.visit.sees("Файл изменён кем-то ещё"))
      #expect(session.visit.terminal.screen.contains("+ Один 一."))
      #expect(session.saved == Self.theirs)
      return session
    }

    private func answer(_ answer: Answer, _ session: EditingVisit) throws {
      try session.press(Array(repeating: Key(.down).sent, count: answer.rawValue) + ["\r"])
    }

    @Test("is decided for mine")
    func mine() throws {
      let session = try conflict()
      try answer(.mine, session)
      #expect(session.saves(Self.mine))
      #expect(session.visit.sees("Сохранено."))
    }

    @Test("is decided for theirs; undoing brings mine back")
    func theirs() throws {
      let session = try conflict()
      try answer(.theirs, session)
      #expect(session.visit.losesSight(of: "Файл изменён"))
      #expect(session.visit.losesSight(of: "изменено"))
      #expect(session.visit.sees("Один 一."))
      #expect(session.saved == Self.theirs)
      try session.press([Key(.character("z"), .control).sent, EditingVisit.save])
      #expect(session.saves(Self.mine))
    }

    @Test(
      "is merged block by block",
      arguments: [
        (0, 1, "Один мой.", "Три 三."), (1, 0, "Один 一.", "Три мой."), (2, 2, "Один мой.\nОдин 一.", "Три мой.\nТри 三."),
      ])
    func merges(first: Int, second: Int, one: String, three: String) throws {
      let session = try conflict()
      try answer(.merge, session)
      #expect(session.visit.sees("Место 1 из 2"))
      #expect(
        session.visit.terminal.screen.contains("− Один мой.") && session.visit.terminal.screen.contains("+ Один 一."))
      try session.press(Array(repeating: Key(.down).sent, count: first) + ["\r"])
      #expect(session.visit.sees("Место 2 из 2"))
      try session.press(Array(repeating: Key(.down).sent, count: second) + ["\r"])
      #expect(session.visit.sees("Изменения объединены"))
      #expect(session.saved == Self.theirs)
      try session.press([EditingVisit.save])
      #expect(session.saves(Self.head + "\(one)\n\nДва.\n\n\(three)\n\nЧетыре мой.\n"))
    }

    @Test("is put off by another name, which must be that of no file")
    func another() throws {
      let session = try conflict()
      try answer(.another, session)
      #expect(session.visit.sees("файл "))
      try session.press([Key(.character("u"), .control).sent, "zoo/bamboo/index.ru.md\r"])
      #expect(session.visit.sees("Такой файл уже есть."))
      #expect(try session.folder.text(of: "zoo/bamboo/index.ru.md").contains("Бамбук растёт."))
      try session.press([EditingVisit.save])
      #expect(session.visit.sees("Файл изменён кем-то ещё"))
      try answer(.another, session)
      try session.press([Key(.character("u"), .control).sent, "zoo/mine.ru.md\r"])
      #expect(session.visit.sees("Сохранено."))
      #expect(try session.folder.text(of: "zoo/mine.ru.md") == Self.mine)
      #expect(session.saved == Self.theirs)
      // What is on the disk under another name is not in the page: it is still to be saved or let go.
      try session.press(["\u{1B}"])
      #expect(session.visit.sees("ещё раз Esc — выйти"))
      try session.press(["\u{1B}"])
      #expect(session.visit.sees("Эти изменения ещё не сохранены."))
    }

    @Test("is none where the file was only touched, and is one where its time was kept")
    func identity() throws {
      let folder = try SmallStand.folder()
      try folder.write(Self.base, to: "zoo/pandas/index.ru.md")
      let session = try EditingVisit(folder)
      let path = session.folder.path + "/" + session.page
      try session.write(Self.mine)
      #expect(try Command([path], program: "/usr/bin/touch").status == 0)
      try session.press([EditingVisit.save])
      #expect(session.saves(Self.mine))
      try session.press(["!"])
      let shell = "sed 's/Два/Дво/' \"$1\" >\"$1.new\"; touch -r \"$1\" \"$1.new\"; mv \"$1.new\" \"$1\""
      #expect(try Command(["-c", shell, "sh", path], program: "/bin/sh").status == 0)
      try session.press([EditingVisit.save])
      #expect(session.visit.sees("Файл изменён кем-то ещё"))
      #expect(session.saved == Self.mine.replacing("Два", with: "Дво"))
    }
  }
}
