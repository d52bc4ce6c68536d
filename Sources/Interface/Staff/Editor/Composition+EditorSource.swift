internal import Editing
internal import Exhibition
internal import Screen

extension Composition {
  /// The source with its line numbers, marks and selection, the cursor in it.
  mutating func drawSource(_ shared: Shared, _ page: EditedPage, in rect: Rect, gutter: Int) {
    let wrap = shared.wrap(of: page)
    let text = page.editor.text
    let rows = SourceRows(text: text, wrap: wrap)
    let shown = rows.rows(from: page.top, count: rect.size.rows)
    guard let first = shown.first, let last = shown.last else { return }
    let window = text.documentOffset(of: first.range.lowerBound)..<text.documentOffset(of: last.range.upperBound) + 1
    let colours = SourceColours(page.document, in: window)
    let cursor = rows.place(of: page.editor.selection.cursor)
    for (index, row) in shown.enumerated() {
      let point = Point(column: rect.origin.column, row: rect.origin.row + index)
      drawGutter(row, page, isCurrent: row.place.line == cursor.place.line, at: point, gutter: gutter)
      let cells = drawSource(
        row, from: text.documentOffset(of: row.range.lowerBound), colours, at: point, columns: rect.size.columns,
        tabWidth: wrap.tabWidth)
      drawSelection(page.editor.selection.range, in: row, cells, at: point, columns: rect.size.columns)
      if row.place == cursor.place, page.prompt == nil {
        frame.cursor = Point(column: point.column + min(cursor.column, rect.size.columns - 1), row: point.row)
      }
    }
  }

  /// A row of source in its colours.
  ///
  /// - Parameter offset: Where the row starts in the document that the colours are of.
  @discardableResult
  mutating func drawSource(
    _ row: SourceRows.Row, from offset: Int, _ colours: SourceColours, at point: Point, columns: Int, tabWidth: Int
  ) -> SourceCells {
    let cells = SourceCells(row.text, tabWidth: tabWidth)
    frame.draw(cells.text, .text, column: point.column, row: point.row, limit: columns)
    let range = offset..<offset + row.range.count
    for span in colours.spans where span.range.overlaps(range) {
      let inRow = span.range.clamped(to: range)
      let shown = cells.columns(of: inRow.lowerBound - offset..<inRow.upperBound - offset).clamped(to: 0..<columns)
      for column in shown where (0..<frame.size.columns).contains(point.column + column) {
        let style = frame[point.column + column, point.row].style
        frame[point.column + column, point.row].style = Style(span.role ?? style.role, style.traits.union(span.traits))
      }
    }
    return cells
  }

  private mutating func drawSelection(
    _ selection: Range<Int>, in row: SourceRows.Row, _ cells: SourceCells, at point: Point, columns: Int
  ) {
    guard !selection.isEmpty, selection.lowerBound <= row.range.upperBound, selection.upperBound > row.range.lowerBound
    else { return }
    let inRow = selection.clamped(to: row.range)
    var shown = cells.columns(of: inRow.lowerBound - row.range.lowerBound..<inRow.upperBound - row.range.lowerBound)
    // A selected line end shows as one cell.
    if selection.upperBound > row.range.upperBound { shown = shown.lowerBound..<shown.upperBound + 1 }
    shown = shown.clamped(to: 0..<columns)
    frame.restyle(
      Rect(column: point.column + shown.lowerBound, row: point.row, columns: shown.count, rows: 1), Style(.selection))
  }

  /// The line's number, a mark for what is wrong in it, and a bar where it differs from the file.
  private mutating func drawGutter(
    _ row: SourceRows.Row, _ page: EditedPage, isCurrent: Bool, at point: Point, gutter: Int
  ) {
    let line = row.place.line
    if page.changedLines.contains(where: { $0.contains(line) }) {
      frame.draw("▎", .live, column: point.column - 1, row: point.row)
    }
    guard row.place.row == 0 else { return }
    let number = String(line)
    let worst = page.findings(inLine: line).map(\.severity).max()
    let role: Role =
      switch worst {
      case .error: .problem
      case .warning: .badge
      case .note, nil: isCurrent ? .focus : .rule
      }
    frame.draw(number, Style(role), rightTo: point.column - 1, row: point.row)
    if let worst, worst != .note {
      frame.draw("●", role, column: point.column - gutter, row: point.row)
    }
  }
}
