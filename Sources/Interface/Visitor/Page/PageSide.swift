internal import Exhibition
internal import Screen

/// Where the parts of the column beside the text stand: the first picture and its caption above the facts.
struct PageSide {
  let request: PictureRequest?
  let pictureRows: Int
  let caption: [Line]
  /// The picture with its caption; `nil` where the page has none.
  let touched: Rect?
  /// The row of the first fact.
  let factsRow: Int

  init(_ reading: Reading, _ layout: PageLayout, _ shared: Shared) {
    let side = layout.side ?? Rect(column: 0, row: 0, columns: 0, rows: 0)
    let pictures = shared.gallery(of: reading.subject)
    guard let first = pictures.first else {
      (request, pictureRows, caption, touched, factsRow) = (nil, 0, [], nil, side.origin.row)
      return
    }
    request = shared.request(first, in: layout.picture)
    pictureRows = shared.rows(of: request, in: layout.picture)
    caption = Caption(first, count: pictures.count, in: shared.language).lines(columns: side.size.columns)
    touched = Rect(
      column: side.origin.column, row: side.origin.row, columns: side.size.columns, rows: pictureRows + caption.count)
    let room = max(0, side.rows.upperBound - side.origin.row - pictureRows)
    factsRow = side.origin.row + pictureRows + min(caption.count, room) + 1
  }
}
