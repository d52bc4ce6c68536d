internal import Editing
internal import Exhibition
internal import Markdown
internal import Screen

/// The pointer in the editor.
extension State {
  /// Puts the cursor where the pointer is, in the source or by way of the page; pressed again there, it selects a word,
  /// then the line. The line's number selects the line at once.
  mutating func pressInEditor(_ point: Point) {
    guard var page = edited, page.question == nil else { return }
    let unit = unitOfPress(at: point, in: page)
    page.click = nil
    if let (offset, isInGutter) = sourceOffset(at: point, in: page) {
      let unit = isInGutter ? .line : unit
      page.editor.select(unit, at: offset)
      page.click = Click(point: point, time: shared.clock.monotonic, unit: unit, range: page.editor.selection.range)
    } else if let rect = shared.previewRect(of: page), rect.contains(point), page.previewed == nil,
      let source = page.sheet?.source(of: page.scroll + point.row - rect.origin.row)
    {
      page.editor.moveCursor(to: page.editor.text.offset(ofDocument: source.lowerBound))
    }
    edited = page
  }

  private func unitOfPress(at point: Point, in page: EditedPage) -> Click.Unit {
    guard let click = page.click, click.point == point, shared.clock.monotonic - click.time <= Click.interval else {
      return .cluster
    }
    return click.unit.next
  }

  /// Selects from what was pressed to the pointer, by the words or lines that were pressed.
  mutating func drag(to point: Point) {
    guard place == .editor, overlay == nil, var page = edited, page.question == nil, let click = page.click,
      let (offset, _) = sourceOffset(at: point, in: page)
    else { return }
    page.editor.select(click.unit, at: offset)
    let reached = page.editor.selection.range
    let start = min(click.range.lowerBound, reached.lowerBound)
    let end = max(click.range.upperBound, reached.upperBound)
    let isBackward = reached.lowerBound < click.range.lowerBound
    page.editor.select(isBackward ? Selection(anchor: end, cursor: start) : Selection(anchor: start, cursor: end))
    edited = page
  }

  /// The place in the text under the pointer, and whether that is on the line's number.
  private func sourceOffset(at point: Point, in page: EditedPage) -> (offset: Int, isInGutter: Bool)? {
    let layout = shared.editorLayout(page)
    guard let source = layout.source, source.rows.contains(point.row),
      (source.origin.column - layout.gutter..<source.columns.upperBound).contains(point.column)
    else { return nil }
    let rows = SourceRows(text: page.editor.text, wrap: shared.wrap(of: page))
    let place = rows.place(point.row - source.origin.row, rowsFrom: page.top)
    let offset = rows.offset(at: place, column: max(0, point.column - source.origin.column))
    return (offset, point.column < source.origin.column)
  }

  /// The wheel moves the cursor, and with it both sides.
  mutating func wheelInEditor(_ direction: Direction) {
    guard var page = edited, page.question == nil else { return }
    for _ in 0..<3 { page.editor.move(direction == .down ? .rowDown : .rowUp, wrap: shared.wrap(of: page)) }
    edited = page
  }
}

extension Editor {
  fileprivate mutating func select(_ unit: Click.Unit, at offset: Int) {
    switch unit {
    case .cluster: moveCursor(to: offset)
    case .word: selectWord(at: offset)
    case .line: selectLine(at: offset)
    }
  }
}
