internal import Exhibition
internal import Screen
internal import Typesetting

extension Composition {
  /// Bars in the margin beside what the last save changed, and for a moment the changed words themselves.
  mutating func drawChanges(_ state: State, in sheet: Sheet, _ reading: Place.Reading, _ layout: PageLayout) {
    guard let preview = state.preview, !preview.changes.isEmpty else { return }
    let text = layout.text
    let marks = ChangeMarks(
      preview.changes, of: sheet, shown: reading.scroll..<reading.scroll + text.size.rows)
    let lines = sheet.lines(in: reading.scroll..<reading.scroll + text.size.rows)
    for (row, number) in marks.rows.enumerated() {
      guard let number else { continue }
      let at = Point(column: text.origin.column, row: text.origin.row + row)
      if state.isFlashing {
        restyleWords(Rect(column: at.column, row: at.row, columns: min(lines[row].columns, text.size.columns), rows: 1))
      }
      drawBar(state, change: number, beside: at)
    }
  }

  /// A bar beside a line of the facts in their own column, where the last save changed it.
  mutating func drawSideChange(_ state: State, line: Int, at point: Point, columns: Int) {
    guard let preview = state.preview else { return }
    let number = preview.changes.firstIndex { change in
      if case .side(let lines) = change { lines.contains(line) } else { false }
    }
    guard let number else { return }
    if state.isFlashing { restyleWords(Rect(column: point.column, row: point.row, columns: columns, rows: 1)) }
    drawBar(state, change: number, beside: point)
  }

  /// Blanks stay as they are: a theme may underline what stands out.
  private mutating func restyleWords(_ rect: Rect) {
    let row = rect.origin.row
    for column in rect.columns.clamped(to: 0..<frame.size.columns) where frame[column, row].character != " " {
      frame[column, row].style = Style(.match, frame[column, row].style.traits)
    }
  }

  /// The one that was gone to last has a wider bar, and the cursor.
  private mutating func drawBar(_ state: State, change: Int, beside point: Point) {
    guard let preview = state.preview else { return }
    let hasFocus = preview.focus == change && preview.changes.count > 1
    let isRemoval = if case .removal = preview.changes[change] { true } else { false }
    let column = max(0, point.column - 2)
    let role: Role = state.isFlashing ? .focus : isRemoval ? .problem : .live
    frame.draw(hasFocus ? "█" : "▌", role, column: column, row: point.row)
    if hasFocus, frame.cursor == nil { frame.cursor = Point(column: column, row: point.row) }
  }

  /// What is wrong with the file, with its place and the line itself, above the footer; the last good page stays above.
  mutating func drawFault(_ state: State) {
    guard let fault = state.preview?.fault, state.overlay == nil else { return }
    let grid = Grid(state.size)
    let bottom = PageLayout(state.size).statusRow
    let place = fault.diagnostic.place
    let head = "\(place.path):\(place.line):\(place.column)"
    var lines = [Line(head.truncated(to: grid.width), Style(.problem))]
    let room = state.size.rows >= 20 ? 3 : 1
    lines += Typesetter(columns: grid.width).set(
      fault.diagnostic.message.text(in: state.language), Style(.text), atMost: room)
    if let source = fault.source, let excerpt = Excerpt(source, at: place, columns: grid.width) {
      lines += excerpt.lines
    }
    let top = max(0, bottom + 1 - lines.count)
    frame.fill(Rect(column: 0, row: top - 1, columns: state.size.columns, rows: lines.count + 1), .text)
    frame.rule(column: grid.left, row: top - 1, columns: grid.width)
    for (row, line) in lines.enumerated() {
      frame.draw(line, column: grid.left, row: top + row, limit: grid.width)
    }
    // Nothing below it can be touched.
    hotspots.removeAll { $0.rect.rows.overlaps(top - 1..<bottom + 1) }
  }
}
