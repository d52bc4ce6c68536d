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
