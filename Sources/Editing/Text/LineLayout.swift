internal import Algorithms
internal import MarkdownTree
internal import Screen

/// The rows that one source line takes: wrapped between clusters, behind blanks or between Chinese characters where
/// possible (UAX #14), else anywhere. All offsets are bytes from the line's start.
package struct LineLayout: Sendable {
  /// The bytes of each row, at least one row, without gaps.
  package private(set) var rows: [Range<Int>] = []
  /// The line, without its line end.
  package let text: String
  private let wrap: SoftWrap

  /// Folds a line given without its line end, in linear time.
  package init(_ text: String, wrap: SoftWrap) {
    self.text = text
    self.wrap = wrap
    guard let columns = wrap.columns, text.utf8.count > columns || text.utf8.contains(.tab) else {
      rows = [0..<text.utf8.count]
      return
    }
    breakIntoRows(of: columns)
  }

  private mutating func breakIntoRows(of columns: Int) {
    let breaks = LineBreaks(text.unicodeScalars.map(\.value))
    var (row, column, offset, scalar) = (0, 0, 0, 0)
    var (best, bestColumn): (Int?, Int) = (nil, 0)
    for cluster in text {
      if offset > row, scalar > 0, breaks[scalar] != .prohibited || wasBlank(offset) {
        (best, bestColumn) = (offset, column)
      }
      var cells = CellLayout.columns(of: cluster, at: column, tabWidth: wrap.tabWidth)
      // A blank may hang over the edge, where the cursor of a full row stands.
      if column + cells > columns, !(cluster == " " && column == columns), offset > row {
        let start = best ?? offset
        rows.append(row..<start)
        column = best == nil ? 0 : column - bestColumn
        (row, best) = (start, nil)
        cells = CellLayout.columns(of: cluster, at: column, tabWidth: wrap.tabWidth)
        if column + cells > columns, offset > row {
          rows.append(row..<offset)
          (row, column) = (offset, 0)
          cells = CellLayout.columns(of: cluster, at: 0, tabWidth: wrap.tabWidth)
        }
      }
      column += min(cells, columns)
      offset += cluster.utf8.count
      scalar += cluster.unicodeScalars.count
    }
    rows.append(row..<offset)
  }

  private func wasBlank(_ offset: Int) -> Bool {
    let utf8 = text.utf8
    return utf8[utf8.index(utf8.startIndex, offsetBy: offset - 1)].isBlank
  }

  /// The text of a row; empty for a row that is not there.
  package func text(ofRow row: Int) -> Substring {
    guard rows.indices.contains(row) else { return "" }
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: rows[row].lowerBound)
    return text[start..<utf8.index(start, offsetBy: rows[row].count)]
  }

  /// The row of an offset, counted from 0: where the line is wrapped, the one behind it.
  package func row(of offset: Int) -> Int {
    max(0, rows.partitioningIndex { $0.lowerBound > offset } - 1)
  }

  /// The row and the cell, both counted from 0, where the cursor stands at an offset.
  package func place(of offset: Int) -> (row: Int, column: Int) {
    let row = row(of: offset)
    var column = 0
    var start = rows[row].lowerBound
    for cluster in text(ofRow: row) {
      let end = start + cluster.utf8.count
      if end > offset { break }
      column += CellLayout.columns(of: cluster, at: column, tabWidth: wrap.tabWidth)
      start = end
    }
    return (row, min(column, wrap.columns ?? column))
  }

  /// The offset of the cluster that covers a cell of a row; the row's last place for a cell behind its end, which in all
  /// rows but the last is before its last cluster.
  package func offset(row: Int, column: Int) -> Int {
    let row = min(max(row, 0), rows.count - 1)
    var (used, offset) = (0, rows[row].lowerBound)
    let clusters = text(ofRow: row)
    for cluster in clusters {
      used += CellLayout.columns(of: cluster, at: used, tabWidth: wrap.tabWidth)
      if used > column { return offset }
      let end = offset + cluster.utf8.count
      if row < rows.count - 1, end == rows[row].upperBound { return offset }
      offset = end
    }
    return offset
  }
}

/// The soft wrap of source lines.
package struct SoftWrap: Hashable, Sendable {
  /// The cells a row has, at least 2; `nil` for rows as long as their lines. One more cell is needed for the cursor at a
  /// row's end, where a blank that does not fit any more stands as well.
  package let columns: Int?
  /// The cells between two tab stops, 1 to 64.
  package let tabWidth: Int

  /// Widths out of their range are taken for the nearest in it.
  package init(columns: Int?, tabWidth: Int = 4) {
    self.columns = columns.map { max($0, 2) }
    self.tabWidth = min(max(tabWidth, 1), 64)
  }
}

/// The cells that the clusters of a source line take, as the screen draws them.
enum CellLayout {
  /// The cells of a cluster that starts in a column counted from 0: a tab reaches to the next stop, a line end takes
  /// none, what is invisible takes none.
  static func columns(of cluster: Character, at column: Int, tabWidth: Int) -> Int {
    let scalars = cluster.unicodeScalars
    guard let scalar = scalars.first else { return 0 }
    if scalars.index(after: scalars.startIndex) == scalars.endIndex {
      if let columns = scalar.plainColumns { return columns }
      if scalar == "\t" { return tabWidth - column % tabWidth }
    }
    return scalar == "\n" || scalar == "\r" ? 0 : String(cluster).columns
  }
}
