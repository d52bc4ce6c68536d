internal import Editing
internal import Screen
import Wording

/// The keys of the editor: a part of the one keymap.
package enum EditorKeys {
  /// The screens that its rows count on.
  package static let contexts: [Context] = [.editor, .prompt, .answers]

  package static let bindings: [Binding] =
    moves(.moveCursor, extending: false, modifiers: []) + moves(.selectText, extending: true, modifiers: .shift)
    + typing + clipboard + looking + formatting + views + questions

  private static func moves(_ phrase: Message, extending: Bool, modifiers: Key.Modifiers) -> [Binding] {
    let label = extending ? "Shift+←↑↓→" : "←↑↓→"
    func row(_ code: Key.Code, _ motion: Motion, control: Bool = false) -> Binding {
      let all = control ? modifiers.union(.control) : modifiers
      return binding([Key(code, all)], .move(motion, extending: extending), phrase, label)
    }
    func page(_ code: Key.Code, _ step: Step) -> Binding {
      binding([Key(code, modifiers)], .page(step, extending: extending), phrase, label)
    }
    return [
      row(.left, .left), row(.right, .right), row(.up, .rowUp), row(.down, .rowDown),
      row(.left, .wordLeft, control: true), row(.right, .wordRight, control: true),
      row(.up, .paragraphUp, control: true), row(.down, .paragraphDown, control: true),
      row(.home, .start), row(.end, .end), row(.home, .textStart, control: true),
      row(.end, .textEnd, control: true), page(.pageUp, .previous), page(.pageDown, .next),
    ]
  }

  private static let typing: [Binding] = [
    binding([.enter], .newline, .newLine, "Enter"),
    binding([.backspace], .deleteBackward, .delete, "⌫ Del"),
    binding([.delete], .deleteForward, .delete, "⌫ Del"),
    binding([Key(.backspace, .control), .control("w")], .deleteWordBackward, .deleteWord, "Ctrl+⌫ Ctrl+Del"),
    binding([Key(.delete, .control)], .deleteWordForward, .deleteWord, "Ctrl+⌫ Ctrl+Del"),
    binding([.tab], .indent, .indentLines, "Tab Shift+Tab"),
    binding([Key(.tab, .shift)], .outdent, .indentLines, "Tab Shift+Tab"),
    binding([Key(.up, .alt)], .moveLinesUp, .moveLines, "Alt+↑↓"),
    binding([Key(.down, .alt)], .moveLinesDown, .moveLines, "Alt+↑↓"),
    binding([.control("d")], .duplicateLines, .duplicate, "Ctrl+D"),
    binding([Key(.delete, .shift), alt("k")], .deleteLines, .deleteLines, "Shift+Del"),
    // Ctrl+/ is this one to most terminals.
    binding([.control("_")], .toggleComment, .comment, "Ctrl+/"),
    binding([.control("z")], .undo, .undo, "Ctrl+Z", rank: 2),
    binding([.control("y"), Key(.character("z"), [.control, .shift])], .redo, .redo, "Ctrl+Y", rank: 3),
  ]

  private static let clipboard: [Binding] = [
    binding([.control("x")], .cut, .cut, "Ctrl+X"),
    binding([.control("c")], .copy, .copy, "Ctrl+C"),
    binding([.control("v")], .pasteClipboard, .paste, "Ctrl+V"),
    binding([.control("a")], .selectAll, .selectAll, "Ctrl+A"),
    binding([.control("s")], .save, .save, "Ctrl+S", rank: 1),
    binding([Key(.function(2), .shift), alt("s")], .ask(.saveAs), .saveAs, "Shift+F2"),
  ]

  private static let looking: [Binding] = [
    binding([.control("f")], .ask(.find), .findText, "Ctrl+F", rank: 4),
    binding([.control("h"), .control("r")], .ask(.replace), .replaceText, "Ctrl+R"),
    binding([.control("g")], .ask(.goToLine), .goToLine, "Ctrl+G"),
    binding([Key(.function(7))], .nextFinding, .nextFinding, "F7"),
    binding([Key(.function(8))], .fix, .fix, "F8"),
    binding([Key(.function(7), .shift), alt("g")], .nextMisspelling, .nextMisspelling, "Shift+F7"),
    binding([alt("r")], .compareWithFile, .compareWithFile, "Alt+R"),
    Binding([.control("p")], .palette, in: [.editor], .commands, "Ctrl+P", rank: 13),
  ]

  private static let formatting: [Binding] = [
    binding([.control("b")], .strong, .strong, "Ctrl+B"),
    binding([.control("e")], .emphasis, .emphasis, "Ctrl+E"),
    binding([.control("t")], .alignTable, .alignTable, "Ctrl+T"),
    binding([.control("k")], .pickLink, .insertLink, "Ctrl+K"),
    binding([alt("i")], .pickPicture, .insertPicture, "Alt+I"),
  ]

  private static let views: [Binding] = [
    binding([Key(.function(2))], .nextView, .nextView, "F2", rank: 6),
    binding([Key(.function(3))], .swapSides, .swapSides, "F3"),
    binding([Key(.function(4))], .nextBeside, .nextBeside, "F4", rank: 7),
    binding([Key(.function(4), .shift), alt("e")], .editBeside, .editBeside, "Shift+F4", rank: 12),
    binding([Key(.function(5))], .widenSource(-4), .widen, "F5 F6"),
    binding([Key(.function(6))], .widenSource(4), .widen, "F5 F6"),
    binding([Key(.function(9))], .nextWidth, .kioskScreen, "F9", rank: 8),
    binding([Key(.function(10)), alt("t")], .nextPreviewTheme, .previewTheme, "F10", rank: 10),
    binding([Key(.function(11)), alt("l")], .nextPreviewLanguage, .previewLanguage, "F11", rank: 11),
    binding([Key(.function(12)), alt("n")], .moveToChange(.next), .changedBlocks, "F12", rank: 0),
    binding([Key(.function(12), .shift), alt("p")], .moveToChange(.previous), .changedBlocks, "F12"),
    binding([alt("m")], .markTranslated, .markTranslated, "Alt+M"),
    Binding([.control("q")], .quit, in: [.editor], .quit, "Ctrl+Q", isForStaff: true),
  ]

  /// The line at the foot, and the questions.
  private static let questions: [Binding] = [
    Binding([.enter, .down], .open, in: [.prompt], .nextMatch, "Enter", rank: 1),
    Binding([.up], .move(.up), in: [.prompt], .previousMatch, "↑", rank: 2),
    Binding([.tab], .focusLink(.next), in: [.prompt], .otherField, "Tab", rank: 3),
    Binding([alt("c")], .edit(.toggle(.matchCase)), in: [.prompt], .matchCase, "Alt+C", rank: 11),
    Binding([alt("w")], .edit(.toggle(.wholeWords)), in: [.prompt], .wholeWords, "Alt+W", rank: 12),
    Binding([.control("a")], .replaceAll, in: [.prompt], .replaceAll, "Ctrl+A", rank: 4),
    Binding([.up], .move(.up), in: [.answers], .select, "↑↓", rank: 1),
    Binding([.down], .move(.down), in: [.answers], .select, "↑↓"),
    Binding([.enter], .open, in: [.answers], .answer, "Enter", rank: 3),
  ]

  private static func alt(_ letter: Character) -> Key { Key(.character(letter), .alt) }

  private static func binding(
    _ keys: [Key], _ action: EditorAction, _ phrase: Message, _ label: String, rank: Int? = nil
  ) -> Binding {
    Binding(keys, .edit(action), in: [.editor], phrase, label, rank: rank)
  }
}
