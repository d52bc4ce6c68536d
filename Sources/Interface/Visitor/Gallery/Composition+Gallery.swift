internal import Exhibition
internal import Screen
internal import Typesetting

extension Composition {
  /// One picture of the page over the whole screen, with its caption.
  mutating func drawGallery(_ gallery: Gallery, _ shared: Shared) {
    guard let picture = gallery.picture(in: shared) else { return }
    let total = shared.gallery(of: gallery.subject).count
    let layout = GalleryLayout(shared.size)
    frame.fill(Rect(column: 0, row: 0, columns: shared.size.columns, rows: shared.size.rows), .text)
    drawPicture(gallery.request(in: shared), in: layout.picture, shared, isCentred: true)
    if let reason = gallery.failure(in: shared) { drawFailure(reason, in: layout.picture, shared) }
    let count = Phrase.picture.text(in: shared.language, gallery.index + 1, total)
    let caption = [picture.title, total > 1 ? count : ""].filter { !$0.isEmpty }
      .joined(separator: " · ").truncated(to: Grid(shared.size).width)
    frame.draw(caption, .text, column: (shared.size.columns - caption.columns) / 2, row: layout.captionRow)
  }

  /// Says where a picture should be that it cannot be shown; to staff, why.
  private mutating func drawFailure(_ reason: Message, in rect: Rect, _ shared: Shared) {
    var lines = [Line(Phrase.noPicture.text(in: shared.language), Style(.picture))]
    if !shared.options.isKiosk {
      lines += Typesetter(columns: min(60, rect.size.columns)).set(reason.text(in: shared.language), Style(.problem))
    }
    for (index, line) in lines.prefix(rect.size.rows).enumerated() {
      let column = rect.origin.column + (rect.size.columns - line.columns) / 2
      frame.draw(line, column: column, row: rect.origin.row + (rect.size.rows - lines.count) / 2 + index)
    }
  }
}
