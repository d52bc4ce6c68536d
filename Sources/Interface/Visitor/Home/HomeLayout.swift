import Content
internal import Screen
internal import Typesetting
import Wording

/// Where the parts of home stand: title and tiles above, below them figures and programme, and beside these the
/// featured exhibit, all on the columns of the tiles. What does not fit goes, the least important first; the tiles
/// never do.
struct HomeLayout {
  let grid: Grid
  /// What draws the stand's title in large letters, and the rows that the title takes.
  let title: PictureRequest?
  let titleRows: Int
  /// Columns of tiles, and the width of one.
  let tilesAcross: Int
  let tileColumns: Int
  /// Rows of one tile: 3 with its summary, 1 without, 7 with a picture.
  let tileRows: Int
  let tileGap: Int
  let tilesTop: Int
  /// The first row of tiles on screen, where there are more than fit.
  let firstTileRow: Int
  let shownTileRows: Int
  /// Columns between two tiles.
  let columnGap: Int
  /// The parts that all tiles have room for beside their names.
  let showsIcons: Bool
  let showsCounts: Bool
  /// The row of the rule below the tiles; `nil` where nothing stands below them.
  let ruleRow: Int?
  let figures: FiguresLayout?
  let programme: Rect?
  let featured: Rect?

  /// The columns and rows of a picture on a tile.
  private static let picture = Size(columns: 21, rows: 7)

  init(_ home: Home, _ shared: Shared) {
    let grid = shared.grid
    self.grid = grid
    let count = max(1, shared.stand.sections.count)
    let mostAcross = grid.isLarge ? 1 : grid.width >= 72 ? 3 : grid.width >= 48 ? 2 : 1
    tilesAcross = min(mostAcross, count)
    columnGap = grid.width >= 100 ? 4 : 2
    // The width of a tile where as many as fit stand side by side, however many there are.
    tileColumns = (grid.width - columnGap * (mostAcross - 1)) / mostAcross
    let tileLines = (count + tilesAcross - 1) / tilesAcross

    title = shared.largeTitle(shared.standTitle.uppercased(), shared.language, columns: grid.width / 2, rows: 4)
    titleRows = title?.size.rows ?? 1
    let headRows = titleRows + (shared.size.rows >= 16 ? 2 : 1)
    let isTall = shared.size.rows >= 24
    tilesTop = grid.headerRow + headRows + (isTall ? 1 : 0) + (grid.isVast ? 1 : 0)
    let bottom = grid.footerRow - (isTall ? 1 : 0)
    let room = bottom - tilesTop

    if grid.isVast, tileLines * (Self.picture.rows + 2) + 20 <= room {
      (tileRows, tileGap) = (Self.picture.rows, 2)
    } else if tileLines * 4 - 1 <= room {
      let gap = grid.isRoomy || grid.isLarge ? 2 : 1
      (tileRows, tileGap) = (3, tileLines * 3 + (tileLines - 1) * gap + 12 <= room ? gap : 1)
    } else {
      (tileRows, tileGap) = (1, tileLines * 2 - 1 <= room ? 1 : 0)
    }
    shownTileRows = max(1, min(tileLines, (room + tileGap) / (tileRows + tileGap)))
    let focus = home.focused(in: shared)
    let focusLine = (shared.stand.sections.firstIndex { .section($0.id) == focus } ?? 0) / tilesAcross
    firstTileRow = min(max(0, focusLine - shownTileRows + 1), tileLines - shownTileRows)
    let names = shared.stand.sections.prefix(60).map { shared.title(ofSection: $0.id).columns }
    let spare = tileColumns - 6 - (names.max() ?? 0)
    showsIcons = spare >= 2
    showsCounts = spare >= 6

    // A blank row, the rule and another blank one.
    let tilesEnd = tilesTop + shownTileRows * (tileRows + tileGap) - tileGap
    let air = grid.isRoomy ? 1 : 0
    let lower = Rect(
      column: grid.left, row: tilesEnd + 2 + air, columns: grid.width, rows: bottom - tilesEnd - 2 - air)
    ruleRow = lower.size.rows >= 1 ? tilesEnd + air : nil
    let hasFeatured = mostAcross == 3 && lower.size.rows >= 5 && shared.featuredExhibit != nil
    let left = hasFeatured ? tileColumns * 2 + columnGap : grid.width
    featured =
      hasFeatured
      ? Rect(
        column: grid.left + (tileColumns + columnGap) * 2, row: lower.origin.row, columns: tileColumns,
        rows: lower.size.rows) : nil
    figures = FiguresLayout(
      shared.stand.settings.figures.prefix(4).map(\.value),
      in: Rect(column: grid.left, row: lower.origin.row, columns: left, rows: lower.size.rows),
      pitch: mostAcross == 1 ? nil : tileColumns + columnGap, isRoomy: grid.isRoomy || grid.isLarge)
    let top = figures.map { $0.rect.rows.upperBound + $0.gap } ?? lower.origin.row
    programme = top < bottom ? Rect(column: grid.left, row: top, columns: left, rows: bottom - top) : nil
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

  /// The part of a tile for a picture; `nil` where it has none.
  func picture(in tile: Rect) -> Rect? {
    guard tileRows == Self.picture.rows else { return nil }
    return Rect(
      column: tile.origin.column + 2, row: tile.origin.row, columns: Self.picture.columns, rows: Self.picture.rows)
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
    return Rect(column: grid.right - columns, row: grid.headerRow + titleRows, columns: columns, rows: 1)
  }

  static func aboutText(in language: Language) -> String { Message.about.text(in: language) + " ›" }
}

/// The featured exhibit in its part of home: its picture above its words.
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
    // Below it stands the title, and where there is room a summary of two lines.
    let rows = min(rect.size.rows - (rect.size.rows >= 12 ? 3 : 1), columns / 3)
    picture =
      rows >= 4 ? Rect(column: rect.origin.column + 2, row: rect.origin.row, columns: columns, rows: rows) : nil
    wish = shared.wish(for: shared.gallery(of: .exhibit(exhibit.id)).first, in: picture)
  }

  /// The first row below the picture.
  func top(in shared: Shared) -> Int { rect.origin.row + shared.rows(of: wish, in: picture) }

  /// The lines below the picture.
  func lines(in shared: Shared, hasFocus: Bool = false) -> [Line] {
    let top = top(in: shared)
    let columns = rect.size.columns - 2
    var lines = top > rect.origin.row ? [] : [Line(Message.onStand.text(in: shared.language), Style(.quiet))]
    lines += Typesetter(columns: columns).set(
      page.frontMatter.title, Style(hasFocus ? .focus : .link, .bold),
      atMost: max(1, min(2, rect.rows.upperBound - top - lines.count)))
    lines += Typesetter(columns: columns).set(
      page.frontMatter.summary, Style(.quiet), atMost: rect.rows.upperBound - top - lines.count)
    return Array(lines.prefix(max(0, rect.rows.upperBound - top)))
  }
}
