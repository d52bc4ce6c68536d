internal import Screen

/// Where the two versions of a page stand: side by side, or where lines would get too short, each changed block below
/// what it was.
struct ReviewLayout {
  /// The row of what each column is.
  let captionRow: Int
  /// The rows and columns of both versions, their gutters included.
  let text: Rect
  let isStacked: Bool
  /// Of a line of text.
  let columns: Int
  let statusRow: Int

  /// The bar of a change, its sign and a blank.
  static let gutter = 3
  /// What separates the versions.
  static let gap = 4
  private static let measure = 80

  init(_ size: Size) {
    let grid = Grid(size)
    let head = size.rows >= 20 ? 2 : 1
    captionRow = grid.body.origin.row
    statusRow = grid.footerRow - 1
    let rows = max(1, statusRow - captionRow - head - (size.rows >= 20 ? 1 : 0))
    isStacked = grid.width < 96
    // Beside the text stands the scroll bar.
    let width = grid.width - 2
    columns = min(Self.measure, isStacked ? width - Self.gutter : (width - Self.gap) / 2 - Self.gutter)
    text = Rect(column: grid.left, row: captionRow + head, columns: width, rows: rows)
  }

  /// The column where the gutter of the new version starts.
  var afterColumn: Int { isStacked ? text.origin.column : text.origin.column + Self.gutter + columns + Self.gap }
}
