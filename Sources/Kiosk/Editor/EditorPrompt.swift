/// The line at the foot of the editor, while something is asked for there.
package struct EditorPrompt: Hashable, Sendable {
  package enum Purpose: Hashable, Sendable {
    case find, replace, goToLine, saveAs
  }

  package var purpose: Purpose
  package var field = TextField()
  /// What is to stand instead of what is looked for.
  package var replacement = TextField()
  /// Whether letters go into the replacement.
  package var isInReplacement = false

  package init(_ purpose: Purpose) { self.purpose = purpose }
}
