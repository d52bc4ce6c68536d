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
