import Foundation
import TerminalHarness
import TestSupport
import Testing

extension OnTerminal {
  /// Each program that people save with, and both ways to look at the page meanwhile.
  @Suite("A page saved in another program")
  struct SavedElsewhere {
    private static let page = "zoo/pandas/index.ru.md"

    private static func folder() throws -> FolderOnDisk {
      let folder = try SmallStand.folder()
      try folder.write("---\ntitle: Панды\nweight: 10\n---\nsaved 0\n", to: page)
      return folder
    }

    /// The stand on the page, and the preview of it.
    private static let commands = [["--open", "zoo/pandas"], ["preview", "zoo/pandas"]]

    private static func installed(_ kind: SavingProgram.Kind) -> any TestTrait {
      .enabled(
        if: Executables.installed(kind.rawValue) != nil, "There is no \(kind.rawValue): Scripts/setup installs it.")
    }

    @Test("with vim is shown at each save", installed(.vim), arguments: commands)
    func vim(arguments: [String]) throws { try Self.expectShown(.vim, arguments) }

    @Test("with nano is shown at each save", installed(.nano), arguments: commands)
    func nano(arguments: [String]) throws { try Self.expectShown(.nano, arguments) }

    @Test("with micro is shown at each save", installed(.micro), arguments: commands)
    func micro(arguments: [String]) throws { try Self.expectShown(.micro, arguments) }

    @Test("with sed is shown at each save", installed(.sed), arguments: commands)
    func sed(arguments: [String]) throws { try Self.expectShown(.sed, arguments) }

    @Test("with git is shown at each checkout", installed(.git), arguments: commands)
    func git(arguments: [String]) throws { try Self.expectShown(.git, arguments) }

    @Test("with rsync is shown at each save", installed(.rsync), arguments: commands)
    func rsync(arguments: [String]) throws { try Self.expectShown(.rsync, arguments) }

    private static func expectShown(_ kind: SavingProgram.Kind, _ arguments: [String]) throws {
      let folder = try Self.folder()
      let scratch = try FolderOnDisk()
      let program = try SavingProgram(kind, page: folder.path + "/" + page, line: 5, scratch: scratch.path, saves: 3)
      let visit = try Visit(arguments + ["--content", folder.path])
      #expect(visit.sees("saved 0"))
      visit.terminal.settle(quiet: .milliseconds(150))
      for number in 1...3 {
        try program.save(number)
        let isSeen = visit.sees(SavingProgram.text(number))
        #expect(isSeen, "\(kind) shows:\n\(program.shown)")
        try program.finish()
      }
    }
  }
}
