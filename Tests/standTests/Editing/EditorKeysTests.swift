import Foundation
import InterfaceKit
import Screen
import TerminalHarness
import TestSupport
import Testing

@testable import Interface

extension OnTerminal {
  /// Every row of the keymap that counts in the editor, on the real program.
  @Suite("The keys of the editor")
  struct EditorKeys {
    private struct Place: Hashable {
      let context: Context
      let key: Key
    }

    @Test("are all pressed here")
    func complete() {
      var keys: Set<Place> = []
      for context in [Context.editor, .prompt, .answers, .picker] {
        for row in Keymap.bindings where row.contexts.contains(context) && row.action != .repaint {
          // What types a letter does that. To paint anew shows nothing new; TerminalTests has a screen healed by it.
          for key in row.keys where key.typed == nil { keys.insert(Place(context: context, key: key)) }
        }
      }
      let pressed =
        EditorKeyCase.all.map { Place(context: $0.context, key: $0.key) }
        + EditorScreenCase.all.map { Place(context: $0.context, key: $0.key) }
      #expect(keys.subtracting(pressed) == [])
      #expect(Set(pressed).subtracting(keys) == [])
      #expect(pressed.count == Set(pressed).count)
    }

    @Test("change the text as the table says")
    func texts() throws {
      let session = try EditingVisit(SmallStand.folder())
      for sample in EditorKeyCase.all {
        try session.write(sample.before)
        try session.press(sample.opening + [sample.key.sent] + sample.closing + ["X", EditingVisit.save])
        let isRight = session.saves(sample.after, within: .seconds(60))
        let screen = session.visit.terminal.screen.text.joined(separator: "\n")
        try #require(isRight, "\(sample.testDescription) → \(session.saved), not \(sample.after)\n\(screen)")
      }
    }

    @Test("change the screen as the table says", arguments: EditorScreenCase.all)
    func screens(sample: EditorScreenCase) throws {
      let folder = try SmallStand.folder()
      let line = Array(repeating: "длинная строка", count: 5).joined(separator: " ") + " конец"
      try folder.write(
        "---\ntitle: Панды\n---\nПанды едят [бамбук](../bamboo/).\n\n\(line)\n", to: "zoo/pandas/index.ru.md")
      let session = try EditingVisit(folder, columns: 200)
      #expect(session.visit.sees("едят бамбук"))
      try session.press(sample.opening)
      if sample.context == .answers { #expect(session.visit.sees("Сохранить и выйти")) }
      session.visit.terminal.settle()
      let before = session.visit.terminal.screen
      try #require(sample.effect(before) == false)
      try session.press([sample.key.sent])
      let isSeen = session.visit.terminal.read { sample.effect(session.visit.terminal.screen) }
      #expect(isSeen, "\(session.visit.terminal.screen.text.joined(separator: "\n"))")
    }

    @Test("give the terminal’s clipboard what is cut and copied")
    func clipboard() throws {
      let session = try EditingVisit(SmallStand.folder())
      for letter in ["c", "x"] as [Character] {
        let text = "панды 熊猫 \(letter)"
        try session.write(text)
        try session.press([Key(.character("a"), .control).sent])
        // With the selection shown, copying changes nothing on the screen.
        session.visit.terminal.settle()
        try session.press([Key(.character(letter), .control).sent])
        let copied = Array("\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{7}".utf8)
        #expect(session.visit.terminal.read { session.visit.terminal.output.contains(copied) })
      }
    }
  }
}
