import CNcurses
package import Screen

extension CursesTerminal {
  /// Sends what differs from the frame before, if anything does, and what else waits to be sent.
  package mutating func present(_ frame: Frame) {
    var frame = whole(frame)
    follow(frame.theme, inset: frame.insetTheme ?? frame.theme)
    let placements = placements(in: &frame)
    // xterm moves pictures with whatever scrolls, wherever that is.
    let mayScroll = placements.isEmpty && pixels.shown.isEmpty
    idcok(curses_window(), mayScroll)
    var hasChanged = shown == nil || shown?.cursor != frame.cursor
    if mayScroll { scroll(to: frame) }
    // A frame may be smaller than the screen: nothing of a larger one before it may stay beside it.
    if shown?.size != frame.size {
      if !mayScroll { forgetScreen() }
      werase(curses_window())
    }
    let changed = changedColumns(of: frame)
    let plan = preparePixels(placements, changed: Set(changed.map(\.row)))
    for (row, columns) in changed {
      write(frame, row: row, columns: columns)
      if !mayScroll, shown != nil { refreshRow() }
      hasChanged = true
    }
    for row in plan.rows {
      wredrawln(curses_window(), CInt(row), 1)
      refreshRow()
    }
    guard hasChanged || !plan.isEmpty else { return output.flush() }
    place(frame.cursor)
    wnoutrefresh(curses_window())
    doupdate()
    drawPixels(plan.new)
    output.flush()
    shown = frame
  }

  /// Has ncurses write the one row that is other than it was. Where it has several to look at it may find that some were moved
  /// and let the terminal scroll, which nothing forbids it; a single one is never where another one has been.
  private func refreshRow() {
    leaveok(curses_window(), true)
    wnoutrefresh(curses_window())
    doupdate()
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

  /// The rows that are other than those on the screen, and where they are.
  private func changedColumns(of frame: Frame) -> [(row: Int, columns: Range<Int>)] {
    let columns = 0..<min(frame.size.columns, size.columns)
    let old = shown?.size == frame.size ? shown : nil
    return (0..<min(frame.size.rows, size.rows)).compactMap { row in
      let changed = old.map { frame.difference(from: $0, row: row) } ?? frame.inked(row: row)
      return changed.map { (row, $0.clamped(to: columns)) }
    }
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
    let screen = Rect(column: 0, row: 0, columns: size.columns, rows: size.rows)
    var cursor = cursor.flatMap { screen.contains($0) ? $0 : nil }
    curs_set(cursor == nil ? 0 : 1)
    // Where it cannot be hidden, it stands where it disturbs least.
    if cursor == nil, !canHideCursor { cursor = Point(column: size.columns - 1, row: size.rows - 1) }
    // Without a cursor to show it may stay wherever drawing left it, which saves bytes.
    leaveok(curses_window(), cursor == nil)
    if let cursor { wmove(curses_window(), CInt(cursor.row), CInt(cursor.column)) }
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
