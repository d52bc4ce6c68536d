internal import Screen

/// Where the search stands: its field above what was found.
struct SearchLayout {
  let field: Rect
  let list: Rect
  /// Rows from one hit to the next: title, one or two rows of text, a blank one.
  let pitch: Int
  /// How many hits the list shows at a time.
  let visibleItems: Int
  /// The first hit shown.
  let first: Int

  /// Lines longer than this are hard to read.
  private static let widest = 100

  init(_ size: Size, focus: Int, count: Int) {
    let grid = Grid(size)
    let body = grid.body
    let width = min(Self.widest, grid.width - 2)
    field = Rect(column: body.origin.column, row: body.origin.row, columns: width, rows: 2)
    let gap = size.rows >= 20 ? 1 : 0
    let top = field.rows.upperBound + gap
    list = Rect(column: body.origin.column, row: top, columns: width, rows: max(1, body.rows.upperBound - top))
    pitch = size.rows >= 30 ? 4 : 3
    visibleItems = max(1, (list.size.rows + 1) / pitch)
    first = min(max(0, focus - visibleItems / 2), max(0, count - visibleItems))
  }
}
