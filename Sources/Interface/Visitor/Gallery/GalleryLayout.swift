internal import Screen

/// Where a picture that fills the screen stands: above its caption and the footer.
struct GalleryLayout {
  let picture: Rect
  let captionRow: Int

  init(_ size: Size) {
    let grid = Grid(size)
    captionRow = grid.footerRow - 2
    picture = Rect(column: grid.left, row: 1, columns: grid.width, rows: captionRow - 2)
  }
}
