import Testing

@testable import Editing

@Suite("Laws of editing, on random commands")
struct EditorLawTests {
  @Test("keep text, cursor, counts and undo right", arguments: 0..<60)
  func laws(seed: Int) throws {
    var random = RandomText(seed: seed)
    let original = random.text(pieces: seed)
    var editor = Editor(original)
    var states = [State(editor)]
    for _ in 0..<80 {
      let before = editor
      let command = RandomCommand(&random)
      let change = command.perform(on: &editor, &random)
      check(editor, before, change, command)
      if editor.history.done.count > states.count - 1 {
        states.append(State(editor))
      } else {
        states[states.count - 1] = State(editor, of: states[states.count - 1])
      }
    }
    let last = editor.text
    for state in states.dropLast().reversed() {
      #expect(editor.undo() != nil)
      #expect(editor.text == state.text)
    }
    #expect(editor.undo() == nil)
    #expect(editor.bytes == Array(original.utf8))
    #expect(!editor.isModified)
    #expect(editor.counts == editor.text.counts)
    for state in states.dropFirst() {
      #expect(editor.redo() != nil)
      #expect(editor.text == state.text)
      #expect(editor.selection.hasSameEnds(as: state.selection))
    }
    #expect(editor.redo() == nil)
    #expect(editor.text == last)
    #expect(editor.counts == editor.text.counts)
  }

  /// A text after an undo step, and where its last edit left the cursor.
  private struct State {
    var text: TextBuffer
    var selection: Selection

    init(_ editor: Editor) { (text, selection) = (editor.text, editor.selection) }

    /// A step that went on, or a move that left the text as it was.
    init(_ editor: Editor, of earlier: State) {
      text = editor.text
      selection = text == earlier.text ? earlier.selection : editor.selection
    }
  }

  private func check(_ editor: Editor, _ before: Editor, _ change: TextChange?, _ command: RandomCommand) {
    let (text, selection) = (editor.text, editor.selection)
    #expect(text.isBoundary(selection.cursor), "\(command)")
    #expect(text.isBoundary(selection.anchor), "\(command)")
    #expect(editor.counts == text.counts, "\(command) in \(before.text.string.debugDescription)")
    #expect(text.position(of: selection.cursor) == editor.position)
    #expect(text.offset(of: editor.position) == selection.cursor)
    expect(change, makes: text, of: before.text)
    var again = editor
    guard let undone = again.undo() else { return }
    expect(undone, makes: again.text, of: text)
    #expect(again.text.isBoundary(again.selection.cursor))
    let behindUndo = again.text
    expect(again.redo(), makes: text, of: behindUndo)
    #expect(again.text == text)
    #expect(again.counts == editor.counts)
  }

  private func expect(_ change: TextChange?, makes new: TextBuffer, of old: TextBuffer) {
    guard let change else {
      #expect(new == old)
      return
    }
    var bytes = old.bytes(in: 0..<old.count)
    let start = change.range.lowerBound
    bytes.replaceSubrange(change.range, with: new.bytes(in: start..<(start + change.newCount)))
    #expect(bytes == new.bytes(in: 0..<new.count))
  }

  @Test("type and erase as a string would", arguments: 0..<100)
  func stringModel(seed: Int) {
    var random = RandomText(seed: seed)
    var model = random.text(pieces: 10)
    var editor = Editor(model)
    for _ in 0..<60 {
      let count = model.count
      let place = random.below(count + 1)
      let index = model.index(model.startIndex, offsetBy: place)
      editor.moveCursor(to: model.utf8.distance(from: model.startIndex, to: index))
      switch random.below(3) {
      case 0:
        let piece = ["a", "я", "中", "e\u{301}", "👍🏽", "\u{301}", "🇷", " "][random.below(8)]
        _ = editor.insert(piece)
        model.insert(contentsOf: piece, at: index)
      case 1:
        _ = editor.deleteBackward()
        if place > 0 { model.remove(at: model.index(before: index)) }
      default:
        _ = editor.deleteForward()
        if place < count { model.remove(at: index) }
      }
      #expect(Array(editor.text.string.utf8) == Array(model.utf8))
    }
  }
}
