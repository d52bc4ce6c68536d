package import Editing

/// What somebody does in the editor.
package enum EditorAction: Hashable, Sendable {
  case move(Motion, extending: Bool = false)
  /// By so many screens, up or down.
  case page(Step, extending: Bool = false)
  case selectAll
  case insert(String)
  /// Takes in what the terminal pasted, as one step.
  case paste(String)
  case newline
  case deleteBackward, deleteForward, deleteWordBackward, deleteWordForward
  case indent, outdent, moveLinesUp, moveLinesDown, duplicateLines
  case emphasis, strong, alignTable
  case undo, redo
  /// To and from the clipboard of the program; the terminal's gets what is copied, where it allows it.
  case cut, copy, pasteClipboard
  /// Opens the line to look for something in, to replace it, or to go to a line.
  case ask(EditorPrompt.Purpose)
  case nextFinding
  case fix
  /// Shows source and page, the source alone, or the page alone.
  case nextView
  case swapSides
  /// Gives the source so many more columns.
  case widenSource(Int)
  /// Shows the page as another language's readers would meet it: the next language's source beside this one.
  case nextBeside
  /// Edits the translation shown beside, at the same block; this page stays in sight.
  case editBeside
  /// Goes to the next block that has to be translated anew, or the one before.
  case moveToChange(Step)
  /// The width that the page is set to: as wide as its half, or that of a small kiosk.
  case nextWidth
  /// The colours that the page is shown in.
  case nextPreviewTheme
  /// The language of the visitors that the page is shown to.
  case nextPreviewLanguage
  /// Picks an exhibit to link to, or a picture of the page.
  case pickLink, pickPicture
  case save
}
