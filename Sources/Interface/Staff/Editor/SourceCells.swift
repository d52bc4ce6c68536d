internal import Screen

/// A row of source as the screen shows it, and which of its bytes stand in which cells.
struct SourceCells {
  /// Tabs as the blanks they take.
  private(set) var text = ""
  /// The bytes and the cells before each cluster of the row, and at its end.
  private var offsets: [Int] = []
  private var columns: [Int] = []

  init(_ row: String, tabWidth: Int) {
    var (offset, column) = (0, 0)
    for cluster in row {
      offsets.append(offset)
      columns.append(column)
      offset += cluster.utf8.count
      if cluster == "\t" {
        let blanks = tabWidth - column % tabWidth
        text += String(repeating: " ", count: blanks)
        column += blanks
      } else {
        text.append(cluster)
        column += String(cluster).columns
      }
    }
    offsets.append(offset)
    columns.append(column)
  }

  /// The cells of a range of the row's bytes.
  func columns(of range: Range<Int>) -> Range<Int> {
    let start = column(at: range.lowerBound)
    return start..<max(start, column(at: range.upperBound))
  }

  /// The cell where the cluster starts that holds a byte, or the end of the row.
  func column(at offset: Int) -> Int {
    var (low, high) = (0, offsets.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if offsets[middle] <= offset { low = middle } else { high = middle }
    }
    return columns[low]
  }
}
