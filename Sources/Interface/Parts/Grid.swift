internal import Screen

/// The lines that every screen is drawn on: the same margins, header and footer everywhere.
struct Grid {
  let size: Size

  init(_ size: Size) { self.size = size }

  /// Smaller than this nothing can be read.
  var isUsable: Bool { size.columns >= 40 && size.rows >= 12 }

  /// Columns left free at either side; on very wide screens they grow, so that nothing gets too far apart.
  var margin: Int {
    if size.columns > Self.widest + 8 { return (size.columns - Self.widest) / 2 }
    return size.columns >= 100 ? 4 : size.columns >= 60 ? 2 : 1
  }

  private static let widest = 152

  /// Whether decoration has room: blank rows around rules, big figures.
  var isRoomy: Bool { size.rows >= 30 && size.columns >= 100 }

  var left: Int { margin }
  /// The column behind the last one in use.
  var right: Int { size.columns - margin }
  var width: Int { right - left }

  /// The row of the header's text; its rule is in the next.
  var headerRow: Int { size.rows >= 20 ? 1 : 0 }
  var headerRule: Int { headerRow + 1 }
  var footerRow: Int { size.rows >= 20 ? size.rows - 2 : size.rows - 1 }

  /// The rows between header and footer.
  var body: Rect {
    let top = headerRule + (size.rows >= 20 ? 2 : 1)
    let bottom = footerRow - (size.rows >= 20 ? 2 : 1)
    return Rect(column: left, row: top, columns: width, rows: bottom - top + 1)
  }
}
