internal import Exhibition
internal import Screen

extension Composition {
  /// Draws a picture into its part of the screen, blank while it is being drawn.
  ///
  /// - Returns: the rows it takes; 0 where there is nothing to show.
  @discardableResult
  mutating func drawPicture(_ request: PictureRequest?, in rect: Rect?, _ state: State, isCentred: Bool = false) -> Int
  {
    guard let request, let rect else { return 0 }
    guard let picture = state.pictures[request] else { return rect.size.rows }
    let column = isCentred ? (rect.size.columns - picture.size.columns) / 2 : 0
    let row = isCentred ? (rect.size.rows - picture.size.rows) / 2 : 0
    frame.draw(picture, column: rect.origin.column + column, row: rect.origin.row + row)
    return isCentred ? rect.size.rows : picture.size.rows
  }

  /// One picture of the page over the whole screen, with its caption.
  mutating func drawGallery(_ state: State, index: Int) {
    guard case .page(let reading) = state.place else { return }
    let pictures = state.gallery(of: reading.subject)
    guard pictures.indices.contains(index) else { return }
    let layout = GalleryLayout(state.size)
    frame.fill(Rect(column: 0, row: 0, columns: state.size.columns, rows: state.size.rows), .text)
    hotspots = []
    drawPicture(state.galleryRequest(index), in: layout.picture, state, isCentred: true)
    let count = Phrase.picture.text(in: state.language, index + 1, pictures.count)
    let caption = [pictures[index].title, pictures.count > 1 ? count : ""].filter { !$0.isEmpty }
      .joined(separator: " · ").truncated(to: Grid(state.size).width)
    frame.draw(caption, .text, column: (state.size.columns - caption.columns) / 2, row: layout.captionRow)
    drawFooter(state)
  }
}
