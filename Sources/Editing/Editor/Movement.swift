package import MarkdownTree

/// A place that a cursor can be sent to.
package enum Motion: Hashable, Sendable {
  /// By grapheme cluster; with a selection that is not extended, to its end on that side.
  case left, right
  case wordLeft, wordRight
  /// By rows of the soft-wrapped text, the goal column kept.
  case rowUp, rowDown
  /// By source lines, the goal column kept.
  case lineUp, lineDown
  /// To the ends of the row.
  case rowStart, rowEnd
  /// To the first character of the line that is no blank, or from there to the line's start.
  case lineStart
  case lineEnd
  /// To the start of the row, from there as ``lineStart``; to the end of the row, from there to that of the line.
  case start, end
  /// To the first line of the paragraph, or of the one before; to that of the next.
  case paragraphUp, paragraphDown
  /// By as many rows, 1 to 10,000.
  case pageUp(rows: Int)
  case pageDown(rows: Int)
  case textStart, textEnd
}

/// Carries out motions in a text that does not change meanwhile.
struct Mover {
  let text: TextBuffer
  let wrap: SoftWrap

  /// Returns the offset that the cursor of a selection moves to, in UTF-8 bytes, and its goal column.
  func move(_ selection: Selection, _ motion: Motion, extending: Bool) -> (offset: Int, goal: Int?) {
    let cursor = selection.cursor
    switch motion {
    case .left:
      return (!selection.isEmpty && !extending ? selection.range.lowerBound : text.boundary(before: cursor), nil)
    case .right:
      return (!selection.isEmpty && !extending ? selection.range.upperBound : text.boundary(after: cursor), nil)
    case .wordLeft: return (text.wordStart(before: cursor), nil)
    case .wordRight: return (text.wordEnd(after: cursor), nil)
    case .rowUp: return moveRows(selection, by: -1)
    case .rowDown: return moveRows(selection, by: 1)
    case .pageUp(let rows): return moveRows(selection, by: -min(max(rows, 1), 10_000))
    case .pageDown(let rows): return moveRows(selection, by: min(max(rows, 1), 10_000))
    case .lineUp: return unwrapped.moveRows(selection, by: -1)
    case .lineDown: return unwrapped.moveRows(selection, by: 1)
    case .rowStart, .rowEnd: return (rowEnd(cursor, atStart: motion == .rowStart), nil)
    case .lineStart: return (lineStart(cursor), nil)
    case .lineEnd: return (text.range(ofLine: text.line(at: cursor)).upperBound, nil)
    case .start:
      let start = rowEnd(cursor, atStart: true)
      let isAtStart = cursor == start || start == text.start(ofLine: text.line(at: cursor))
      return (isAtStart ? lineStart(cursor) : start, nil)
    case .end:
      let end = rowEnd(cursor, atStart: false)
      return (cursor == end ? text.range(ofLine: text.line(at: cursor)).upperBound : end, nil)
    case .paragraphUp: return (paragraph(before: cursor), nil)
    case .paragraphDown: return (paragraph(after: cursor), nil)
    case .textStart: return (0, nil)
    case .textEnd: return (text.count, nil)
    }
  }

  private var unwrapped: Mover { Mover(text: text, wrap: SoftWrap(columns: nil, tabWidth: wrap.tabWidth)) }

  private func layout(ofLine line: Int) -> LineLayout {
    LineLayout(text.text(ofLine: line), wrap: wrap)
  }

  /// Beyond the first and the last row, the text's start and end are next.
  private func moveRows(_ selection: Selection, by distance: Int) -> (offset: Int, goal: Int?) {
    var line = text.line(at: selection.cursor)
    var layout = layout(ofLine: line)
    var (row, column) = layout.place(of: selection.cursor - text.start(ofLine: line))
    column = selection.goalColumn ?? column
    row += distance
    while row < 0 {
      guard line > 1 else { return (0, column) }
      line -= 1
      layout = self.layout(ofLine: line)
      row += layout.rows.count
    }
    while row >= layout.rows.count {
      guard line < text.lineCount else { return (text.count, column) }
      row -= layout.rows.count
      line += 1
      layout = self.layout(ofLine: line)
    }
    return (text.start(ofLine: line) + layout.offset(row: row, column: column), column)
  }

  private func rowEnd(_ cursor: Int, atStart: Bool) -> Int {
    let line = text.line(at: cursor)
    let start = text.start(ofLine: line)
    let layout = layout(ofLine: line)
    let row = layout.row(of: cursor - start)
    return start + (atStart ? layout.rows[row].lowerBound : layout.offset(row: row, column: .max))
  }

  private func isBlank(_ line: Int) -> Bool { text.bytes(in: text.range(ofLine: line)).allSatisfy(\.isBlank) }

  private func paragraph(before cursor: Int) -> Int {
    var line = text.line(at: cursor)
    if cursor == text.start(ofLine: line) { line -= 1 }
    while line > 1, isBlank(line) { line -= 1 }
    while line > 1, !isBlank(line - 1) { line -= 1 }
    return text.start(ofLine: max(line, 1))
  }

  private func paragraph(after cursor: Int) -> Int {
    var line = text.line(at: cursor)
    while line < text.lineCount, !isBlank(line) { line += 1 }
    while line < text.lineCount, isBlank(line) { line += 1 }
    return isBlank(line) || line == text.line(at: cursor) ? text.count : text.start(ofLine: line)
  }

  private func lineStart(_ cursor: Int) -> Int {
    let line = text.range(ofLine: text.line(at: cursor))
    var first = line.lowerBound
    while first < line.upperBound, let byte = text[first], byte.isBlank { first += 1 }
    first = text.boundary(atOrBefore: first)
    return cursor == first ? line.lowerBound : first
  }
}

/// Moving the cursor. Each move ends the group of edits that one undo takes back.
extension Editor {
  /// Moves the cursor; `extending` keeps the other end of the selection.
  package mutating func move(_ motion: Motion, extending: Bool = false, wrap: SoftWrap = SoftWrap(columns: nil)) {
    let (offset, goal) = Mover(text: text, wrap: wrap).move(selection, motion, extending: extending)
    history.close()
    selection = Selection(anchor: extending ? selection.anchor : offset, cursor: offset, goalColumn: goal)
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
