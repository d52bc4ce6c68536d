import Content
internal import Screen
internal import Typesetting
import Wording

/// Where the parts of home stand, from the top: title, tiles, figures, programme and featured exhibit. What does not fit
/// goes, the least important first; the tiles never do.
struct HomeLayout {
  let grid: Grid
  /// Columns of tiles, and the width of one.
  let tilesAcross: Int
  let tileColumns: Int
  /// Rows of one tile: 3 with its summary, 1 without.
  let tileRows: Int
  let tileGap: Int
  let tilesTop: Int
  /// The first row of tiles on screen, where there are more than fit.
  let firstTileRow: Int
  let shownTileRows: Int
  /// The top of the figures and the rows they take; `nil` without room.
  let figures: Rect?
  let figuresAreBig: Bool
  /// The row of the rule between tiles and figures.
  let ruleRow: Int
  let programme: Rect?
  let featured: Rect?

  /// Columns between two tiles.
  let columnGap: Int

  init(_ home: Home, _ shared: Shared) {
    let grid = Grid(shared.size)
    self.grid = grid
    let count = max(1, shared.stand.sections.count)
    tilesAcross = min(grid.width >= 72 ? 3 : grid.width >= 48 ? 2 : 1, count)
    columnGap = grid.width >= 100 ? 4 : 2
    tileColumns = (grid.width - columnGap * (tilesAcross - 1)) / tilesAcross
    let tileLines = (count + tilesAcross - 1) / tilesAcross

    let headRows = shared.size.rows >= 16 ? 3 : 2
    let isTall = shared.size.rows >= 24
    let head = grid.headerRow + headRows + (isTall ? 1 : 0)
    let bottom = grid.footerRow - (isTall ? 1 : 0)
    // What a tall screen has more than it needs becomes air between the parts.
    let air = grid.isRoomy ? min(3, max(0, bottom - head - 30) / 6) : 0
    tilesTop = head + air
    let room = bottom - tilesTop

    let gap = grid.isRoomy ? 2 + min(2, air) : 1
    if tileLines * 3 + (tileLines - 1) <= room {
      tileRows = 3
      tileGap = tileLines * 3 + (tileLines - 1) * gap + 12 <= room ? gap : 1
    } else {
      tileRows = 1
      tileGap = tileLines * 2 - 1 <= room ? 1 : 0
    }
    shownTileRows = max(1, min(tileLines, (room + tileGap) / (tileRows + tileGap)))
    let focus = home.focused(in: shared)
    let focusLine = (shared.stand.sections.firstIndex { .section($0.id) == focus } ?? 0) / tilesAcross
    firstTileRow = min(max(0, focusLine - shownTileRows + 1), tileLines - shownTileRows)

    var lower = LowerHalf(
      top: tilesTop + shownTileRows * (tileRows + tileGap) - tileGap, bottom: bottom, grid: grid,
      air: grid.isRoomy ? 2 + air : 1)
    ruleRow = lower.top + lower.air
    figuresAreBig = grid.isRoomy && bottom - lower.top >= 13
    figures =
      shared.stand.settings.figures.isEmpty
      ? nil : lower.takeFigures(rows: figuresAreBig ? 5 : bottom - lower.top >= 8 ? 3 : 2)
    // The width of a tile where three stand side by side, however many there are.
    let featuredColumns = (grid.width - columnGap * 2) / 3
    (programme, featured) = lower.takeRest(
      featuredColumns: grid.width >= 90 ? featuredColumns : 0, gap: columnGap)
  }

  /// The rows below the tiles, handed out from the top.
  private struct LowerHalf {
    var top: Int
    var bottom: Int
    var grid: Grid
    /// Blank rows above a rule and between the parts.
    var air: Int

    mutating func takeFigures(rows: Int) -> Rect? {
      // The air above the rule, and the rule with the air below it.
      let start = top + air + (grid.isRoomy ? air : 1)
      guard start + rows <= bottom else { return nil }
      top = start + rows
      return Rect(column: grid.left, row: start, columns: grid.width, rows: rows)
    }

