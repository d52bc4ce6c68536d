/// Putting in and erasing.
extension Editor {
  /// Types a text over the selection; what is typed on and on is one undo step a word. Control characters are left out.
  package mutating func insert(_ typed: String) -> TextChange? {
    replaceSelection(typed, as: .typing)
  }

  /// Puts a text in the place of the selection as one undo step: a paste, a link picked from a list. Control characters
  /// but tab and line ends are left out; line ends become those of the line it comes to.
  package mutating func paste(_ pasted: String) -> TextChange? {
    replaceSelection(pasted, as: .command)
  }

  /// Replaces a range as one undo step, the cursor behind the new text: a quick fix.
  package mutating func replace(_ range: Range<Int>, with replacement: String) -> TextChange? {
    let range = clusters(range)
    let bytes = PastedText.bytes(of: replacement, lineEnd: text.lineEnd(near: range.lowerBound))
    return apply(range, bytes, select: Selection(range.lowerBound + bytes.count))
  }

  private mutating func replaceSelection(_ new: String, as kind: Step.Kind) -> TextChange? {
    let range = selection.range
    let bytes = PastedText.bytes(of: new, lineEnd: text.lineEnd(near: range.lowerBound))
    return apply(range, bytes, select: Selection(range.lowerBound + bytes.count), as: kind)
  }

  /// Erases the selection, else the cluster before the cursor.
  package mutating func deleteBackward() -> TextChange? {
    erase(text.boundary(before: selection.cursor)..<selection.cursor, as: .erasingBackward)
  }

  /// Erases the selection, else the cluster at the cursor.
  package mutating func deleteForward() -> TextChange? {
    erase(selection.cursor..<text.boundary(after: selection.cursor), as: .erasingForward)
  }

  /// Erases the selection, else back to the start of the word.
  package mutating func deleteWordBackward() -> TextChange? {
    erase(text.wordStart(before: selection.cursor)..<selection.cursor, as: .command)
  }

  /// Erases the selection, else up to the end of the word.
  package mutating func deleteWordForward() -> TextChange? {
    erase(selection.cursor..<text.wordEnd(after: selection.cursor), as: .command)
  }

  private mutating func erase(_ range: Range<Int>, as kind: Step.Kind) -> TextChange? {
    let range = selection.isEmpty ? range : selection.range
    return apply(range, [], select: Selection(range.lowerBound), as: selection.isEmpty ? kind : .command)
  }

  /// A range cut down to the text and widened to whole clusters.
  func clusters(_ range: Range<Int>) -> Range<Int> {
    let lower = text.boundary(atOrBefore: range.lowerBound)
    return lower..<max(lower, text.boundary(atOrAfter: range.upperBound))
  }
}
