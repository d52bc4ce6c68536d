import Foundation
import TerminalHarness
import TestSupport
import Testing

extension OnTerminal {
  @Suite("stand preview")
  struct Preview {
    private static let path = "/zoo/pandas/index.ru.md"

    /// How programs save: a command of the shell that makes `$1` say that pandas sleep.
    enum Way: String, CaseIterable {
      case sed = "sed -i 's/едят.*/спят./' $1"
      case inPlace = "t=$(sed 's/едят.*/спят./' $1); printf '%s\\n' \"$t\" >$1"
      case renamed = "sed 's/едят.*/спят./' $1 >$1.new; mv $1.new $1"
      case hiddenBeside = "d=$(dirname $1); sed 's/едят.*/спят./' $1 >$d/.swap; mv $d/.swap $1"
      case deletedFirst = "t=$(sed 's/едят.*/спят./' $1); rm $1; sleep 0.1; printf '%s\\n' \"$t\" >$1"
      case backup = "mv $1 $1~; sed 's/едят.*/спят./' $1~ >$1"
      case vim = "vim -u NONE -es -c '%s/едят.*/спят./' -c wq $1"
      case vimByRename = "vim -u NONE -es --cmd 'set backupcopy=no writebackup' -c '%s/едят.*/спят./' -c wq $1"
      case rsync = "sed 's/едят.*/спят./' $1 >$1~; rsync -I $1~ $1"
      case git = """
        cd $(dirname $1); git init -q .; git add .; g='git -c user.name=a -c user.email=a@b'; $g commit -qm 1
        sed -i 's/едят.*/спят./' $1; $g commit -qam 2; git checkout -q HEAD~1; sleep 0.3; git checkout -q -
        """

      var program: String {
        switch self {
        case .vim, .vimByRename: "vim"
        case .rsync: "rsync"
        case .git: "git"
        default: "sed"
        }
      }

      func save(_ path: String) throws {
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        shell.arguments = ["-c", rawValue, "sh", path]
        (shell.standardOutput, shell.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
        try shell.run()
        shell.waitUntilExit()
      }
    }

    @Test("follows the file however it is saved, and marks the change", arguments: Way.allCases)
    func follows(way: Way) throws {
      guard Executables.installed(way.program) != nil else {
        Issue.record("There is no \(way.program): Scripts/setup installs it.", severity: .warning)
        return
      }
      let folder = try SmallStand.folder()
      let visit = try Visit(["preview", "zoo/pandas", "--content", folder.path], environment: ["NO_MOTION": "1"])
      #expect(visit.sees("Панды едят"))
      visit.terminal.settle(quiet: .milliseconds(200))
      try way.save(folder.path + Self.path)
      #expect(visit.sees("▌ Панды спят."))
      #expect(visit.sees("правка 1 из 1"))
    }

    @Test("follows a file in the content folder by its path, in its language")
    func byPath() throws {
      let folder = try SmallStand.folder()
      let visit = try Visit(["preview", folder.path + "/zoo/pandas/index.en.md", "--content", folder.path])
      #expect(visit.sees("Zoo › Pandas") && visit.sees("Pandas eat bamboo."))
      try visit.press("q")
      #expect(visit.terminal.exit() == .exited(0))
      #expect(visit.isRestored)
    }

    @Test("follows a file on its own, by a symbolic link too, and nothing beside it")
    func single() throws {
      let folder = try FolderOnDisk {
        File("notes.md", "---\ntitle: Заметки\n---\nОдин.\n")
        File("other.md", "Другое.\n")
        SymbolicLink("link.md", to: "notes.md")
      }
      let visit = try Visit(["preview", folder.path + "/link.md"], environment: ["STAND_CONTENT": "/nonexistent"])
      #expect(visit.sees("Заметки") && visit.sees("Один."))
      visit.terminal.settle(quiet: .milliseconds(200))
      let count = visit.terminal.output.count
      try "Иное.\n".write(toFile: folder.path + "/other.md", atomically: true, encoding: .utf8)
      visit.terminal.settle(quiet: .milliseconds(200))
      #expect(visit.terminal.output.count == count)
      try "---\ntitle: Заметки\n---\nДва.\n".write(toFile: folder.path + "/notes.md", atomically: true, encoding: .utf8)
      #expect(visit.sees("▌ Два."))
    }

