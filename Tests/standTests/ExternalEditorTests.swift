import Foundation
import TerminalHarness
import TestSupport
import Testing

extension OnTerminal {
  @Suite("An editor of one's own")
  struct ExternalEditor {
    private static let page = "/zoo/pandas/index.ru.md"

    /// The program on the page about pandas, with a script for an editor.
    private static func visit(
      _ folder: borrowing FolderOnDisk, _ tools: borrowing FolderOnDisk, _ body: String, kiosk: Bool = false
    ) throws -> (visit: Visit, editor: FakeEditor) {
      let editor = try FakeEditor(in: tools.path, body)
      let visit = try Visit(
        ["--content", folder.path, "--open", "zoo/pandas"] + (kiosk ? ["--kiosk"] : []),
        environment: ["VISUAL": "'\(editor.path)' -x"])
      #expect(visit.sees("Панды едят"))
      visit.terminal.settle(quiet: .milliseconds(150))
      return (visit, editor)
    }

    @Test("gets the terminal as a shell would give it, and what it saves is shown in the same place")
    func edits() throws {
      let folder = try SmallStand.folder()
      let tools = try FolderOnDisk()
      let (visit, editor) = try Self.visit(
        folder, tools, "sed -i 's/едят/любят/' \"$file\"; echo working; read answer; echo \"$answer\" >>$notes")
      try visit.press("E")
      #expect(visit.sees("working"))
      let notes = try editor.notes()
      #expect(notes.contains("arguments -x \(folder.path)\(Self.page)"))
      #expect(notes.contains(" icanon") && notes.contains(" echo ") && notes.contains("isig "))
      // No mouse, no brackets, no alternate screen.
      #expect(visit.terminal.screen.modes == VirtualScreen.initialModes && visit.terminal.screen.isPlain)
      // The foreground group is its own, and no signal is ignored or blocked.
      let groups = notes.split(separator: "\n").compactMap { line -> [Substring]? in
        let words = line.split(separator: " ")
        return words.count == 2 && words.allSatisfy { Int($0) != nil } ? words : nil
      }
      #expect(groups.count == 1 && groups[0][0] == groups[0][1])
      #expect(groups.first.flatMap { Int($0[0]) } != Int(visit.terminal.process))
      // But for the C library's own two, 32 and 33.
      let masks = notes.split(separator: "\n").filter { $0.hasPrefix("Sig") }
        .compactMap { UInt64($0.dropFirst(8), radix: 16) }
      #expect(masks.count == 2 && masks.allSatisfy { $0 & ~0x1_8000_0000 == 0 })
      try visit.press("да\n")
      #expect(visit.sees("Панды любят") && visit.sees("Зоопарк › Панды"))
      #expect(try editor.notes().hasSuffix("да\n"))
      #expect(visit.terminal.modes() != visit.before)
      try visit.press("q")
      #expect(visit.terminal.exit() == .exited(0))
      #expect(visit.isRestored)
    }

    @Test(
      "that fails is told of, with the page still there",
      arguments: [("exit 1", "с кодом 1"), ("kill -9 $$", "сигнал 9"), ("kill -SEGV $$", "сигнал 11")])
    func fails(body: String, message: String) throws {
      let folder = try SmallStand.folder()
      let tools = try FolderOnDisk()
      let (visit, _) = try Self.visit(folder, tools, "stty raw -echo; printf '\\033[?1049h\\033[?25l'; " + body)
      try visit.press("E")
      #expect(visit.sees(message))
      try visit.press("\r")
      #expect(visit.losesSight(of: message) && visit.sees("Панды едят"))
      try visit.press("q")
      #expect(visit.terminal.exit() == .exited(0))
      #expect(visit.isRestored)
    }

    @Test("that is not installed is told of")
    func missing() throws {
      let folder = try SmallStand.folder()
      let visit = try Visit(
        ["--content", folder.path, "--open", "zoo/pandas"], environment: ["EDITOR": "no-such-editor"])
      #expect(visit.sees("Панды едят"))
      try visit.press("E")
      #expect(visit.sees("no-such-editor") && visit.sees("$VISUAL"))
      try visit.press("\u{1B}")
      #expect(visit.losesSight(of: "no-such-editor") && visit.sees("Панды едят"))
      try visit.press("q")
      #expect(visit.terminal.exit() == .exited(0))
    }

