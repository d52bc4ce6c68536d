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
  private let featuredExhibit: FeaturedExhibit

  /// - Parameter last: The layout before, of which what did not change is kept.
  init(_ home: Home, _ shared: Shared, after last: HomeLayout? = nil) {
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

    let everyEvent = Programme(shared)
    let form = TileForm.fitting(tileLines, in: room, above: everyEvent.entries.count, shared)
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
    featuredExhibit = FeaturedExhibit(shared, after: last?.featuredExhibit)
    featured = mostAcross == 3 && lower.size.rows >= 5 ? FeaturedLayout(featuredExhibit, in: aside) : nil
    let left = featured == nil ? grid.width : tileColumns * 2 + columnGap
    figures = FiguresLayout(
      shared.stand.settings.figures.prefix(4).map(\.value),
      in: Rect(column: grid.left, row: lower.origin.row, columns: left, rows: lower.size.rows),
      pitch: mostAcross == 1 ? nil : tileColumns + columnGap, isRoomy: grid.isRoomy || grid.isLarge)
    let top = figures.map { $0.rect.rows.upperBound + $0.gap } ?? lower.origin.row
    // Up to the column before the bar of what stands beside it.
    let programmeColumns = featured == nil ? grid.width : aside.origin.column - grid.left - 1
    programme = top < bottom ? Rect(column: grid.left, row: top, columns: programmeColumns, rows: bottom - top) : nil
    events = programme.map { ProgrammeLayout(in: $0, everyEvent).rows } ?? []
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

  /// The words that lead to the page about the stand; `nil` where there is no room for them, or no stand.
  func about(in shared: Shared) -> Rect? {
    guard shared.size.rows >= 16, !shared.everything.isUnstarted else { return nil }
    let columns = Self.aboutText(in: shared.language).columns
    return Rect(column: grid.right - columns, row: grid.headerRow + titleRows, columns: columns, rows: 1)
  }

  /// The digit that opens the section of that number, from 1; empty where there is none.
  static func number(_ number: Int) -> String { number < 10 ? String(number) : "" }

  static func aboutText(in language: Language) -> String { Message.about.text(in: language) + " ›" }
}

/// The form that all tiles of home share.
struct TileForm: Hashable {
  /// Rows of a tile, and blank ones between two of them.
  let rows: Int
  let gap: Int
  /// Rows of its name: more than one where that is written in large letters.
  var nameRows = 1
  /// The size of its picture; `nil` where it has none.
  var picture: Size?

  var pitch: Int { rows + gap }

  /// The form for so many lines of tiles in so many rows, the most generous that fits with what stands below it.
  static func fitting(_ lines: Int, in room: Int, above events: Int, _ shared: Shared) -> TileForm {
    let grid = shared.grid
    let isInPixels = LetteringPen(shared).isInPixels
    var forms: [(form: TileForm, below: Int)] = []
    if grid.isVast {
      func vast(_ rows: Int, _ gap: Int) -> TileForm {
        TileForm(
          rows: rows, gap: gap, nameRows: isInPixels ? 2 : 1, picture: Size(columns: rows * 3, rows: rows))
      }
      // The rule, figures of double size, and of all events what they are about: a little smaller, tiles lose nothing.
      let whole = 3 + (min(4, shared.stand.settings.figures.count) + 1) / 2 * 9 + events * 2
      forms =
        shared.options.depth == nil
        ? [(TileForm(rows: 4, gap: 4), whole)]
        : [(vast(7, 2), whole), (vast(6, 2), whole), (vast(6, 1), whole), (vast(7, 2), 22)]
    }
    if grid.isLarge, isInPixels {
      forms.append((TileForm(rows: 5, gap: 1, nameRows: 3, picture: Size(columns: 15, rows: 5)), 12))
      forms += [1, 0].map { (TileForm(rows: 3, gap: $0, nameRows: 2), 0) }
      forms += [1, 0].map { (TileForm(rows: 2, gap: $0, nameRows: 2), 0) }
    }
    if grid.isRoomy || grid.isLarge { forms.append((TileForm(rows: 3, gap: 2), 12)) }
    forms += [(TileForm(rows: 3, gap: 1), 0), (TileForm(rows: 1, gap: 1), 0)]
    return forms.first { lines * $0.form.pitch - $0.form.gap + $0.below <= room }?.form ?? TileForm(rows: 1, gap: 0)
  }
}

