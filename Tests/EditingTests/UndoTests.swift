import Testing

@testable import Editing

@Suite("Undo and redo")
struct UndoTests {
  @Test("take back typing word by word, with the blanks behind each")
  func words() {
    var editor = Editor("")
    for character in "one two,  три" { _ = editor.insert(String(character)) }
    var texts: [String] = []
    while editor.undo() != nil { texts.append(editor.text.string) }
    #expect(texts == ["one two,  ", "one ", ""])
    texts = []
    while editor.redo() != nil { texts.append(editor.marked) }
    #expect(texts == ["one ‸", "one two,  ‸", "one two,  три‸"])
  }

  @Test("end a group where typing pauses, where the cursor moves, and at other commands")
  func groups() {
    var editor = Editor("")
    _ = editor.insert("a")
    editor.endUndoGroup()
    _ = editor.insert("b")
    editor.move(.left)
    editor.move(.right)
    _ = editor.insert("c")
    _ = editor.deleteBackward()
    _ = editor.paste("de")
    _ = editor.insert("f")
    var texts: [String] = []
    while editor.undo() != nil { texts.append(editor.text.string) }
    #expect(texts == ["abde", "ab", "abc", "ab", "a", ""])
  }

  @Test("take erasing back word by word, in both directions")
  func erasing() {
    var editor = Editor(marked: "one two‸ three four")
    for _ in 0..<5 { _ = editor.deleteBackward() }
    #expect(editor.marked == "on‸ three four")
    for _ in 0..<8 { _ = editor.deleteForward() }
    #expect(editor.marked == "on‸our")
    var marked: [String] = []
    while editor.undo() != nil { marked.append(editor.marked) }
    #expect(
      marked == ["on‸four", "on‸three four", "on‸ three four", "one ‸ three four", "one two‸ three four"])
  }

  @Test("restore what was selected")
  func selection() {
    var editor = Editor(marked: "a «word‸ b")
    _ = editor.insert("x")
    _ = editor.insert("y")
    #expect(editor.undo() != nil)
    #expect(editor.marked == "a «word‸ b")
    #expect(editor.redo() != nil)
    #expect(editor.marked == "a xy‸ b")
    #expect((editor.canUndo, editor.canRedo) == (true, false))
  }

  @Test("forget what was undone when something else is done")
  func branch() {
    var editor = Editor("")
    _ = editor.insert("a")
    _ = editor.undo()
    #expect(editor.canRedo)
    _ = editor.insert("b")
    #expect(!editor.canRedo)
    #expect(editor.redo() == nil)
  }

  @Test("know the saved text by its content")
  func saved() {
    var editor = Editor("ab")
    #expect(!editor.isModified)
    editor.move(.textEnd)
    _ = editor.insert("c")
    #expect(editor.isModified)
    editor.markSaved()
    #expect(!editor.isModified)
    _ = editor.insert("d")
    let started = editor.text
    _ = editor.insert("e")
    editor.markSaved(started)
    #expect(editor.isModified)
    _ = editor.deleteBackward()
    #expect(!editor.isModified)
    #expect(editor.savedText.string == "abcd")
    _ = editor.undo()
    _ = editor.undo()
    #expect(editor.isModified)
  }
}
