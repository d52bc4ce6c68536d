import Testing

@testable import Editing

/// A text with its cursor before and after a command.
struct EditCase: Sendable, CustomTestStringConvertible {
  var before: String
  var after: String

  init(_ before: String, _ after: String) {
    self.before = before
    self.after = after
  }

  var testDescription: String { before.debugDescription }

  /// Checks the command, that it tells a change when there is one, and that one undo takes it back.
  func check(sourceLocation: SourceLocation = #_sourceLocation, _ command: (inout Editor) -> TextChange?) {
    var editor = Editor(marked: before)
    let start = editor
    let change = command(&editor)
    #expect(editor.marked.debugDescription == after.debugDescription, sourceLocation: sourceLocation)
    #expect((change != nil) == (editor.text != start.text), sourceLocation: sourceLocation)
    guard change != nil else { return }
    #expect(editor.undo() != nil, sourceLocation: sourceLocation)
    #expect(editor.marked.debugDescription == before.debugDescription, sourceLocation: sourceLocation)
    #expect(!editor.canUndo, sourceLocation: sourceLocation)
  }
}
