import Content
internal import InterfaceKit
internal import Screen
internal import Typesetting
import Wording

/// The layout of home: title and tiles above, below them figures and programme, and beside these the featured exhibit,
/// all on the columns of the tiles. What does not fit goes, the least important first; the tiles never do.
struct HomeLayout {
  let grid: Grid
  /// The request for the stand's title in large letters, and the number of rows that the title takes.
  let title: PictureRequest?
  let titleRows: Int
  /// Columns of tiles, and the width of one.
  let tilesAcross: Int
  let tileColumns: Int
  let tileForm: TileForm
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
  /// The events that are shown in it.
  let events: [ProgrammeLayout.Row]
  let featured: FeaturedLayout?

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

    let titleEnd = min(grid.left + grid.width / 2, shared.languages(beside: shared.mastheadClocks).start - 2)
    title = shared.largeTitle(
      shared.standTitle.uppercased(), shared.language, columns: titleEnd - grid.left,
      rows: grid.isVast || grid.isLarge ? 4 : 2)
    titleRows = title?.size.rows ?? 1
    let headRows = titleRows + (shared.size.rows >= 16 ? 2 : 1)
    let isTall = shared.size.rows >= 24
    tilesTop = grid.headerRow + headRows + (isTall ? 1 : 0) + (grid.isVast ? 1 : 0)
    let bottom = grid.footerRow - (isTall ? 1 : 0)
    let room = bottom - tilesTop

    let form = TileForm.fitting(tileLines, in: room, shared)
    tileForm = form
    shownTileRows = max(1, min(tileLines, (room + form.gap) / form.pitch))
    let focus = home.focused(in: shared)
    let focusLine = (shared.stand.sections.firstIndex { .section($0.id) == focus } ?? 0) / tilesAcross
    firstTileRow = min(max(0, focusLine - shownTileRows + 1), tileLines - shownTileRows)
    // All languages have the same parts.
    let names = shared.stand.sections.prefix(60).flatMap { $0.pages.values.map(\.frontMatter.title.columns) }
    let spare = tileColumns - 6 - (names.max() ?? 0)
    showsIcons = spare >= 2
    showsCounts = spare >= 6

    // A blank row, the rule and another blank one.
    let tilesEnd = tilesTop + shownTileRows * form.pitch - form.gap
    let air = grid.isRoomy || form.rows == 1 && form.gap > 0 ? 1 : 0
    let lower = Rect(
      column: grid.left, row: tilesEnd + 2 + air, columns: grid.width, rows: bottom - tilesEnd - 2 - air)
    let aside = Rect(
      column: grid.left + (tileColumns + columnGap) * 2, row: lower.origin.row, columns: tileColumns,
      rows: lower.size.rows)
    featured = mostAcross == 3 && lower.size.rows >= 5 ? FeaturedLayout(in: aside, shared) : nil
    let left = featured == nil ? grid.width : tileColumns * 2 + columnGap
    figures = FiguresLayout(
      shared.stand.settings.figures.prefix(4).map(\.value),
      in: Rect(column: grid.left, row: lower.origin.row, columns: left, rows: lower.size.rows),
      pitch: mostAcross == 1 ? nil : tileColumns + columnGap, isRoomy: grid.isRoomy || grid.isLarge)
    let top = figures.map { $0.rect.rows.upperBound + $0.gap } ?? lower.origin.row
    programme = top < bottom ? Rect(column: grid.left, row: top, columns: left, rows: bottom - top) : nil
    events = programme.map { ProgrammeLayout(in: $0, shared).rows } ?? []
    let isUsed = figures != nil || featured != nil || !events.isEmpty
    ruleRow = lower.size.rows >= 1 && isUsed ? tilesEnd + air : nil
  }

  /// Returns the rectangle of a section's tile; `nil` where it is scrolled away.
  func tile(_ index: Int) -> Rect? {
    (0..<shownTileRows).contains(index / tilesAcross - firstTileRow) ? tilePlace(index) : nil
  }

  /// Returns the rectangle that the tile of a section would have without the edges that others scroll behind.
  private func tilePlace(_ index: Int) -> Rect {
    let line = index / tilesAcross - firstTileRow
    return Rect(
      column: grid.left + index % tilesAcross * (tileColumns + columnGap),
      row: tilesTop + line * tileForm.pitch, columns: tileColumns, rows: tileForm.rows)
  }

  /// The part of a tile for a picture; `nil` where it has none.
  func picture(in tile: Rect) -> Rect? {
    tileForm.picture.map {
      Rect(column: tile.origin.column + 2, row: tile.origin.row, columns: $0.columns, rows: $0.rows)
    }
  }

  /// The columns from a tile's number to its words.
  var numberColumns: Int { LetteredTitles.numberColumns(rows: tileForm.nameRows) }

  /// The part of a tile for words, right of its number.
  func words(in tile: Rect) -> Rect {
    let left = (picture(in: tile)?.columns.upperBound ?? tile.origin.column) + 2 + numberColumns
    return Rect(
      column: left, row: tile.origin.row, columns: tile.columns.upperBound - left, rows: tile.size.rows)
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
    spots += events.map { Spot(target: $0.entry.target, rect: $0.rect) }
    if let featured { spots.append(Spot(target: featured.target, rect: featured.rect)) }
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

  /// The digit that opens the section of that number, from 1; empty where there is none.
  static func number(_ number: Int) -> String { number < 10 ? String(number) : "" }

  static func aboutText(in language: Language) -> String { Message.about.text(in: language) + " ›" }
}