    func takeRest(featuredColumns: Int, gap: Int) -> (Rect?, Rect?) {
      let start = top + air
      let rows = bottom - start
      guard rows >= 1 else { return (nil, nil) }
      guard featuredColumns > 0, rows >= 3 else {
        return (Rect(column: grid.left, row: start, columns: grid.width, rows: rows), nil)
      }
      let left = grid.width - featuredColumns - gap
      return (
        Rect(column: grid.left, row: start, columns: left, rows: rows),
        Rect(column: grid.right - featuredColumns, row: start, columns: featuredColumns, rows: rows)
      )
    }
  }

  /// Where the tile of a section stands; `nil` where it is scrolled away.
  func tile(_ index: Int) -> Rect? {
    (0..<shownTileRows).contains(index / tilesAcross - firstTileRow) ? tilePlace(index) : nil
  }

  /// Where the tile of a section would stand without the edges that others scroll behind.
  private func tilePlace(_ index: Int) -> Rect {
    let line = index / tilesAcross - firstTileRow
    return Rect(
      column: grid.left + index % tilesAcross * (tileColumns + columnGap),
      row: tilesTop + line * (tileRows + tileGap), columns: tileColumns, rows: tileRows)
  }
  /// A part of home that can have the focus.
  struct Spot {
    var target: Target
    var rect: Rect
  }

  /// Everything on screen that can have the focus, in the order it is drawn in.
  func spots(in shared: Shared) -> [Spot] {
    var spots: [Spot] = []
    if let about = about(in: shared) { spots.append(Spot(target: .page(.stand), rect: about)) }
    for (index, section) in shared.stand.sections.enumerated() {
      if let rect = tile(index) { spots.append(Spot(target: .section(section.id), rect: rect)) }
    }
    if let programme {
      spots += ProgrammeLayout(in: programme, shared).rows.map { Spot(target: $0.entry.target, rect: $0.rect) }
    }
    if let featured = featured.flatMap({ FeaturedLayout(in: $0, shared) }) {
      spots.append(Spot(target: featured.target, rect: featured.rect))
    }
    return spots
  }

  /// The tiles that are scrolled away.
  func hiddenTiles(in shared: Shared) -> [Spot] {
    shared.stand.sections.indices.filter { tile($0) == nil }.map {
      Spot(target: .section(shared.stand.sections[$0].id), rect: tilePlace($0))
    }
  }

  /// The words that lead to the page about the stand; `nil` where there is no room for them.
  func about(in shared: Shared) -> Rect? {
    guard shared.size.rows >= 16 else { return nil }
    let columns = Self.aboutText(in: shared.language).columns
    return Rect(column: grid.right - columns, row: grid.headerRow + 1, columns: columns, rows: 1)
  }

  static func aboutText(in language: Language) -> String { Message.about.text(in: language) + " ›" }
}

/// The featured exhibit in its part of home: its picture, where there is room for one beside the words, above them.
struct FeaturedLayout {
  let target: Target
  /// Where the picture stands, and what is asked for to be drawn there.
  let picture: Rect?
  let wish: PictureRequest?
  private let page: Page
  /// The part of home that belongs to it and can be touched.
  let rect: Rect

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
    wish = shared.wish(for: shared.gallery(of: .exhibit(exhibit.id)).first, in: picture)
  }

  /// The first row below the picture.
  func top(in shared: Shared) -> Int { rect.origin.row + shared.rows(of: wish, in: picture) }

  /// The lines below the picture.
  func lines(in shared: Shared, hasFocus: Bool = false) -> [Line] {
    let top = top(in: shared)
    let columns = rect.size.columns - 2
    var lines = top > rect.origin.row ? [] : [Line(Message.onStand.text(in: shared.language), Style(.quiet))]
    lines += Typesetter(columns: columns).set(page.frontMatter.title, Style(hasFocus ? .focus : .link, .bold))
    lines += Typesetter(columns: columns).set(
      page.frontMatter.summary, Style(.quiet), atMost: rect.rows.upperBound - top - lines.count)
    return Array(lines.prefix(max(0, rect.rows.upperBound - top)))
  }

}
