internal import Screen

/// Where the parts of a page stand.
struct PageLayout {
  /// The column of text: never wider than a line that reads well.
  let text: Rect
  /// The facts beside it, where the screen is wide enough.
  let side: Rect?
  /// The first picture of the page, above the facts.
  let picture: Rect?
  /// The same picture among the lines of text, where there is no column beside them but height enough; only its size
  /// counts.
  let pictureInText: Rect?
  /// The row of the neighbours' names and of how far the page has been read.
  let statusRow: Int

  private static let measure = 80
  /// The text of a page on a kiosk of 80 columns.
  static let kioskColumns = 74

  init(_ size: Size) {
    let grid = Grid(size)
    let body = grid.body
    statusRow = grid.footerRow - 1
    let rows = max(1, statusRow - body.origin.row - (size.rows >= 20 ? 1 : 0))
    if grid.width >= 104 {
      // Lines never get longer than the measure: what is left is for the picture and the facts.
      let gap = 6
      let sideColumns = max(34, grid.width - gap - Self.measure)
      let columns = grid.width - gap - sideColumns
      text = Rect(column: grid.left, row: body.origin.row, columns: columns, rows: rows)
      let side = Rect(column: grid.left + columns + gap, row: body.origin.row, columns: sideColumns, rows: rows)
      // As high as a picture of 3:2 gets in cells twice as high as wide, if that leaves room for the facts.
      let height = min(sideColumns / 3, rows - 12)
      self.side = side
      picture =
        height >= 8
        ? Rect(column: side.origin.column, row: side.origin.row, columns: sideColumns, rows: height) : nil
      pictureInText = nil
    } else {
      let columns = min(Self.measure, grid.width - 2)
      let left = grid.left + (grid.width - 2 - columns) / 2
      text = Rect(column: left, row: body.origin.row, columns: columns, rows: rows)
      side = nil
      picture = nil
      let height = min(14, rows / 2, columns / 3)
      pictureInText =
        rows >= 22 && height >= 8 ? Rect(column: left, row: body.origin.row, columns: columns, rows: height) : nil
    }
  }
}
