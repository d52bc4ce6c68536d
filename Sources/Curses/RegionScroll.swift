import Screen

/// A part of the screen whose rows have moved up or down while what is beside it stands still: text that scrolls next to
/// a picture. ncurses scrolls whole rows only, and would draw every line anew.
struct RegionScroll: Hashable {
  var rows: Range<Int>
  var columns: Range<Int>
  /// The number of rows that the text has gone up; down where it is negative.
  var shift: Int

  /// The lines that a key or a turn of the wheel scrolls by.
  private static let shifts = [1, -1, 2, -2, 3, -3]
  /// Fewer rows are as quickly drawn.
  private static let fewestRows = 4
  /// Fewer columns are as quickly drawn. Margins around a single one are refused (DECSLRM), and whole rows would move.
  private static let fewestColumns = 8
  /// The number of cells of a row that may differ from where they come from: the end of a scroll bar's thumb.
  private static let tolerance = 1

  /// The region that has scrolled between two frames of one size; `nil` where none has, or whole rows have, which is
  /// ncurses'
  /// business.
  init?(from old: Frame, to new: Frame) {
    guard let (changedRows, changedColumns) = Self.change(from: old, to: new), changedRows.count >= Self.fewestRows,
      let columns = Self.whole(changedColumns, changedRows, old)
    else { return nil }
    var best: (shift: Int, rows: Range<Int>)?
    for shift in Self.shifts {
      guard let rows = Self.longestRun(changedRows, columns, shift, old, new) else { continue }
      if rows.count > best?.rows.count ?? 0 { best = (shift, rows) }
    }
    guard let (shift, rows) = best else { return nil }
    self.columns = Self.withoutEdges(columns, rows, shift, old, new)
    if self.columns.count < Self.fewestColumns { return nil }
    // Those that come in at the edge belong to it too.
    self.rows = shift > 0 ? rows.lowerBound..<rows.upperBound + shift : rows.lowerBound + shift..<rows.upperBound
    self.shift = shift
  }

  /// The smallest block of cells outside of which nothing differs.
  private static func change(from old: Frame, to new: Frame) -> (Range<Int>, Range<Int>)? {
    var rows: Range<Int>?
    var (first, last) = (new.size.columns, 0)
    for row in 0..<new.size.rows {
      guard let columns = new.difference(from: old, row: row) else { continue }
      rows = (rows?.lowerBound ?? row)..<row + 1
      (first, last) = (min(first, columns.lowerBound), max(last, columns.upperBound))
    }
    return rows.map { ($0, first..<last) }
  }

  /// The columns, and as many more as keep wide characters whole.
  private static func whole(_ columns: Range<Int>, _ rows: Range<Int>, _ frame: Frame) -> Range<Int>? {
    var (first, end) = (columns.lowerBound, columns.upperBound)
    while first > 0, rows.contains(where: { frame[first, $0].width == 0 }) { first -= 1 }
    while end < frame.size.columns, rows.contains(where: { frame[end, $0].width == 0 }) { end += 1 }
    return end - first < frame.size.columns ? first..<end : nil
  }

  /// The longest run of rows that are what was `shift` rows below them.
  private static func longestRun(
    _ rows: Range<Int>, _ columns: Range<Int>, _ shift: Int, _ old: Frame, _ new: Frame
  ) -> Range<Int>? {
    var longest: Range<Int>?
    var start: Int?
    var moved = 0
    for row in rows.lowerBound...rows.upperBound {
      if row < rows.upperBound, rows.contains(row + shift), isAlike(row, columns, shift, old, new) {
        start = start ?? row
        if !areSame(old, row, new, row, columns) { moved += 1 }
      } else {
        // Blank rows are alike wherever they are.
        if let start, moved >= fewestRows, row - start > longest?.count ?? 0 { longest = start..<row }
        (start, moved) = (nil, 0)
      }
    }
    return longest
  }

  /// The columns without those at the right that have not moved with the others: a scroll bar.
  private static func withoutEdges(
    _ columns: Range<Int>, _ rows: Range<Int>, _ shift: Int, _ old: Frame, _ new: Frame
  ) -> Range<Int> {
    var end = columns.upperBound
    while end - 1 > columns.lowerBound {
      let column = end - 1
      let still = rows.count { new[column, $0] == old[column, $0] }
      let moved = rows.count { new[column, $0] == old[column, $0 + shift] }
      if moved > still { break }
      end -= 1
    }
    let all = min(rows.lowerBound, rows.lowerBound + shift)..<max(rows.upperBound, rows.upperBound + shift)
    return whole(columns.lowerBound..<end, all, old) ?? columns
  }

  private static func areSame(
    _ left: Frame, _ leftRow: Int, _ right: Frame, _ rightRow: Int, _ columns: Range<Int>
  ) -> Bool {
    left.row(leftRow)[columns] == right.row(rightRow)[columns]
  }

  private static func isAlike(_ row: Int, _ columns: Range<Int>, _ shift: Int, _ old: Frame, _ new: Frame) -> Bool {
    if areSame(old, row + shift, new, row, columns) { return true }
    var differing = 0
    for column in columns where new[column, row] != old[column, row + shift] {
      differing += 1
      if differing > tolerance { return false }
    }
    return true
  }

  /// The frame that the screen shows afterwards: the rows that come in are none that a frame has.
  func applied(to old: Frame) -> Frame {
    var frame = old
    for row in rows {
      for column in columns {
        frame[column, row] = rows.contains(row + shift) ? old[column, row + shift] : Self.unknown
      }
    }
    return frame
  }

  /// The terminal fills in blanks of some colour or other.
  private static let unknown = Cell("?", Style(.problem, [.bold, .italic, .underline, .strikethrough]))

  /// The sequence that makes a terminal with left and right margins (DECLRMM, VT420) do it, which moves the cursor to
  /// the first cell.
  var sequence: [UInt8] {
    let margins =
      "\u{1B}[?69h\u{1B}[\(columns.lowerBound + 1);\(columns.upperBound)s\u{1B}[\(rows.lowerBound + 1);\(rows.upperBound)r"
    let movement = "\u{1B}[\(abs(shift) == 1 ? "" : "\(abs(shift))")\(shift > 0 ? "S" : "T")"
    return Array((margins + movement + "\u{1B}[?69l\u{1B}[r").utf8)
  }
}
