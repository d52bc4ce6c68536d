internal import Screen

/// How many cells the clusters of a source line take, as the screen draws them.
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