    @Test("may be interrupted from the keyboard without the stand noticing")
    func interrupted() throws {
      let folder = try SmallStand.folder()
      let tools = try FolderOnDisk()
      let (visit, _) = try Self.visit(folder, tools, "echo working; exec sleep 30")
      try visit.press("E")
      #expect(visit.sees("working"))
      try visit.press("\u{3}")
      #expect(visit.sees("сигнал 2"))
      try visit.press("\r")
      #expect(visit.losesSight(of: "сигнал 2") && visit.sees("Панды едят"))
      #expect(visit.terminal.exit(within: .zero) == nil)
    }

    @Test("goes on after Ctrl-Z where no shell could let it go on, and the terminal's new size is taken")
    func stopsAndResizes() throws {
      let folder = try SmallStand.folder()
      let tools = try FolderOnDisk()
      let (visit, _) = try Self.visit(folder, tools, "echo working; read a; echo again; read b")
      try visit.press("E")
      #expect(visit.sees("working"))
      try visit.press("\u{1A}")
      visit.terminal.settle(quiet: .milliseconds(300))
      visit.terminal.resize(columns: 60, rows: 20)
      try visit.press("x\n")
      #expect(visit.sees("again"))
      try visit.press("y\n")
      #expect(visit.losesSight(of: "again") && visit.sees("Панды едят"))
      visit.terminal.settle(quiet: .milliseconds(100))
      #expect(visit.terminal.screen.text.allSatisfy { $0.count <= 60 })
      #expect(visit.terminal.screen.text.contains { $0.contains(String(repeating: "─", count: 56)) })
    }

    @Test("is told when the program is asked to end, and has the time to save")
    func ends() throws {
      let folder = try SmallStand.folder()
      let tools = try FolderOnDisk()
      let (visit, editor) = try Self.visit(
        folder, tools, "trap 'echo saved >>$notes; exit' HUP; echo working; while :; do sleep 0.1; done")
      try visit.press("E")
      #expect(visit.sees("working"))
      visit.terminal.signal(SIGTERM)
      #expect(visit.terminal.exit() == .signaled(SIGTERM))
      #expect(try editor.notes().hasSuffix("saved\n"))
      #expect(visit.isRestored)
    }

    @Test("is out of reach in kiosk mode")
    func kiosk() throws {
      let folder = try SmallStand.folder()
      let tools = try FolderOnDisk()
      let (visit, _) = try Self.visit(folder, tools, "echo working", kiosk: true)
      try visit.press("EУeу")
      visit.terminal.settle(quiet: .milliseconds(300))
      #expect(!FileManager.default.fileExists(atPath: tools.path + "/notes"))
      #expect(visit.sees("Панды едят"))
    }

    @Test(
      "of those that are installed opens the file at its line, and saves what the stand shows",
      arguments: [
        ("vim -u NONE -n", "\u{1B}:%s/едят/любят/|wq\r"), ("nano -I", "\u{1B}[B\u{5}X\u{18}y\r"),
      ])
    func real(command: String, keys: String) throws {
      let program = try #require(command.split(separator: " ").first.map(String.init))
      guard Executables.installed(program) != nil else {
        Issue.record("There is no \(program): Scripts/setup installs it.", severity: .warning)
        return
      }
      let folder = try SmallStand.folder()
      let visit = try Visit(
        ["--content", folder.path, "--open", "zoo/pandas"], environment: ["EDITOR": command, "HOME": folder.path])
      #expect(visit.sees("Панды едят"))
      visit.terminal.settle(quiet: .milliseconds(150))
      try visit.press("E")
      #expect(visit.sees("title:"))
      visit.terminal.settle(quiet: .milliseconds(300))
      try visit.press(keys)
      #expect(visit.sees("Зоопарк › Панды"))
      let text = try String(contentsOfFile: folder.path + Self.page, encoding: .utf8)
      #expect(text.contains("любят") || text.contains("ПандыX"))
      try visit.press("q")
      #expect(visit.terminal.exit() == .exited(0))
      #expect(visit.isRestored)
    }
  }
}
