internal import Exhibition
internal import Screen
internal import Typesetting

/// The featured exhibit in its part of home: its picture, where there is room for one beside the words, above them.
struct FeaturedLayout {
  let target: Target
  /// Where the picture stands, and what is asked for to be drawn there.
  let picture: Rect?
  let request: PictureRequest?
  private let page: Page
  private let rect: Rect

  /// `nil` where the stand features nothing.
  init?(in rect: Rect, _ shared: Shared) {
    guard let exhibit = shared.featuredExhibit, let page = shared.page(in: exhibit.pages) else { return nil }
    target = .page(.exhibit(exhibit.id))
    self.page = page
    self.rect = rect
    let columns = rect.size.columns - 2
    let rows = min(rect.size.rows - 4, columns / 3)
    picture =
      rows >= 5
      ? Rect(column: rect.origin.column + 2, row: rect.origin.row, columns: min(columns, rows * 3 + 2), rows: rows)
      : nil
    request = shared.request(shared.gallery(of: .exhibit(exhibit.id)).first, in: picture)
  }

  /// The first row below the picture.
  func top(in shared: Shared) -> Int { rect.origin.row + shared.rows(of: request, in: picture) }

  /// The lines below the picture.
  func lines(in shared: Shared, hasFocus: Bool = false) -> [Line] {
    let top = top(in: shared)
    let columns = rect.size.columns - 2
    var lines = top > rect.origin.row ? [] : [Line(Phrase.onStand.text(in: shared.language), Style(.quiet))]
    lines += Typesetter(columns: columns).set(page.frontMatter.title, Style(hasFocus ? .focus : .link, .bold))
    lines += Typesetter(columns: columns).set(
      page.frontMatter.summary, Style(.quiet), atMost: rect.rows.upperBound - top - lines.count)
    return Array(lines.prefix(max(0, rect.rows.upperBound - top)))
  }

  /// What can be touched, down to the last line.
  func spot(in shared: Shared) -> Rect {
    Rect(
      column: rect.origin.column, row: rect.origin.row, columns: rect.size.columns,
      rows: top(in: shared) - rect.origin.row + lines(in: shared).count)
  }
}
