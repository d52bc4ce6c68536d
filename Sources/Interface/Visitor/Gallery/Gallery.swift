internal import Exhibition
internal import Screen

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

  func request(in shared: Shared) -> PictureRequest? {
    shared.request(picture(in: shared), in: GalleryLayout(shared.size).picture)
  }

  /// Why the picture cannot be drawn; `nil` where it can, or may yet.
  func failure(in shared: Shared) -> Message? {
    shared.wish(for: picture(in: shared), in: GalleryLayout(shared.size).picture).flatMap {
      shared.pictures.failure(of: $0)
    }
  }
}

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
