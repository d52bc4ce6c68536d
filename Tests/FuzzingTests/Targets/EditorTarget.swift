import Screen

@testable import Editing

/// A text, and behind a byte 0xFE what a person does with it, a byte each with what it needs.
enum EditorTarget: FuzzTarget {
  private static let separator: UInt8 = 0xFE
  private static let mostCommands = 40

  static func problem(with input: [UInt8]) -> String? {
    var input = FuzzInput(input)
    let original = input.bytes(upTo: separator)
    var editor = Editor(original)
    for _ in 0..<mostCommands where !input.isEmpty {
      let before = editor
      let command = input.byte()
      let change = perform(command, on: &editor, &input)
      if let problem = problem(of: editor, before, change) { return "command \(command % 24): \(problem)" }
    }
    return problem(ofUndoing: editor, to: original) ?? problem(ofMerging: original, editor.bytes)
  }

  private static func perform(_ command: UInt8, on editor: inout Editor, _ input: inout FuzzInput) -> TextChange? {
    switch command % 24 {
    case 0, 1, 2: return editor.insert(input.text(upTo: 0xFF))
    case 3: return editor.paste(input.text(upTo: 0xFF))
    case 4: return editor.insertNewline()
    case 5: return editor.deleteBackward()
    case 6: return editor.deleteForward()
    case 7: return editor.deleteWordBackward()
    case 8: return editor.deleteWordForward()
    case 9: return editor.indent()
    case 10: return editor.outdent()
    case 11: return editor.moveLinesUp()
    case 12: return editor.moveLinesDown()
    case 13: return editor.duplicateLines()
    case 14: return editor.cut().change
    case 15: return input.isTrue() ? editor.toggleEmphasis() : editor.toggleStrong()
    case 16: return editor.alignTable()
    case 17:
      let query = FindQuery(input.text(upTo: 0xFF), matchesCase: input.isTrue(), wholeWords: input.isTrue())
      return editor.replaceAll(query, with: input.text(upTo: 0xFF)).change
    case 18: return editor.undo()
    case 19: return editor.redo()
    default: look(command % 24, &editor, &input)
    }
    return nil
  }

  private static func look(_ command: UInt8, _ editor: inout Editor, _ input: inout FuzzInput) {
    switch command {
    case 20:
      let motions: [Motion] = [
        .left, .right, .wordLeft, .wordRight, .rowUp, .rowDown, .lineUp, .lineDown, .rowStart, .rowEnd, .lineStart,
        .lineEnd, .pageUp(rows: 3), .pageDown(rows: 3), .textStart, .textEnd,
      ]
      let wrap = SoftWrap(columns: input.isTrue() ? nil : 2 + input.number(below: 12))
      editor.move(motions[input.number(below: motions.count)], extending: input.isTrue(), wrap: wrap)
    case 21: editor.moveCursor(to: input.number(below: 1 << 16) % (editor.text.count + 1), extending: input.isTrue())
    case 22: if input.isTrue() { editor.selectAll() } else { editor.selectLine(at: editor.selection.cursor) }
    default:
      editor.selectWord(at: editor.selection.cursor)
      editor.endUndoGroup()
    }
  }

  /// Ends of the selection stand between characters, what is counted is counted right, and the change tells what changed.
  private static func problem(of editor: Editor, _ before: Editor, _ change: TextChange?) -> String? {
    let (text, selection) = (editor.text, editor.selection)
    guard text.isBoundary(selection.cursor), text.isBoundary(selection.anchor) else { return "\(selection)" }
    guard editor.counts == text.counts else { return "counts \(editor.counts) for \(text.counts)" }
    guard text.offset(of: editor.position) == selection.cursor else { return "the cursor is at \(editor.position)" }
    var bytes = before.text.bytes(in: 0..<before.text.count)
    if let change {
      let start = change.range.lowerBound
      bytes.replaceSubrange(change.range, with: text.bytes(in: start..<start + change.newCount))
    }
    return bytes == text.bytes(in: 0..<text.count) ? nil : "the change is not what changed"
  }

  /// Undoing all gives the bytes of the file, making it all again the text there was.
  private static func problem(ofUndoing editor: Editor, to original: [UInt8]) -> String? {
    var editor = editor
    while editor.redo() != nil {}
    let last = editor.text
    while editor.undo() != nil {}
    guard editor.bytes == original, !editor.isModified else {
      return "undone, the text is \(editor.text.string.debugDescription)"
    }
    while editor.redo() != nil {}
    return editor.text == last ? nil : "made again, the text is \(editor.text.string.debugDescription)"
  }

  /// One side's changes alone are all there, and the same changes on both sides are no conflict.
  private static func problem(ofMerging base: [UInt8], _ mine: [UInt8]) -> String? {
    for (first, second) in [(mine, base), (base, mine), (mine, mine)] {
      let merge = ThreeWayMerge(base: base, mine: first, theirs: second)
      guard merge.conflicts.isEmpty, merge.text([]) == mine else { return "merged, the text is another" }
    }
    var diff = LineDiff(old: base, new: mine)
    for _ in 0...2 * diff.hunks.count {
      guard let hunk = diff.hunks.last else { break }
      diff = LineDiff(old: base, new: diff.reverting(hunk))
    }
    return diff.isEmpty ? nil : "with every hunk put back the text is another"
  }
}
