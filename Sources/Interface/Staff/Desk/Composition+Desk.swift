internal import Exhibition
internal import Screen

extension Composition {
  /// The staff desk: how the stand is doing in numbers, and one of its parts.
  mutating func drawDesk(_ desk: Desk, _ shared: Shared) {
    let title = Phrase.desk.text(in: shared.language).capitalizedFirst
    drawHeader(shared, crumbs: [(shared.standTitle, .home), (title, nil)])
    guard let board = desk.board else { return }
    let layout = DeskLayout(shared.size, desk.part)
    drawFigures(DeskFigure.all(of: board, in: shared.language), in: layout.figures)
    drawTabs(desk, board, in: layout.tabs, shared.language)
    switch desk.part {
    case .pages: drawMatrix(desk, board, layout, shared)
    case .findings: drawFindings(desk, board, layout, shared)
    case .changes: drawChanges(desk, board.changes, layout, shared.language)
    case .edits: drawEdits(desk, board, layout, shared)
    }
    drawScrollBar(
      column: layout.list.columns.upperBound + 1, rows: layout.list.rows,
      first: layout.window(around: board.listFocus(of: desk), of: board.listCount(of: desk.part)).lowerBound,
      shown: layout.visibleRows, total: board.listCount(of: desk.part))
  }

  /// Each number above its name; where there is one row for all, behind it, and only what there is to do.
  private mutating func drawFigures(_ all: [DeskFigure], in rect: Rect) {
    let isStacked = rect.size.rows > 1
    let figures = isStacked ? all : all.filter(\.isUrgent)
    let widths = figures.map { figure in
      isStacked ? max(figure.value.columns, figure.label.columns) : figure.label.columns + 1 + figure.value.columns
    }
    let spare = rect.size.columns - widths.reduce(0, +)
    let gap = min(6, max(2, spare / max(1, figures.count - 1)))
    var column = rect.origin.column
    for (figure, width) in zip(figures, widths) {
      guard column + width <= rect.columns.upperBound else { return }
      let (row, style) = (rect.origin.row, Style(figure.isUrgent ? .figure : .quiet))
      if isStacked {
        frame.draw(figure.value, style, column: column, row: row)
        frame.draw(figure.label, .quiet, column: column, row: row + 1)
      } else {
        let used = frame.draw(figure.label, .quiet, column: column, row: row)
        frame.draw(figure.value, style, column: column + used + 1, row: row)
      }
      column += width + gap
    }
  }

  private mutating func drawTabs(_ desk: Desk, _ board: DeskBoard, in rect: Rect, _ language: Language) {
    let tabs = DeskTabs(desk.part, board, in: rect.size.columns, language)
    var column = rect.origin.column
    let row = rect.origin.row
    for (part, label) in tabs.labels {
      frame.draw(label, part == desk.part ? Style(.title, .underline) : Style(.link), column: column, row: row)
      add(
        Rect(column: column - 1, row: row, columns: label.columns + 2, rows: 1),
        .tab(Desk.Part.allCases.firstIndex(of: part) ?? 0))
      column += label.columns + DeskTabs.gap
    }
    let making = "+ " + Phrase.newPage.text(in: language)
    guard column + making.columns <= rect.columns.upperBound else { return }
    let spot = Rect(column: rect.columns.upperBound - making.columns, row: row, columns: making.columns, rows: 1)
    frame.draw(making, .link, column: spot.origin.column, row: row)
    add(spot, .newPage)
  }

  /// The bar of the row that has the focus, and the cursor on it.
  mutating func drawBar(_ rect: Rect, row: Int) {
    frame.draw("▌", .focus, column: rect.origin.column, row: row)
    frame.cursor = Point(column: rect.origin.column, row: row)
  }
}

extension DeskBoard {
  /// How many rows a part's list has, with those that cannot have the focus.
  func listCount(of part: Desk.Part) -> Int { part == .findings ? findingRows.count : count(of: part) }

  /// The row of the focus among these.
  func listFocus(of desk: Desk) -> Int {
    guard desk.part == .findings else { return desk.focus }
    return rowOfFinding.indices.contains(desk.finding) ? rowOfFinding[desk.finding] : 0
  }
}
