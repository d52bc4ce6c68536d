import Content
internal import InterfaceKit
internal import Screen
internal import Typesetting
import Wording

/// The featured exhibit in its part of home: its picture above its words.
struct FeaturedLayout {
  let target: Target
  let picture: Rect?
  private let source: Exhibit.Picture?
  private let title: String
  private let summary: String
  private let language: Language
  /// The part of home that belongs to it and can be touched.
  let rect: Rect

  /// `nil` where the stand features nothing.
  init?(in rect: Rect, _ shared: Shared) {
    guard let exhibit = shared.featuredExhibit, let page = shared.page(in: exhibit.pages) else { return nil }
    target = .page(.exhibit(exhibit.id))
    (title, summary, language) = (page.frontMatter.title, page.frontMatter.summary, page.language)
    self.rect = rect
    let columns = rect.size.columns - 2
    // Below it stands the title, and where there is room a summary of two lines.
    let rows = min(rect.size.rows - (rect.size.rows >= 12 ? 3 : 1), columns / 3)
    picture =
      rows >= 4 ? Rect(column: rect.origin.column + 2, row: rect.origin.row, columns: columns, rows: rows) : nil
    source = picture.flatMap { _ in shared.firstPicture(of: .exhibit(exhibit.id)) }
  }

  /// The request for its picture.
  func wish(in shared: Shared) -> PictureRequest? { shared.wish(for: source, in: picture) }

  /// The first row below a picture.
  func top(below wish: PictureRequest?, in shared: Shared) -> Int {
    rect.origin.row + shared.rows(of: wish, in: picture)
  }

  /// The lines from a row on.
  func lines(from top: Int, in shared: Shared, hasFocus: Bool = false) -> [Line] {
    let columns = rect.size.columns - 2
    var lines = top > rect.origin.row ? [] : [Line(Message.onStand.text(in: shared.language), Style(.quiet))]
    let typesetter = Typesetter(columns: columns, language: language)
    lines += typesetter.set(
      title, Style(hasFocus ? .focus : .link, .bold),
      atMost: max(1, min(2, rect.rows.upperBound - top - lines.count)))
    // A summary of which one row shows the beginning says less than none.
    let room = rect.rows.upperBound - top - lines.count
    let summary = typesetter.setEvenly(summary, Style(.quiet), atMost: max(2, room))
    if summary.count <= room { lines += summary }
    return Array(lines.prefix(max(0, rect.rows.upperBound - top)))
  }
}
