package import Markdown

/// Moving the cursor. Each move ends the group of edits that one undo takes back.
extension Editor {
  /// Moves the cursor; `extending` keeps the other end of the selection.
  package mutating func move(_ motion: Motion, extending: Bool = false, wrap: SoftWrap = SoftWrap(columns: nil)) {
    let (offset, wished) = Mover(text: text, wrap: wrap).move(selection, motion, extending: extending)
    history.close()
    selection = Selection(anchor: extending ? selection.anchor : offset, cursor: offset, wishedColumn: wished)
  }

  /// Puts the cursor to an offset, moved to the cluster's start where it is no boundary.
  package mutating func moveCursor(to offset: Int, extending: Bool = false) {
    let offset = text.boundary(atOrBefore: offset)
    select(extending ? Selection(anchor: selection.anchor, cursor: offset) : Selection(offset))
  }

  /// Puts the cursor to a line and column counted from 1, or as near as there is.
  package mutating func moveCursor(to position: DocumentPosition) {
    moveCursor(to: text.offset(of: position))
  }

  /// Selects, with both ends cut down to the text and moved to cluster boundaries.
  package mutating func select(_ wanted: Selection) {
    history.close()
    selection = wanted.snapped(to: text)
  }

  /// Selects the whole text, the cursor at its end.
  package mutating func selectAll() { select(Selection(0..<text.count)) }

  /// Selects the word at an offset, or the run of blanks or marks.
  package mutating func selectWord(at offset: Int) {
    select(Selection(text.wordRange(at: text.boundary(atOrBefore: offset))))
  }

  /// Selects the line of an offset with its line end.
  package mutating func selectLine(at offset: Int) {
    select(Selection(text.wholeRange(ofLine: text.line(at: offset))))
  }

  /// Ends the group of edits that one undo takes back: call it when typing pauses.
  package mutating func endUndoGroup() { history.close() }
}
