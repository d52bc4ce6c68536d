internal import Exhibition
internal import Screen
internal import Typesetting

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
    drawPicture(state.galleryRequest(index), in: layout.picture, state, isCentred: true)
    if let reason = state.galleryFailure(index) { drawFailure(reason, in: layout.picture, state) }
    let count = Phrase.picture.text(in: state.language, index + 1, pictures.count)
    let caption = [pictures[index].title, pictures.count > 1 ? count : ""].filter { !$0.isEmpty }
      .joined(separator: " · ").truncated(to: Grid(state.size).width)
    frame.draw(caption, .text, column: (state.size.columns - caption.columns) / 2, row: layout.captionRow)
    drawFooter(state)
  }

  /// Says where a picture should be that it cannot be shown; to staff, why.
  private mutating func drawFailure(_ reason: Message, in rect: Rect, _ state: State) {
    var lines = [Line(Phrase.noPicture.text(in: state.language), Style(.picture))]
    if !state.options.isKiosk {
      lines += Typesetter(columns: min(60, rect.size.columns)).set(reason.text(in: state.language), Style(.problem))
    }
    for (index, line) in lines.prefix(rect.size.rows).enumerated() {
      let column = rect.origin.column + (rect.size.columns - line.columns) / 2
      frame.draw(line, column: column, row: rect.origin.row + (rect.size.rows - lines.count) / 2 + index)
    }
  }
}
