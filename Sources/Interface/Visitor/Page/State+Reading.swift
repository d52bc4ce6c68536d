internal import Screen

/// Going to a place in the text of the page on screen: for what finds something in it.
extension State {
  /// The source of the first line on screen that has any; `nil` where no page is on screen.
  package var sourceAtTop: Range<Int>? {
    guard case .page(let reading) = place else { return nil }
    return sheet?.lines(in: reading.scroll..<reading.scroll + PageLayout(size).text.size.rows).lazy.compactMap(\.source)
      .first
  }

  /// The line of the sheet that shows a source offset of the page's document; `nil` where there is none.
  package mutating func line(forSource offset: Int) -> Int? {
    guard case .page(var reading) = place else { return nil }
    let line = sheet?.line(forSource: offset, keeping: &reading.scroll)
    place = .page(reading)
    return line
  }

  /// Scrolls a source offset to the top of the screen, as near as the page's end allows.
  package mutating func scroll(toSource offset: Int) {
    guard let line = line(forSource: offset) else { return }
    scroll(toLine: line)
  }

  /// Scrolls a source offset into view, if it is not, with a third of the screen above it.
  package mutating func reveal(source offset: Int) {
    guard let line = line(forSource: offset), case .page(let reading) = place else { return }
    reveal(line: line, reading.scroll)
  }

  /// Brings what is low on the screen up to where what was not on it would come, to show more of what follows.
  mutating func raise(source offset: Int) {
    guard let line = line(forSource: offset), case .page(let reading) = place else { return }
    let third = PageLayout(size).text.size.rows / 3
    if line > reading.scroll + third { scroll(toLine: line - third) }
  }

  /// The same as ``reveal(source:)`` for a line of the sheet.
  mutating func reveal(line: Int) {
    if case .page(let reading) = place { reveal(line: line, reading.scroll) }
  }

  private mutating func reveal(line: Int, _ top: Int) {
    let rows = PageLayout(size).text.size.rows
    if !(top..<top + rows).contains(line) { scroll(toLine: max(0, line - rows / 3)) }
  }

  private mutating func scroll(toLine line: Int) {
    guard case .page(var reading) = place else { return }
    reading.scroll = line
    sheet?.set(covering: line..<line + PageLayout(size).text.size.rows, keeping: &reading.scroll)
    place = .page(reading)
    scroll(by: 0)
  }
}
