internal import Screen

/// Where the parts of a page stand.
struct PageLayout {
  /// The column of text: never wider than a line that reads well.
  let text: Rect
  /// The facts beside it, where the screen is wide enough.
  let side: Rect?
  /// The first picture of the page, above the facts.
  let picture: Rect?
  /// The row of the neighbours' names and of how far the page has been read.
  let statusRow: Int

  private static let measure = 80

  init(_ size: Size) {
    let grid = Grid(size)
    let body = grid.body
    statusRow = grid.footerRow - 1
    let rows = max(1, statusRow - body.origin.row - (size.rows >= 20 ? 1 : 0))
    if grid.width >= 104 {
      let sideColumns = min(44, max(34, grid.width / 4))
      let gap = 6
      let columns = min(Self.measure, grid.width - sideColumns - gap)
      text = Rect(column: grid.left, row: body.origin.row, columns: columns, rows: rows)
      let side = Rect(column: grid.left + columns + gap, row: body.origin.row, columns: sideColumns, rows: rows)
      // As high as a picture of 3:2 gets in cells twice as high as wide, if that leaves room for the facts.
      let height = sideColumns / 3
      self.side = side
      picture =
        rows >= height + 12
        ? Rect(column: side.origin.column, row: side.origin.row, columns: sideColumns, rows: height) : nil
    } else {
      text = Rect(column: grid.left, row: body.origin.row, columns: min(Self.measure, grid.width - 2), rows: rows)
      side = nil
      picture = nil
    }
  }
}
