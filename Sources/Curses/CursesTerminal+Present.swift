import CNcurses
package import Screen

extension CursesTerminal {
  /// Sends what differs from the frame before, if anything does, and what else waits to be sent.
  package mutating func present(_ frame: Frame) {
    let frame = whole(frame)
    follow(frame.theme, inset: frame.insetTheme ?? frame.theme)
    var hasChanged = shown == nil || shown?.cursor != frame.cursor
    scroll(to: frame)
    // A frame may be smaller than the screen: nothing of a larger one before it may stay beside it.
    if shown?.size != frame.size { werase(curses_window()) }
    let columns = min(frame.size.columns, size.columns)
    for row in 0..<min(frame.size.rows, size.rows) {
      guard let changed = changedColumns(of: frame, row: row, columns: columns) else { continue }
      write(frame, row: row, columns: changed)
      hasChanged = true
    }
    guard hasChanged else { return output.flush() }
    place(frame.cursor)
    wnoutrefresh(curses_window())
    doupdate()
    output.flush()
    shown = frame
  }

  /// The frame as the terminal can show it: a wide character beside the last cell of the screen may have to go.
  ///
  /// Where the cursor cannot be kept from going on to the next row, as in tmux and screen, ncurses takes the second half
  /// of that character for the last cell, and makes the terminal insert a blank between the halves.
  private func whole(_ frame: Frame) -> Frame {
    let (second, row) = (size.columns - 2, size.rows - 1)
    guard !canStopWrapping, second > 0, second < frame.size.columns, row < frame.size.rows,
      frame[second, row].width == 0
    else { return frame }
    var whole = frame
    for column in [second - 1, second] { whole[column, row] = Cell(" ", frame[column, row].style) }
    return whole
  }

  private func changedColumns(of frame: Frame, row: Int, columns: Int) -> Range<Int>? {
    guard let shown, shown.size == frame.size else { return frame.inked(row: row)?.clamped(to: 0..<columns) }
    return frame.difference(from: shown, row: row)?.clamped(to: 0..<columns)
  }

  mutating func write(_ frame: Frame, row: Int, columns: Range<Int>) {
    line.removeAll(keepingCapacity: true)
    CellEncoder.append(
      frame.row(row)[columns], to: &line, styles: &styles)
    // Cells in the terminal's own colours, pair 0, would get the ground's instead: a theme without colours within another.
    let ground = styles[Style(.text)].pair
    setGround(pair: 0)
    defer { setGround(pair: ground) }
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

extension CursesTerminal {
  /// Lets the terminal move what has scrolled beside something that stands still; only what came in is drawn then.
  ///
  /// ncurses cannot scroll so. It is made to draw the moved screen as well, and what it would send for that is thrown
  /// away: the terminal does the same by three short commands, and both agree on where the cursor is then.
  mutating func scroll(to frame: Frame) {
    guard decoder.hasMargins, let old = shown, old.size == frame.size, frame.size == size,
      let region = RegionScroll(from: old, to: frame)
    else { return }
    let moved = region.applied(to: old)
    for row in region.rows { write(moved, row: row, columns: region.columns) }
    leaveok(curses_window(), false)
    wmove(curses_window(), 0, 0)
    wnoutrefresh(curses_window())
    let count = output.count
    doupdate()
    output.cut(to: count)
    output.append(region.sequence)
    shown = moved
  }
}
