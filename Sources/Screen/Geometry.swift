/// A block of cells; empty where a side is not positive.
package struct Rect: Hashable, Sendable {
  package var origin: Point
  package var size: Size

  package init(column: Int, row: Int, columns: Int, rows: Int) {
    origin = Point(column: column, row: row)
    size = Size(columns: max(0, columns), rows: max(0, rows))
  }

  package var columns: Range<Int> { origin.column..<origin.column + size.columns }
  package var rows: Range<Int> { origin.row..<origin.row + size.rows }

  package func contains(_ point: Point) -> Bool {
    columns.contains(point.column) && rows.contains(point.row)
  }
}

/// A cell's place, counted from the top left corner of the screen: column 0, row 0.
package struct Point: Hashable, Sendable {
  package var column: Int
  package var row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// The extent of a screen or a part of it, in cells.
package struct Size: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A way to go on the screen.
package enum Direction: Hashable, Sendable {
  case up, down, left, right
}

extension Rect {
  /// The distance of another block in a direction: rows count double, for cells are twice as high as wide, and what is
  /// not straight ahead counts more. `nil` where it does not lie there at all.
  package func distance(to other: Rect, _ direction: Direction) -> Int? {
    let ahead: Int
    let aside: Int
    switch direction {
    case .up: (ahead, aside) = (rows.lowerBound - other.rows.upperBound + 1, columns.gap(to: other.columns))
    case .down: (ahead, aside) = (other.rows.lowerBound - rows.upperBound + 1, columns.gap(to: other.columns))
    case .left: (ahead, aside) = (columns.lowerBound - other.columns.upperBound + 1, rows.gap(to: other.rows))
    case .right: (ahead, aside) = (other.columns.lowerBound - columns.upperBound + 1, rows.gap(to: other.rows))
    }
    guard ahead > 0 else { return nil }
    let isVertical = direction == .up || direction == .down
    return isVertical ? ahead * 2 + aside * 2 : ahead + aside * 8
  }
}

extension Range<Int> {
  /// The number of steps between two ranges; 0 where they overlap.
  fileprivate func gap(to other: Range<Int>) -> Int {
    Swift.max(0, other.lowerBound - upperBound + 1, lowerBound - other.upperBound + 1)
  }
}

/// The lines that every screen is drawn on: the same margins, header and footer everywhere.
package struct Grid: Hashable, Sendable {
  package let size: Size
  /// Whether all is set in one column, with more air, to be read from afar.
  package let isLarge: Bool

  package init(_ size: Size, isLarge: Bool = false) {
    self.size = size
    self.isLarge = isLarge
  }

  /// Smaller than this nothing can be read.
  package var isUsable: Bool { size.columns >= 40 && size.rows >= 12 }

  /// Columns left free at either side; on very wide screens they grow, so that nothing gets too far apart.
  package var margin: Int {
    let widest = isLarge ? Self.widestLarge : Self.widest
    if size.columns > widest + 8 { return (size.columns - widest) / 2 }
    return size.columns >= 100 ? 4 : size.columns >= 60 ? 2 : 1
  }

  private static let widest = 180
  private static let widestLarge = 88

  /// Whether decoration has room: blank rows around rules, big figures.
  package var isRoomy: Bool { size.rows >= 30 && size.columns >= 100 }

  /// Whether what is small elsewhere has room to grow: tiles with pictures, figures of double size.
  package var isVast: Bool { size.rows >= 48 && size.columns >= 150 && !isLarge }

  package var left: Int { margin }
  /// The column behind the last one in use.
  package var right: Int { size.columns - margin }
  package var width: Int { right - left }

  /// The row of the header's text; its rule is in the next.
  package var headerRow: Int { size.rows >= 20 ? 1 : 0 }
  package var headerRule: Int { headerRow + 1 }
  package var footerRow: Int { size.rows >= 20 ? size.rows - 2 : size.rows - 1 }

  /// The rows between header and footer.
  package var body: Rect {
    let top = headerRule + (size.rows >= 20 ? 2 : 1)
    let bottom = footerRow - (size.rows >= 20 ? 2 : 1)
    return Rect(column: left, row: top, columns: width, rows: bottom - top + 1)
  }

  /// The rows that a dialog may cover: where the visitor is, and the keys that count, stay in sight.
  package var dialog: Rect {
    let air = size.rows >= 20 ? 1 : 0
    return Rect(column: left, row: headerRule + air, columns: width, rows: footerRow - headerRule - 2 * air)
  }

  /// The place of a dialog of some size, or as much of that as fits, in their middle.
  package func dialog(columns: Int, rows: Int) -> Rect {
    let (columns, rows) = (min(width, columns), min(dialog.size.rows, rows))
    return Rect(
      column: (size.columns - columns) / 2, row: dialog.origin.row + (dialog.size.rows - rows) / 2, columns: columns,
      rows: rows)
  }
}
