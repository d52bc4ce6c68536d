package import Screen

extension Composition {
  /// A panel over the middle of the screen: blank, framed, its lines at a margin, a picture below them where it fits.
  package mutating func drawPanel(_ lines: [Line], picture: Picture? = nil, title: String, shared: Shared) {
    let room = shared.grid.dialog.size.rows - 2
    let picture = picture.flatMap {
      lines.count + $0.size.rows <= room && $0.size.columns <= shared.grid.width - 6 ? $0 : nil
    }
    let widest = max(title.columns, lines.map(\.columns).max() ?? 0, picture?.size.columns ?? 0)
    let used = lines.count + (picture?.size.rows ?? 0)
    let gaps = picture == nil ? 2 : 3
    // Blank rows around them, where a picture leaves any.
    let pad = picture == nil || used + gaps <= room ? 1 : 0
    let rect = shared.grid.dialog(columns: widest + 6, rows: used + gaps * pad + 2)
    drawPanel(rect, title: title)
    let (left, top) = (rect.origin.column, rect.origin.row + 1 + pad)
    let shown = lines.shortened(to: rect.size.rows - 2 - gaps * pad - (picture?.size.rows ?? 0))
    for (index, line) in shown.enumerated() {
      frame.draw(line, column: left + 3, row: top + index, limit: rect.size.columns - 6)
    }
    if let picture {
      frame.draw(
        picture, column: left + (rect.size.columns - picture.size.columns) / 2, row: top + lines.count + pad)
    }
    frame.cursor = Point(column: left + 3, row: top)
  }

  /// A panel with a picture and lines beside it, in their middle, as high as the screen has rows between its header and
  /// its keys; `false` where there is no room for that.
  package mutating func drawPanel(_ picture: Picture, beside lines: [Line], title: String, shared: Shared) -> Bool {
    let (grid, widest) = (shared.grid, lines.map(\.columns).max() ?? 0)
    let size = Size(columns: picture.size.columns + widest + 9, rows: max(picture.size.rows, lines.count) + 2)
    let top = grid.dialog.origin.row
    guard size.columns <= grid.width, size.rows <= grid.footerRow - top else { return false }
    let left = (grid.size.columns - size.columns) / 2
    drawPanel(Rect(column: left, row: top, columns: size.columns, rows: size.rows), title: title)
    frame.draw(picture, column: left + 3, row: top + 1)
    for (index, line) in lines.enumerated() {
      frame.draw(line, column: left + picture.size.columns + 6, row: top + (size.rows - lines.count) / 2 + index)
    }
    return true
  }

  /// An empty panel: what lies below it is gone, words that it cuts with it.
  package mutating func drawPanel(_ rect: Rect, title: String) {
    isTyping = false
    let (rest, whole) = (rect.origin.column, Grid(frame.size).dialog.rows)
    if rest < Self.leastRest {
      frame.clear(Rect(column: 0, row: whole.lowerBound, columns: frame.size.columns, rows: whole.count))
    }
    frame.clear(rect)
    covered = Rect(
      column: rect.origin.column - 1, row: rect.origin.row, columns: rect.size.columns + 2, rows: rect.size.rows)
    drawBorder(rect)
    frame.draw(
      " " + title.truncated(to: rect.size.columns - 6) + " ", Style(.title), column: rect.origin.column + 2,
      row: rect.origin.row)
  }

  /// In fewer columns beside a panel there would be nothing but stumps of lines.
  private static let leastRest = 18

  private mutating func drawBorder(_ rect: Rect) {
    let (left, right) = (rect.columns.lowerBound, rect.columns.upperBound - 1)
    let (top, bottom) = (rect.rows.lowerBound, rect.rows.upperBound - 1)
    frame.rule(column: left, row: top, columns: rect.size.columns)
    frame.rule(column: left, row: bottom, columns: rect.size.columns)
    for row in top...max(top, bottom) {
      frame.draw(row == top ? "╭" : row == bottom ? "╰" : "│", .rule, column: left, row: row)
      frame.draw(row == top ? "╮" : row == bottom ? "╯" : "│", .rule, column: right, row: row)
    }
    // With few colours the screen behind may be as light as the frame, and its lines seem to be part of that.
    frame.changeStyles(rect) { if $0.role == .rule { $0.traits.insert(.bold) } }
    for row in [top - 1, bottom + 1] where (0..<frame.size.rows).contains(row) {
      for column in [left, right] where "│┃".contains(frame[column, row].character) {
        frame.draw(" ", .text, column: column, row: row)
      }
    }
  }
}

extension Composition {
  package static func answerColumns(_ grid: Grid) -> Int { min(grid.width, 84) }

  /// A panel of lines with answers to choose from below them.
  package mutating func drawAnswers(
    _ answers: [String], focus: Int, below lines: [Line], title: String, _ shared: Shared
  ) {
    let rect = shared.grid.dialog(
      columns: Self.answerColumns(shared.grid), rows: lines.count + answers.count + 5)
    drawPanel(rect, title: title)
    let (left, width) = (rect.origin.column, rect.size.columns)
    var row = rect.origin.row + 2
    for line in lines.shortened(to: rect.size.rows - 5 - answers.count) {
      frame.draw(line, column: left + 3, row: row, limit: width - 6)
      row += 1
    }
    row = rect.rows.upperBound - 2 - answers.count
    for (index, answer) in answers.enumerated() where row < rect.rows.upperBound - 1 {
      let hasFocus = index == focus
      if hasFocus { drawBar(column: left + 2, row: row) }
      frame.draw(answer, hasFocus ? .focus : .link, column: left + 4, row: row, limit: width - 7)
      add(Rect(column: left + 1, row: row, columns: width - 2, rows: 1), .item(index))
      row += 1
    }
  }
}

extension [Line] {
  /// The lines that fit so many rows; where there are more, the last one tells how many.
  fileprivate func shortened(to rows: Int) -> [Line] {
    guard count > rows else { return self }
    return prefix(Swift.max(0, rows - 1)) + (rows > 0 ? [Line("… +\(count - rows + 1)", Style(.quiet))] : [])
  }
}
