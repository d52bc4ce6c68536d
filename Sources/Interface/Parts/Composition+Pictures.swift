internal import Screen

extension Composition {
  /// Draws a picture into its part of the screen, blank while it is being drawn.
  ///
  /// - Returns: the rows it takes; 0 where there is nothing to show.
  @discardableResult
  mutating func drawPicture(
    _ request: PictureRequest?, in rect: Rect?, _ shared: Shared, isCentred: Bool = false
  ) -> Int {
    guard let request, let rect else { return 0 }
    guard let picture = shared.pictures[request] else { return rect.size.rows }
    let column = isCentred ? (rect.size.columns - picture.size.columns) / 2 : 0
    let row = isCentred ? (rect.size.rows - picture.size.rows) / 2 : 0
    frame.draw(picture, column: rect.origin.column + column, row: rect.origin.row + row)
    return isCentred ? rect.size.rows : picture.size.rows
  }
}
