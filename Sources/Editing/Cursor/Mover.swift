internal import Markdown

/// Carries out motions in a text that does not change meanwhile.
struct Mover {
  let text: TextBuffer
  let wrap: SoftWrap

  /// Where the cursor of a selection comes to, and the column it wishes for.
  func move(_ selection: Selection, _ motion: Motion, extending: Bool) -> (offset: Int, wished: Int?) {
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
    case .textStart: return (0, nil)
    case .textEnd: return (text.count, nil)
    }
  }

  private var unwrapped: Mover { Mover(text: text, wrap: SoftWrap(columns: nil, tabWidth: wrap.tabWidth)) }

  private func layout(ofLine line: Int) -> LineLayout {
    LineLayout(text.text(ofLine: line), wrap: wrap)
  }

  /// Beyond the first and the last row, the text's start and end are next.
  private func moveRows(_ selection: Selection, by distance: Int) -> (offset: Int, wished: Int?) {
    var line = text.line(at: selection.cursor)
    var layout = layout(ofLine: line)
    var (row, column) = layout.place(of: selection.cursor - text.start(ofLine: line))
    column = selection.wishedColumn ?? column
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

  private func lineStart(_ cursor: Int) -> Int {
    let line = text.range(ofLine: text.line(at: cursor))
    var first = line.lowerBound
    while first < line.upperBound, let byte = text[first], byte.isBlank { first += 1 }
    first = text.boundary(atOrBefore: first)
    return cursor == first ? line.lowerBound : first
  }
}
