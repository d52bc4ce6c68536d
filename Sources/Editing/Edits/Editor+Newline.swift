/// Starting a new line as the line before it asks.
extension Editor {
  /// Starts a new line in the place of the selection: list items, task boxes, quotes and indentation go on, numbers count
  /// on; an item or quote without text is ended instead.
  package mutating func insertNewline() -> TextChange? {
    let range = selection.range
    let line = text.range(ofLine: text.line(at: range.lowerBound))
    let lineEnd = Array(text.lineEnd(near: range.lowerBound).utf8)
    let prefix = LinePrefix(text.bytes(in: line))
    let column = range.lowerBound - line.lowerBound
    guard column >= prefix.count else {
      // Before the text of the line, a new line goes before it as it is.
      return breakLine(range, lineEnd)
    }
    let isMarked = prefix.mark != nil || !prefix.quotes.isEmpty
    if prefix.isBare, isMarked, range.isEmpty {
      // The list in a quote ends before the quote does.
      let kept = prefix.mark == nil ? [] : prefix.quotes
      return apply(line, kept, select: Selection(line.lowerBound + kept.count))
    }
    return breakLine(range, lineEnd + prefix.continuation)
  }

  private mutating func breakLine(_ range: Range<Int>, _ bytes: [UInt8]) -> TextChange? {
    apply(range, bytes, select: Selection(range.lowerBound + bytes.count))
  }
}
