import Content
internal import InterfaceKit
internal import Screen

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
  static func fitting(_ lines: Int, in room: Int, _ shared: Shared) -> TileForm {
    let grid = shared.grid
    let isInPixels = LetteringPen(shared).isInPixels
    let vast = TileForm(rows: 7, gap: 2, nameRows: isInPixels ? 2 : 1, picture: Size(columns: 21, rows: 7))
    var forms: [(form: TileForm, below: Int)] = grid.isVast ? [(vast, 22)] : []
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
