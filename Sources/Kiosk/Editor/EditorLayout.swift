internal import Screen

/// Where source and page stand: side by side on wide screens, one above the other on narrow ones.
struct EditorLayout {
  /// The rows of source text, without the line numbers left of them; `nil` where only the page is shown.
  let source: Rect?
  /// The page; `nil` where only the source is shown.
  let page: Rect?
  /// The columns left of the source: the line's number and a mark.
  let gutter: Int
  /// Whether the two stand side by side.
  let isSideBySide: Bool
  /// The row of the file's name and state; what is wrong is said in the row above.
  let statusRow: Int

  /// Less is no column to write in.
  private static let leastColumns = 28

  init(_ size: Size, lines: Int, _ settings: EditorSettings) {
    let grid = Grid(size)
    let top = grid.headerRule + 1
    statusRow = grid.footerRow - 1
    let rows = max(2, statusRow - 1 - top)
    let (left, width) = (size.columns > 160 ? grid.left : 1, size.columns > 160 ? grid.width : size.columns - 2)
    gutter = max(3, String(max(1, lines)).count + 1) + 1
    isSideBySide = width >= 2 * (Self.leastColumns + 6) + 3 && size.columns >= 90
    let whole = Rect(column: left, row: top, columns: width, rows: rows)
    switch settings.view {
    case .source:
      source = Self.text(whole, gutter)
      page = nil
    case .page:
      source = nil
      page = whole
    case .both where isSideBySide:
      let half = (width - 3) / 2 + settings.widening
      let columns = min(max(half, Self.leastColumns + gutter), width - 3 - Self.leastColumns)
      let pageColumns = width - 3 - columns
      let sourceLeft = settings.isSwapped ? left + pageColumns + 3 : left
      source = Self.text(Rect(column: sourceLeft, row: top, columns: columns, rows: rows), gutter)
      page = Rect(
        column: settings.isSwapped ? left : left + columns + 3, row: top, columns: pageColumns, rows: rows)
    case .both:
      let half = max(1, (rows - 1) / 2)
      let upper = Rect(column: left, row: top, columns: width, rows: half)
      let lower = Rect(column: left, row: top + half + 1, columns: width, rows: max(1, rows - half - 1))
      source = Self.text(settings.isSwapped ? lower : upper, gutter)
      page = settings.isSwapped ? upper : lower
    }
  }

  private static func text(_ rect: Rect, _ gutter: Int) -> Rect {
    Rect(
      column: rect.origin.column + gutter, row: rect.origin.row, columns: rect.size.columns - gutter,
      rows: rect.size.rows)
  }
}
