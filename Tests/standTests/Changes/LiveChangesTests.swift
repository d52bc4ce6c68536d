import Foundation
import TerminalHarness
import TestSupport
import Testing

extension OnTerminal {
  @Suite("Changes")
  struct LiveChanges {
    @Test("since the start are listed as they are saved, shown, and put back")
    func sinceStart() throws {
      let folder = try SmallStand.folder()
      let path = folder.path + "/zoo/pandas/index.ru.md"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let visit = try Visit(["--content", folder.path], columns: 120)
      #expect(visit.sees("Зоопарк"))
      visit.terminal.settle(quiet: .milliseconds(300))
      try visit.press("c")
      #expect(visit.sees("С запуска стенда ничего не изменилось."))
      try text.replacing("едят", with: "любят").write(toFile: path, atomically: true, encoding: .utf8)
      #expect(visit.sees("zoo/pandas") && visit.sees("+0 ~1 −0"))
      try visit.press("\r")
      #expect(visit.sees("Было") && visit.sees("Панды едят") && visit.sees("Панды любят"))
      try visit.press("r")
      #expect(visit.sees("прежний текст"))
      try visit.press("y")
      #expect(visit.sees("С запуска стенда ничего не изменилось."))
      #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }

    @Test(
      "since the last commit are listed from the start, and end with the commit",
      .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/git"), "git is missing"))
    func sinceCommit() throws {
      let folder = try GitFolder()
      try folder.commit()
      try folder.write("---\ntitle: Коала\n---\nСпит.\n", to: "zoo/koala/index.ru.md")
      let visit = try Visit(["--content", folder.content])
      try visit.press("c")
      #expect(visit.sees("Изменилось с последнего коммита") && visit.sees("Коала"))
      try visit.press("R")
      #expect(visit.sees("Удалить новую страницу?"))
      try visit.press("n")
      try folder.commit()
      try visit.press("hc")
      #expect(visit.sees("ничего не изменилось."))
    }
  }
}
