import CNcurses
import Screen

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
