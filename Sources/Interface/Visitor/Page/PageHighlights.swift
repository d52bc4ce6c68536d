internal import Exhibition
internal import Screen

/// What stands out in a page because somebody looks for it or searched for it on the way.
struct PageHighlights {
  var finder: TextFinder
  /// Whether it is looked for in the article alone, not in what stands above it.
  var isInArticle = false
  /// Which of the matches on screen has the focus, from 0.
  var current: Int?
}

extension Composition {
  /// Makes matches stand out in the lines on screen, and the current one from the others.
  mutating func draw(_ found: PageHighlights, in sheet: Sheet, _ reading: Reading, _ layout: PageLayout) {
    var lines = sheet.lines(in: reading.scroll..<reading.scroll + layout.text.size.rows)
    if found.isInArticle { for row in lines.indices where lines[row].source == nil { lines[row].runs = [] } }
    let highlights = LineHighlights(found.finder, in: lines)
    frame.highlight(highlights, at: layout.text.origin, columns: layout.text.size.columns, current: found.current)
    guard let current = found.current, highlights.matches.indices.contains(current) else { return }
    let piece = highlights.matches[current][0]
    let row = layout.text.origin.row + piece.line
    frame.cursor = Point(column: layout.text.origin.column + piece.columns.lowerBound, row: row)
  }
}
