internal import Screen

/// Where the picture of the featured exhibit stands in its part of home.
enum FeaturedLayout {
  /// `nil` where there is no room for a picture beside the words.
  static func picture(in rect: Rect) -> Rect? {
    let columns = rect.size.columns - 2
    let rows = min(rect.size.rows - 4, columns / 3)
    guard rows >= 5 else { return nil }
    return Rect(column: rect.origin.column + 2, row: rect.origin.row, columns: min(columns, rows * 3 + 2), rows: rows)
  }
}
