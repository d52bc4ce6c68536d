import Foundation
import TerminalHarness
import TestSupport
import Testing

extension OnTerminal {
  @Suite("Reload")
  struct Reload {
    static let page = "---\ntitle: Панды\nweight: 10\n---\nПанды спят.\n"

    /// How programs save: each leaves `page` at the path.
    enum Way: String, CaseIterable {
      case inPlace, renamed, removedFirst, sed, movedIn

      func save(at path: String) throws {
        switch self {
        case .inPlace:
          try Reload.page.write(toFile: path, atomically: false, encoding: .utf8)
        case .renamed:
          try Reload.page.write(toFile: path, atomically: true, encoding: .utf8)
        case .removedFirst:
          try FileManager.default.removeItem(atPath: path)
          try Reload.page.write(toFile: path, atomically: false, encoding: .utf8)
        case .sed:
          let sed = Process()
          sed.executableURL = URL(fileURLWithPath: "/bin/sed")
          sed.arguments = ["-i", "s/едят.*/спят./", path]
          try sed.run()
          sed.waitUntilExit()
        case .movedIn:
          let beside = path + ".new"
          try Reload.page.write(toFile: beside, atomically: false, encoding: .utf8)
          try FileManager.default.removeItem(atPath: path)
          try FileManager.default.moveItem(atPath: beside, toPath: path)
        }
      }
    }

    @Test("shows a page saved by any program without a key press", arguments: Way.allCases)
    func showsSavedPage(way: Way) throws {
      let folder = try SmallStand.folder()
      let visit = try Visit(["--content", folder.path, "--open", "zoo/pandas"])
      #expect(visit.sees("Панды едят"))
      visit.terminal.settle(quiet: .milliseconds(150))
      try way.save(at: folder.path + "/zoo/pandas/index.ru.md")
      #expect(visit.sees("Панды спят."))
    }

    @Test("shows new exhibits in new folders, and drops deleted ones")
    func followsFolders() throws {
      let folder = try SmallStand.folder()
      let visit = try Visit(["--content", folder.path, "--open", "zoo"])
      #expect(visit.sees("Бамбук"))
      visit.terminal.settle(quiet: .milliseconds(150))
      try folder.add(Folder("zoo/koala") { File("index.ru.md", "---\ntitle: Коала\n---\nСпит.\n") })
      #expect(visit.sees("Коала"))
      try FileManager.default.removeItem(atPath: folder.path + "/zoo/bamboo")
      #expect(visit.losesSight(of: "Бамбук"))
    }

    @Test("keeps showing the page while its file is broken, and mends itself")
    func survivesABrokenPage() throws {
      let folder = try SmallStand.folder()
      let visit = try Visit(["--content", folder.path, "--open", "zoo/pandas"])
      #expect(visit.sees("Панды едят"))
      visit.terminal.settle(quiet: .milliseconds(150))
      let path = folder.path + "/zoo/pandas/index.ru.md"
      try "---\ntitle: [\n---\nПанды ".write(toFile: path, atomically: false, encoding: .utf8)
      visit.terminal.settle(quiet: .milliseconds(150))
      #expect(visit.terminal.exit(within: .zero) == nil)
      try Self.page.write(toFile: path, atomically: false, encoding: .utf8)
      #expect(visit.sees("Панды спят."))
    }
  }
}
