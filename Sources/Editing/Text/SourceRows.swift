import Algorithms
internal import MarkdownTree
import Screen

/// The rows of a soft-wrapped text, as far as a screen shows them.
package struct SourceRows {
  private let text: TextBuffer
  private let wrap: SoftWrap

  package init(text: TextBuffer, wrap: SoftWrap) {
    self.text = text
    self.wrap = wrap
  }

  /// A row on screen.
  package struct Row {
    package var place: SourcePlace
    /// In bytes of the text.
    package var range: Range<Int>
    package var text: String
  }

  /// So many rows from a place on.
  package func rows(from top: SourcePlace, count: Int) -> [Row] {
    var rows: [Row] = []
    var line = top.line
    var next = text.range(ofLine: line).lowerBound
    while rows.count < count, line <= text.lineCount {
      let (bytes, behind) = text.line(startingAt: next)
      next = behind
      let layout = LineLayout(text.substring(bytes), wrap: wrap)
      let start = bytes.lowerBound
      let first = line == top.line ? min(top.row, layout.rows.count - 1) : 0
      for row in layout.rows.indices.dropFirst(first) where rows.count < count {
        let range = layout.rows[row]
        rows.append(
          Row(
            place: SourcePlace(line: line, row: row), range: start + range.lowerBound..<start + range.upperBound,
            text: String(layout.text(ofRow: row))))
      }
      line += 1
    }
    return rows
  }

  /// The row of an offset, and the cell in it.
  package func place(of offset: Int) -> (place: SourcePlace, column: Int) {
    let line = text.line(at: offset)
    let bytes = text.range(ofLine: line)
    let inLine = LineLayout(text.substring(bytes), wrap: wrap).place(of: offset - bytes.lowerBound)
    return (SourcePlace(line: line, row: inLine.row), inLine.column)
  }

  /// The offset of a cell in a row.
  package func offset(at place: SourcePlace, column: Int) -> Int {
    let layout = LineLayout(text.text(ofLine: place.line), wrap: wrap)
    return text.range(ofLine: place.line).lowerBound + layout.offset(row: place.row, column: column)
  }

  /// The place so many rows below another, or above it; it stops at the ends of the text.
  package func place(_ distance: Int, rowsFrom place: SourcePlace) -> SourcePlace {
    var place = SourcePlace(line: min(max(1, place.line), text.lineCount), row: place.row)
    var left = distance
    while left < 0 {
      if place.row + left >= 0 { return SourcePlace(line: place.line, row: place.row + left) }
      guard place.line > 1 else { return SourcePlace(line: 1, row: 0) }
      left += place.row + 1
      place = SourcePlace(line: place.line - 1, row: count(inLine: place.line - 1) - 1)
    }
    while left > 0 {
      let last = count(inLine: place.line) - 1
      if place.row + left <= last { return SourcePlace(line: place.line, row: place.row + left) }
      guard place.line < text.lineCount else { return SourcePlace(line: place.line, row: last) }
      left -= last - place.row + 1
      place = SourcePlace(line: place.line + 1, row: 0)
    }
    return place
  }

  /// The top that shows a place, moved as little as that takes.
  package func top(showing place: SourcePlace, from top: SourcePlace, rows: Int) -> SourcePlace {
    if place < top { return place }
    // Far below: no need to count what lies between.
    if place.line - top.line > rows { return self.place(1 - rows, rowsFrom: place) }
    let lowest = self.place(1 - rows, rowsFrom: place)
    return max(top, lowest)
  }

  private func count(inLine line: Int) -> Int { LineLayout(text.text(ofLine: line), wrap: wrap).rows.count }
}

/// A row of a soft-wrapped text.
package struct SourcePlace: Hashable, Comparable {
  /// The source line, from 1.
  package var line: Int
  /// The number of the row among those that the line takes, from 0.
  package var row: Int

  package init(line: Int, row: Int) {
    self.line = line
    self.row = row
  }

  package static func < (left: SourcePlace, right: SourcePlace) -> Bool {
    (left.line, left.row) < (right.line, right.row)
  }
}

/// A row of source as the screen shows it, and which of its bytes stand in which cells.
package struct SourceCells {
  /// Tabs as the blanks they take.
  package private(set) var text = ""
  /// The bytes and the cells before each cluster of the row, and at its end.
  private var offsets: [Int] = []
  private var columns: [Int] = []

  package init(_ row: String, tabWidth: Int) {
    let hasTabs = row.utf8.contains(.tab)
    if !hasTabs { text = row }
    offsets.reserveCapacity(row.utf8.count + 1)
    columns.reserveCapacity(row.utf8.count + 1)
    var (offset, column) = (0, 0)
    for cluster in row {
      offsets.append(offset)
      columns.append(column)
      let bytes = cluster.utf8
      offset += bytes.count
      if bytes.first == .tab {
        let blanks = tabWidth - column % tabWidth
        text += String(repeating: " ", count: blanks)
        column += blanks
      } else {
        if hasTabs { text.append(cluster) }
        column += CellLayout.columns(of: cluster, at: column, tabWidth: tabWidth)
      }
    }
    offsets.append(offset)
    columns.append(column)
  }

  /// The cells of a range of the row's bytes.
  package func columns(of range: Range<Int>) -> Range<Int> {
    let start = column(at: range.lowerBound)
    return start..<max(start, column(at: range.upperBound))
  }

  /// The cell where the cluster starts that holds a byte, or the end of the row.
  package func column(at offset: Int) -> Int {
    columns[max(0, offsets.partitioningIndex { $0 > offset } - 1)]
  }
}
