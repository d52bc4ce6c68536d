import Programs
import Screen
import TerminalHarness
import TestSupport
import Testing
import Wording

extension OnTerminal {
  @Suite(
    "Spelling",
    .enabled(
      if: Hunspell.installed?.dictionaries(for: .ru) != nil,
      "There is no hunspell with Russian: apt-get install hunspell hunspell-ru."))
  struct Spelling {
    @Test("offers what was meant, puts it in, and learns what was right, into the stand’s own file")
    func session() throws {
      let folder = try SmallStand.folder()
      try folder.write("---\ntitle: Панды\n---\nПанды едят ошыбка и бамбукс.\n", to: "zoo/pandas/index.ru.md")
      let session = try EditingVisit(folder, columns: 120)
      let visit = session.visit
      // What is misspelt is known a little later than the page is on screen.
      func opens(_ title: String) throws -> Bool {
        for _ in 0..<200 {
          try visit.press(Key(.function(7), .shift).sent)
          if visit.sees(title, within: .milliseconds(300)) { return true }
        }
        return false
      }
      #expect(try opens("Правописание: ошыбка"))
      #expect(visit.sees("ошибка"))
      try visit.press("\r")
      #expect(visit.sees("едят ошибка и"))
      #expect(try opens("Правописание: бамбукс"))
      #expect(visit.sees("запомнить"))
      // The word itself stands last.
      try visit.press(String(repeating: "\u{1B}OB", count: 12) + "\r")
      #expect(
        visit.terminal.read(within: .seconds(60)) { (try? session.folder.text(of: "spelling.ru.txt")) == "бамбукс\n" })
      try visit.press(EditingVisit.save)
      #expect(session.saves("---\ntitle: Панды\n---\nПанды едят ошибка и бамбукс.\n", within: .seconds(60)))
    }
  }
}