    @Test("shows what does not parse with its place and line, keeps the last good page, and mends itself")
    func fault() throws {
      let folder = try SmallStand.folder()
      let visit = try Visit(["preview", "zoo/pandas", "--content", folder.path])
      #expect(visit.sees("Панды едят"))
      visit.terminal.settle(quiet: .milliseconds(200))
      try "---\ntitle: [Панды\n---\nИначе.\n".write(
        toFile: folder.path + Self.path, atomically: true, encoding: .utf8)
      #expect(visit.sees("zoo/pandas/index.ru.md:"))
      #expect(visit.sees("Панды едят") && visit.sees("│ "))
      #expect(!visit.terminal.screen.contains("Иначе."))
      visit.terminal.settle(quiet: .milliseconds(200))
      try "---\ntitle: Панды\n---\nИначе.\n".write(toFile: folder.path + Self.path, atomically: true, encoding: .utf8)
      #expect(visit.sees("▌ Иначе."))
      #expect(visit.losesSight(of: "zoo/pandas/index.ru.md:"))
    }

    @Test(
      "says what is wrong with its words",
      arguments: [
        (["preview"], 64), (["preview", "zoo/panda"], 66), (["preview", "/nonexistent/a.md"], 66),
        (["preview", "zoo/pandas", "--width", "10"], 64), (["preview", "zoo/pandas", "--theme", "x"], 64),
      ] as [([String], Int32)])
    func words(arguments: [String], status: Int32) throws {
      let folder = try SmallStand.folder()
      let command = try Command(arguments + ["--content", folder.path, "--size", "80x24", "--print"])
      #expect(command.status == status)
      #expect(command.output.isEmpty && !command.errors.isEmpty)
    }

    @Test("shows the page as on a narrower screen, with nothing beside it, and as wide as the terminal is again")
    func switchesWidth() throws {
      let folder = try SmallStand.folder()
      let visit = try Visit(["preview", "zoo/pandas", "--content", folder.path], columns: 120)
      func widest() -> Int { visit.terminal.screen.text.map(\.count).max() ?? 0 }
      #expect(visit.terminal.read(within: .seconds(60)) { widest() > 100 })
      for isNarrow in [true, false] {
        try visit.press("w")
        #expect(visit.terminal.read(within: .seconds(60)) { (widest() <= 80) == isNarrow })
      }
    }

    @Test("prints the page without a terminal, as narrow as wanted")
    func prints() throws {
      let folder = try SmallStand.folder()
      let page = ["preview", "zoo/pandas", "--language", "en", "--content", folder.path, "--size", "120x30", "--print"]
      let command = try Command(page + ["--width", "60"])
      #expect(command.status == 0)
      #expect(command.output.contains("Pandas eat bamboo."))
      #expect(command.output.split(separator: "\n").allSatisfy { $0.count <= 60 })
    }
  }

  @Suite("A broken page")
  struct BrokenPage {
    @Test(
      "is not seen by visitors, not even by those who come later",
      arguments: ["title: [\n---\nСломано.\n", "title: Сломано"])
    func keepsLastGood(text: String) throws {
      let folder = try SmallStand.folder()
      let visit = try Visit(["--content", folder.path])
      #expect(visit.sees("Зоопарк"))
      visit.terminal.settle(quiet: .milliseconds(300))
      let path = folder.path + "/zoo/pandas/index.ru.md"
      try ("---\n" + text).write(toFile: path, atomically: false, encoding: .utf8)
      #expect(visit.sees("1 замечание"))
      try visit.press("11")
      #expect(visit.sees("Зоопарк › Панды") && visit.sees("Панды едят бамбук."))
      #expect(!visit.terminal.screen.contains("Сломано"))
      try "---\ntitle: Панды\n---\nИсправлено.\n".write(toFile: path, atomically: false, encoding: .utf8)
      #expect(visit.sees("Исправлено.") && visit.losesSight(of: "1 замечание"))
    }
  }
}
