/// Texts for the clipboard: the selection, or the whole line where nothing is selected.
extension Editor {
  /// What copying takes: the selection, else the cursor's line with its line end.
  package var copiedText: String { text.substring(copiedRange) }

  /// Takes out what copying takes.
  package mutating func cut() -> (text: String, change: TextChange?) {
    let range = copiedRange
    let taken = text.substring(range)
    return (taken, apply(range, [], select: Selection(range.lowerBound)))
  }

  private var copiedRange: Range<Int> {
    selection.isEmpty ? text.wholeRange(ofLine: text.line(at: selection.cursor)) : selection.range
  }
}