extension LetteredTitles {
  /// The names of sections; `nil` where they are written as text.
  init?(_ layout: HomeLayout, _ shared: Shared) {
    let rows = layout.tileForm.nameRows
    guard rows > 1, let tile = layout.tile(layout.firstTileRow * layout.tilesAcross) else { return nil }
    self.init(
      shared.stand.sections.map { shared.title(ofSection: $0.id) }, columns: layout.words(in: tile).size.columns,
      rows: rows, heights: 110...LetteringPen.twoRows * rows / 2, shared)
  }
}

/// The exhibit that home features. They take turns of five minutes, by the wall clock: a stand restarted shows the same one.
struct FeaturedExhibit {
  /// Its page and the first of its pictures; `nil` where the stand features nothing.
  let shown: (id: ExhibitID, page: Page, picture: Exhibit.Picture?)?
  /// What it follows from: all exhibits of a stand are looked at for it, which no key should wait for.
  private let basis: Basis

  private struct Basis: Equatable {
    let sections: [Section]
    let languages: [Language]
    let language: Language
    let turn: Int
  }

  /// - Parameter last: The one before, which stays until the content, the language or the turn is another.
  init(_ shared: Shared, after last: FeaturedExhibit?) {
    let basis = Basis(
      sections: shared.stand.sections, languages: shared.stand.settings.languages, language: shared.choices.language,
      turn: shared.clock.epochSeconds / 300)
    if let last, last.basis == basis {
      self = last
      return
    }
    self.basis = basis
    let featured = basis.sections.flatMap(\.exhibits).compactMap { exhibit in
      shared.page(in: exhibit.pages).flatMap { $0.frontMatter.isFeatured ? (exhibit.id, $0) : nil }
    }
    let next = featured.isEmpty ? nil : featured[basis.turn % featured.count]
    shown = next.map { ($0, $1, shared.firstPicture(of: .exhibit($0))) }
  }
}

/// The featured exhibit in its part of home: its picture above its words.
struct FeaturedLayout {
  let target: Target
  let picture: Rect?
  private let source: Exhibit.Picture?
  private let page: Page
  /// The part of home that belongs to it and can be touched.
  let rect: Rect

  /// `nil` where the stand features nothing.
  init?(_ exhibit: FeaturedExhibit, in rect: Rect) {
    guard let shown = exhibit.shown else { return nil }
    target = .page(.exhibit(shown.id))
    page = shown.page
    self.rect = rect
    let columns = rect.size.columns - 2
    // Below it stands the title, and where there is room a summary of two lines.
    let rows = min(rect.size.rows - (rect.size.rows >= 12 ? 3 : 1), columns / 3)
    picture =
      rows >= 4 ? Rect(column: rect.origin.column + 2, row: rect.origin.row, columns: columns, rows: rows) : nil
    source = shown.picture
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
    let typesetter = Typesetter(columns: columns, language: page.language)
    lines += typesetter.set(
      page.frontMatter.title, Style(hasFocus ? .focus : .link, .bold),
      atMost: max(1, min(2, rect.rows.upperBound - top - lines.count)))
    // A summary of which one row shows the beginning says less than none.
    let room = rect.rows.upperBound - top - lines.count
    let summary = typesetter.setEvenly(page.frontMatter.summary, Style(.quiet), atMost: max(2, room))
    if summary.count <= room { lines += summary }
    return Array(lines.prefix(max(0, rect.rows.upperBound - top)))
  }
}
