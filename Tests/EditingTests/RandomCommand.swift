@testable import Editing

/// Something a person does while editing.
enum RandomCommand: CaseIterable {
  case type, typeWord, paste, newline, backspace, delete, wordBackspace, wordDelete, move, extend, jump, selectWord
  case selectLine, selectAll, indent, outdent, up, down, duplicate, cut, emphasis, strong, table, replaceAll, pause
  case deleteLines, comment, amend

  init(_ random: inout RandomText) {
    self = Self.allCases[random.below(Self.allCases.count)]
  }

  func perform(on editor: inout Editor, _ random: inout RandomText) -> TextChange? {
    switch self {
    case .type: return editor.insert(RandomText.pieces[random.below(RandomText.pieces.count)])
    case .typeWord: return editor.insert(["ab", "c", " ", "д", "中"][random.below(5)])
    case .paste: return editor.paste(random.text(pieces: random.below(20)))
    case .newline: return editor.insertNewline()
    case .backspace: return editor.deleteBackward()
    case .delete: return editor.deleteForward()
    case .wordBackspace: return editor.deleteWordBackward()
    case .wordDelete: return editor.deleteWordForward()
    case .indent: return editor.indent()
    case .outdent: return editor.outdent()
    case .up: return editor.moveLinesUp()
    case .down: return editor.moveLinesDown()
    case .duplicate: return editor.duplicateLines()
    case .cut: return editor.cut().change
    case .emphasis: return editor.toggleEmphasis()
    case .strong: return editor.toggleStrong()
    case .table: return editor.alignTable()
    case .deleteLines: return editor.deleteLines()
    case .comment: return editor.toggleComment()
    case .amend:
      let place = random.below(editor.text.count + 1)
      return editor.amend(place..<min(editor.text.count, place + random.below(9)), with: random.text(pieces: 2))
    case .replaceAll: return editor.replaceAll(FindQuery("a"), with: "e\u{301}").change
    default: look(&editor, &random)
    }
    return nil
  }

  private func look(_ editor: inout Editor, _ random: inout RandomText) {
    let wrap = SoftWrap(columns: random.below(3) == 0 ? nil : 2 + random.below(12))
    let motions: [Motion] = [
      .left, .right, .wordLeft, .wordRight, .rowUp, .rowDown, .lineUp, .lineDown, .rowStart, .rowEnd, .lineStart,
      .lineEnd, .start, .end, .paragraphUp, .paragraphDown,
      .pageUp(rows: 3), .pageDown(rows: 3), .textStart, .textEnd,
    ]
    let place = random.below(editor.text.count + 1)
    switch self {
    case .move: editor.move(motions[random.below(motions.count)], wrap: wrap)
    case .extend: editor.move(motions[random.below(motions.count)], extending: true, wrap: wrap)
    case .jump: editor.moveCursor(to: place, extending: random.below(2) == 0)
    case .selectWord: editor.selectWord(at: place)
    case .selectLine: editor.selectLine(at: place)
    case .selectAll: editor.selectAll()
    default: editor.endUndoGroup()
    }
  }
}
