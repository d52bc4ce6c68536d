internal import Exhibition
internal import Screen

/// Where the list of a section and its preview stand: side by side on wide screens, one below the other on tall ones,
/// the list alone on small ones.
struct SectionLayout {
  let list: Rect
  let preview: Rect?
  /// The first picture of the page in the preview, above its text.
  let picture: Rect?
  /// Rows from one item to the next, 2 to 4.
  let pitch: Int
  /// How many items the list shows at a time.
  let visibleItems: Int
  /// The first item shown.
  let first: Int

  init(_ section: SectionList, _ shared: Shared) {
    let grid = Grid(shared.size)
    let body = grid.body
    let count = max(1, shared.items(of: section.id).count)
    pitch = [4, 3, 2].first { $0 * count - 1 <= body.size.rows } ?? 2
    if grid.width >= 96 {
      let listColumns = min(56, max(38, grid.width * 2 / 5))
      let gap = 5
      list = Rect(column: body.origin.column, row: body.origin.row, columns: listColumns, rows: body.size.rows)
      preview = Rect(
        column: body.origin.column + listColumns + gap, row: body.origin.row,
        columns: min(80, grid.width - listColumns - gap), rows: body.size.rows)
    } else {
      let used = min(body.size.rows, pitch * count)
      let left = body.size.rows - used - 2
      let hasPreview = left >= 6
      list = Rect(
        column: body.origin.column, row: body.origin.row, columns: grid.width, rows: hasPreview ? used : body.size.rows)
      preview =
        hasPreview
        ? Rect(column: body.origin.column + 2, row: body.origin.row + used + 2, columns: grid.width - 4, rows: left)
        : nil
    }
    picture = preview.flatMap { preview in
      let rows = min(16, preview.size.rows / 2)
      return rows >= 10
        ? Rect(
          column: preview.origin.column, row: preview.origin.row, columns: min(preview.size.columns, rows * 3 + 2),
          rows: rows) : nil
    }
    visibleItems = max(1, (list.size.rows + 1) / pitch)
    first = min(max(0, section.focus - visibleItems / 2), max(0, count - visibleItems))
  }
}
