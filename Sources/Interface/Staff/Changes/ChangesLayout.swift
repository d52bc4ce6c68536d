internal import Screen

/// Where the list of changed pages stands.
struct ChangesLayout {
  /// The line on what is listed.
  let noteRow: Int
  let list: Rect
  /// Rows from one page to the next, 1 or 2.
  let pitch: Int
  let visibleItems: Int
  /// The first page shown.
  let first: Int

  init(_ size: Size, focus: Int, count: Int) {
    let body = Grid(size).body
    noteRow = body.origin.row
    let head = size.rows >= 20 ? 2 : 1
    list = Rect(
      column: body.origin.column, row: body.origin.row + head, columns: body.size.columns - 2,
      rows: max(1, body.size.rows - head))
    pitch = count * 2 - 1 <= list.size.rows ? 2 : 1
    visibleItems = max(1, (list.size.rows + pitch - 1) / pitch)
    first = min(max(0, focus - visibleItems / 2), max(0, count - visibleItems))
  }
}
