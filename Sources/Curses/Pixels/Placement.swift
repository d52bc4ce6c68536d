import Screen

/// The cells in which a frame shows an image, and the part of the image that is to be seen.
struct Placement: Hashable {
  var image: PixelImage
  /// The cell of the image's first corner, which may lie outside the screen.
  var origin: Point
  /// The smallest block of cells that holds all that is to be seen of it.
  var cells: Rect
  /// Whether each cell of the block is to be seen, row after row.
  var mask: [Bool]

  /// Whether anything in the block is covered.
  var hasHoles: Bool { mask.contains(false) }

  /// Whether all of the image is to be seen.
  var isWhole: Bool { !hasHoles && cells.origin == origin && cells.size == image.cells }

  /// The pixels of the image that the block covers.
  var crop: (x: Range<Int>, y: Range<Int>) {
    let (left, top) = (cells.origin.column - origin.column, cells.origin.row - origin.row)
    let (cell, size) = (image.cell, image.size)
    return (
      left * cell.width..<min(size.width, (left + cells.size.columns) * cell.width),
      top * cell.height..<min(size.height, (top + cells.size.rows) * cell.height)
    )
  }

  /// The cells that are to be seen, as few blocks as come of going through the rows once.
  var blocks: [Rect] {
    var done: [Rect] = []
    var open: [Rect] = []
    for row in 0..<cells.size.rows {
      var next: [Rect] = []
      for run in runs(ofRow: row) {
        if let index = open.firstIndex(where: { $0.columns == run.columns }) {
          var block = open.remove(at: index)
          block.size.rows += 1
          next.append(block)
        } else {
          next.append(run)
        }
      }
      done += open
      open = next
    }
    return done + open
  }

  private func runs(ofRow row: Int) -> [Rect] {
    var runs: [Rect] = []
    var start: Int?
    for column in 0...cells.size.columns {
      let isSeen = column < cells.size.columns && mask[row * cells.size.columns + column]
      if isSeen {
        start = start ?? column
      } else if let first = start {
        runs.append(
          Rect(
            column: cells.origin.column + first, row: cells.origin.row + row, columns: column - first, rows: 1))
        start = nil
      }
    }
    return runs
  }
}

extension Frame {
  /// The images that the frame shows, each once for every place it stands at, in the order of their first cells.
  func placements(within screen: Size) -> [Placement] {
    guard !images.isEmpty else { return [] }
    struct Key: Hashable {
      var image: Int
      var origin: Point
    }
    var order: [Key] = []
    var seen: [Key: [Point]] = [:]
    for row in 0..<min(size.rows, screen.rows) {
      for column in 0..<min(size.columns, screen.columns) {
        guard let patch = patch(column, row) else { continue }
        let key = Key(
          image: patch.image, origin: Point(column: column - patch.column, row: row - patch.row))
        if seen[key] == nil { order.append(key) }
        seen[key, default: []].append(Point(column: column, row: row))
      }
    }
    return order.compactMap { key in
      seen[key].map { Placement(image: images[key.image], origin: key.origin, points: $0) }
    }
  }
}

extension Placement {
  /// - Parameter points: The cells to be seen, at least one, from the first row on.
  fileprivate init(image: PixelImage, origin: Point, points: [Point]) {
    let columns = points.map(\.column)
    let (left, right) = (columns.min() ?? 0, columns.max() ?? 0)
    let (top, bottom) = (points.first?.row ?? 0, points.last?.row ?? 0)
    let block = Rect(column: left, row: top, columns: right - left + 1, rows: bottom - top + 1)
    var mask = Array(repeating: false, count: block.size.columns * block.size.rows)
    for point in points { mask[(point.row - top) * block.size.columns + point.column - left] = true }
    self.init(image: image, origin: origin, cells: block, mask: mask)
  }
}
