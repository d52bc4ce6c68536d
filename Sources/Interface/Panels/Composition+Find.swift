internal import Exhibition
internal import Screen

extension Composition {
  /// What is looked for in the page, and how many times it has it, in the row above the footer.
  mutating func drawFind(_ state: State, _ finding: Finding) {
    let grid = Grid(state.size)
    let row = PageLayout(state.size).statusRow
    frame.fill(Rect(column: grid.left, row: row, columns: grid.width, rows: 1), .text)
    let count = state.matches.map(\.ranges.count) ?? 0
    let said =
      finding.field.isEmpty
      ? ""
      : count == 0
        ? Phrase.nothingFound.text(in: state.language)
        : Phrase.match.text(in: state.language, finding.current + 1, count)
    let note = said.truncated(to: grid.width - Self.leastFieldColumns - 3)
    frame.draw(note, Style(count == 0 ? .badge : .quiet), rightTo: grid.right, row: row)
    drawField(finding.field, column: grid.left, row: row, columns: grid.width - note.columns - 3)
  }

  /// Makes what is looked for stand out in the lines on screen, and the current match from the others.
  mutating func highlightMatches(_ state: State, in sheet: Sheet, _ reading: Place.Reading, _ layout: PageLayout) {
    guard let finder = state.highlighter else { return }
    var lines = sheet.lines(in: reading.scroll..<reading.scroll + layout.text.size.rows)
    // What stands above the article is none of the matches that are counted.
    if case .find = state.overlay { for row in lines.indices where lines[row].source == nil { lines[row].runs = [] } }
    let highlights = LineHighlights(finder, in: lines)
    let current = state.currentMatch(from: state.sourceAtTop?.lowerBound ?? 0)
    frame.highlight(highlights, at: layout.text.origin, columns: layout.text.size.columns, current: current)
    if let current, highlights.matches.indices.contains(current) {
      let piece = highlights.matches[current][0]
      let row = layout.text.origin.row + piece.line
      frame.cursor = Point(column: layout.text.origin.column + piece.columns.lowerBound, row: row)
    }
  }
}
