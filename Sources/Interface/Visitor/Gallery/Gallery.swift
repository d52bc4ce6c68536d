import Content
package import InterfaceKit
internal import Screen
internal import Typesetting
import Wording

/// The pictures of a page, one at a time over the whole screen.
package struct Gallery: Hashable, Sendable {
  package let subject: Subject
  /// Counts the pictures from 0.
  package var index: Int

  package init(of subject: Subject, index: Int = 0) {
    self.subject = subject
    self.index = index
  }

  /// Turns to another picture; from the last comes the first.
  mutating func turn(_ direction: Direction, in shared: Shared) {
    let count = shared.gallery(of: subject).count
    if count > 0 { index = (index + (direction == .left || direction == .up ? -1 : 1) + count) % count }
  }

  /// Stays at its end where another language has fewer pictures.
  ///
  /// - Returns: whether there are any.
  mutating func normalise(in shared: Shared) -> Bool {
    let count = shared.gallery(of: subject).count
    index = min(index, count - 1)
    return count > 0
  }

  func picture(in shared: Shared) -> Exhibit.Picture? {
    let pictures = shared.gallery(of: subject)
    return pictures.indices.contains(index) ? pictures[index] : nil
  }

  func wantedPicture(in shared: Shared) -> PictureRequest? {
    shared.wish(for: picture(in: shared), in: GalleryLayout(shared.grid).picture)
  }

  /// Returns the reason why the picture cannot be drawn; `nil` where it can, or may yet.
  func failure(in shared: Shared) -> Message? {
    wantedPicture(in: shared).flatMap { shared.pictures.failure(of: $0) }
  }
}

/// The layout of a picture that fills the screen: above its caption and the footer.
struct GalleryLayout {
  let picture: Rect
  let captionRow: Int

  init(_ grid: Grid) {
    captionRow = grid.footerRow - 2
    picture = Rect(column: grid.left, row: 1, columns: grid.width, rows: captionRow - 2)
  }
}

extension Composition {
  /// One picture of the page over the whole screen, with its caption.
  mutating func drawGallery(_ gallery: Gallery, _ shared: Shared) {
    guard let picture = gallery.picture(in: shared) else { return }
    let total = shared.gallery(of: gallery.subject).count
    let layout = GalleryLayout(shared.grid)
    let whole = Rect(column: 0, row: 0, columns: shared.size.columns, rows: shared.size.rows)
    frame.fill(whole, .text)
    covered = whole
    drawLanguages(shared, clocks: [], row: 0)
    drawPicture(gallery.wantedPicture(in: shared), in: layout.picture, shared, isCentred: true)
    if let reason = gallery.failure(in: shared) { drawFailure(reason, in: layout.picture, shared) }
    let count = Message.picture(gallery.index + 1, total).text(in: shared.language)
    let caption = [picture.title, total > 1 ? count : ""].filter { !$0.isEmpty }
      .joined(separator: " · ").truncated(to: shared.grid.width)
    frame.draw(caption, .text, column: (shared.size.columns - caption.columns) / 2, row: layout.captionRow)
  }

  /// Says where a picture should be that it cannot be shown; to staff, why.
  private mutating func drawFailure(_ reason: Message, in rect: Rect, _ shared: Shared) {
    var lines = [Line(Message.noPicture.text(in: shared.language), Style(.picture))]
    if !shared.isLocked {
      lines += Typesetter(columns: min(60, rect.size.columns)).set(reason.text(in: shared.language), Style(.problem))
    }
    for (index, line) in lines.prefix(rect.size.rows).enumerated() {
      let column = rect.origin.column + (rect.size.columns - line.columns) / 2
      frame.draw(line, column: column, row: rect.origin.row + (rect.size.rows - lines.count) / 2 + index)
    }
  }
}
