internal import Markdown

/// Indenting the selected lines.
extension Editor {
  /// Indents the selected lines that are not blank: a list item by the width of its mark, so that it becomes an item of
  /// the one above; other lines by two blanks.
  package mutating func indent() -> TextChange? {
    let unit = [UInt8](repeating: .space, count: indentation)
    return changeLineStarts { $0.allSatisfy(\.isBlank) ? (0, []) : (0, unit) }
  }

  /// Takes as much indentation away, or a tab.
  package mutating func outdent() -> TextChange? {
    let unit = indentation
    return changeLineStarts { line in
      if line.first == .tab { return (1, []) }
      return (line.prefix(unit).prefix { $0 == .space }.count, [])
    }
  }

  private var indentation: Int {
    let first = text.bytes(in: text.range(ofLine: selectedLines.lowerBound))
    let width = LinePrefix(first).markWidth
    return width == 0 ? 2 : min(width, 8)
  }

  /// Replaces the first bytes of each selected line; both ends of the selection stay with the text they stand in.
  private mutating func changeLineStarts(_ change: ([UInt8]) -> (removed: Int, added: [UInt8])) -> TextChange? {
    let lines = selectedLines
    let range = text.start(ofLine: lines.lowerBound)..<text.range(ofLine: lines.upperBound).upperBound
    var (anchor, cursor) = (selection.anchor, selection.cursor)
    var bytes: [UInt8] = []
    for number in lines {
      let whole = text.wholeRange(ofLine: number)
      let line = text.bytes(in: text.range(ofLine: number))
      let (removed, added) = change(line)
      anchor += Self.shift(of: selection.anchor - whole.lowerBound, removed: removed, added: added.count)
      cursor += Self.shift(of: selection.cursor - whole.lowerBound, removed: removed, added: added.count)
      bytes += added + line[removed...]
      if number < lines.upperBound { bytes += text.lineEnd(ofLine: number).utf8 }
    }
    return apply(range, bytes, select: Selection(anchor: anchor, cursor: cursor))
  }

  /// How far a place moves that stands in a column of a changed line, or behind that line; not where it stands before it.
  private static func shift(of column: Int, removed: Int, added: Int) -> Int {
    column < 0 ? 0 : added - min(removed, column)
  }
}
