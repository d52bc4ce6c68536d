internal import Screen

/// Where the parts of the staff desk stand.
struct DeskLayout {
  /// The numbers, each above its name; on low screens beside it.
  let figures: Rect
  /// The names of the parts.
  let tabs: Rect
  /// The rows of the part on screen, without the heads of its columns.
  let list: Rect
  /// The row of the heads, above the list, or of what it is that is listed; `nil` for parts without.
  let headRow: Int?
  /// What there is to say of the row that has the focus.
  let details: Rect

  /// Wider than this nothing belongs together any more.
  private static let widest = 128

  init(_ size: Size, _ part: Desk.Part) {
    let body = Grid(size).body
    let isTall = size.rows >= 20
    let (column, columns) = (body.origin.column, min(body.size.columns, Self.widest))
    let bottom = body.rows.upperBound
    figures = Rect(column: column, row: body.origin.row, columns: columns, rows: isTall ? 2 : 1)
    tabs = Rect(column: column, row: figures.rows.upperBound + (isTall ? 1 : 0), columns: columns, rows: 1)
    let detailRows = part == .findings ? (isTall ? 3 : 2) : 1
    details = Rect(column: column, row: bottom - detailRows, columns: columns, rows: detailRows)
    let top = tabs.row + (isTall ? 2 : 1)
    let hasHead = part == .pages || part == .changes
    headRow = hasHead ? top : nil
    let first = hasHead ? top + 1 : top
    let end = details.row - (isTall ? 1 : 0)
    list = Rect(column: column, row: first, columns: columns - 2, rows: max(1, end - first))
  }

  /// How many rows of the list the screen has.
  var visibleRows: Int { list.size.rows }

  /// The rows on screen of so many, with that of the focus among them.
  func window(around focus: Int, of count: Int) -> Range<Int> {
    let first = min(max(0, focus - visibleRows / 2), max(0, count - visibleRows))
    return first..<min(count, first + visibleRows)
  }
}

extension Rect {
  fileprivate var row: Int { origin.row }
}
