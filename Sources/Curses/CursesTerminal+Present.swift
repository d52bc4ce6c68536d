import CNcurses
import Glibc
package import Screen

extension CursesTerminal {
  /// Sends what differs from the frame before; nothing where nothing does.
  package mutating func present(_ frame: Frame) {
    follow(frame.theme)
    var hasChanged = shown == nil || shown?.cursor != frame.cursor
    let columns = min(frame.size.columns, size.columns)
    for row in 0..<min(frame.size.rows, size.rows) {
      guard let changed = changedColumns(of: frame, row: row, columns: columns) else { continue }
      write(frame, row: row, columns: changed)
      hasChanged = true
    }
    guard hasChanged else { return }
    place(frame.cursor)
    wnoutrefresh(curses_window())
    doupdate()
    output.flush()
    shown = frame
  }

  /// From the first to the last column that differs, with whole wide characters at both ends.
  private func changedColumns(of frame: Frame, row: Int, columns: Int) -> Range<Int>? {
    guard let shown, shown.size == frame.size else { return 0..<columns }
    let start = row * frame.size.columns
    let (new, old) = (frame.cells, shown.cells)
    // Most rows are the same to the byte, which is quickly seen.
    if Self.haveSameBytes(new[start..<start + columns], old[start..<start + columns]) { return nil }
    var first = 0
    while first < columns, new[start + first] == old[start + first] { first += 1 }
    guard first < columns else { return nil }
    var end = columns
    while new[start + end - 1] == old[start + end - 1] { end -= 1 }
    func isCovered(_ column: Int) -> Bool { new[start + column].width == 0 || old[start + column].width == 0 }
    while first > 0, isCovered(first) { first -= 1 }
    while end < columns, isCovered(end) { end += 1 }
    return first..<end
  }

  private static func haveSameBytes(_ left: ArraySlice<Cell>, _ right: ArraySlice<Cell>) -> Bool {
    left.withUnsafeBytes { left in
      right.withUnsafeBytes { right in
        guard let start = left.baseAddress, let other = right.baseAddress else { return left.count == right.count }
        return left.count == right.count && memcmp(start, other, left.count) == 0
      }
    }
  }

  private mutating func write(_ frame: Frame, row: Int, columns: Range<Int>) {
    let start = row * frame.size.columns
    line.removeAll(keepingCapacity: true)
    CellEncoder.append(
      frame.cells[start + columns.lowerBound..<start + columns.upperBound], to: &line, styles: &styles)
    mvwadd_wchnstr(curses_window(), CInt(row), CInt(columns.lowerBound), line, CInt(line.count))
  }

  private func place(_ cursor: Point?) {
    let isVisible = cursor.map { (0..<size.columns).contains($0.column) && (0..<size.rows).contains($0.row) } ?? false
    // Without a cursor to show it may stay wherever drawing left it, which saves bytes.
    leaveok(curses_window(), !isVisible)
    curs_set(isVisible ? 1 : 0)
    if isVisible, let cursor { wmove(curses_window(), CInt(cursor.row), CInt(cursor.column)) }
  }
}
