import Screen

/// The pictures that a terminal with sixels shows.
struct SixelScreen {
  /// xterm keeps sixteen pictures and, for the next one, drops the one that begins in the highest row, whether it is still to
  /// be seen or not. Pictures beyond the top of the screen are that.
  private static let mostPictures = 12
  private var count = 0
  /// Below all rows that pictures may reach into which are not erased.
  private var lowest = 0
  /// Below all rows that those begin in which the terminal keeps.
  private var deepest = 0

  /// Returns the bytes that draw a placement.
  static func sequence(for placement: Placement) -> [UInt8] {
    guard case .indexed(let pixels) = placement.image.content else { return [] }
    let start = Array("\u{1B}[\(placement.cells.origin.row + 1);\(placement.cells.origin.column + 1)H".utf8)
    if placement.isWhole, !pixels.sixels.isEmpty, placement.image.veil == nil { return start + pixels.sixels }
    let (x, y) = placement.crop
    let cell = placement.image.cell
    var indices: [UInt8] = []
    indices.reserveCapacity(x.count * y.count)
    for row in y {
      indices +=
        pixels.indices[
          row * placement.image.size.width + x.lowerBound..<row * placement.image.size.width + x.upperBound]
    }
    let columns = placement.cells.size.columns
    for (number, isSeen) in placement.mask.enumerated() where !isSeen {
      let (column, row) = (number % columns, number / columns)
      let covered = column * cell.width..<min(x.count, (column + 1) * cell.width)
      for line in row * cell.height..<min(y.count, (row + 1) * cell.height) {
        for pixel in covered { indices[line * x.count + pixel] = pixels.clear }
      }
    }
    let size = PixelSize(width: x.count, height: y.count)
    return start + Sixels.written(indices, of: size, palette: placement.image.shown(pixels.palette))
  }

  /// Notes that pictures are about to be drawn.
  mutating func note(_ new: [Placement]) {
    count += new.count
    lowest = max(lowest, new.map(\.cells.rows.upperBound).max() ?? 0)
    deepest = max(deepest, lowest)
  }

  /// Whether the terminal might have to drop one that is still to be seen for so many more.
  func isFull(for new: Int) -> Bool { count + new > Self.mostPictures }

  /// Returns the bytes that make the terminal move all pictures beyond the top of the screen, empty: where those that it
  /// shows stood and in the first two rows all is blank afterwards.
  mutating func makeRoom(erasing shown: [Placement]) -> [UInt8] {
    count = 0
    defer { (lowest, deepest) = (0, 0) }
    return Self.scrolling(Self.erasures(of: shown) + Self.scroll(by: deepest))
  }

  /// Returns the bytes that take pictures off the screen. Characters erase what they are written over; but what erases
  /// without any (EL, ECH), as ncurses does with blanks, xterm only paints over its pictures, which come back when
  /// anything scrolls.
  static func erase(_ gone: [Placement]) -> [UInt8] {
    gone.isEmpty ? [] : Array("\u{1B}7\(erasures(of: gone))\u{1B}8".utf8)
  }

  private static func erasures(of gone: [Placement]) -> String {
    gone.map { placement in
      let blanks = String(repeating: " ", count: placement.cells.size.columns)
      let column = placement.cells.origin.column + 1
      return placement.cells.rows.map { "\u{1B}[\($0 + 1);\(column)H\(blanks)" }.joined()
    }.joined()
  }

  /// Returns the bytes that take away what a screen that has become smaller no longer shows of pictures, but would
  /// again when anything scrolls; the whole screen is erased with it. Empty if there is nothing.
  mutating func clear(rows: Int) -> [UInt8] {
    defer { lowest = 0 }
    guard lowest > rows, rows > 1 else { return [] }
    let step = rows / 2 * 2
    let steps = (lowest - rows + step - 1) / step
    return Self.scrolling(String(repeating: Self.scroll(by: step) + "\u{1B}[2J", count: steps))
  }

  /// Whatever region is scrolled, xterm moves all pictures; other terminals move none, or those in the region. It is none that
  /// has more than two rows, and these are written anew.
  private static func scrolling(_ sequence: String) -> [UInt8] {
    Array("\u{1B}7\u{1B}[1;2r\(sequence)\u{1B}[r\u{1B}8".utf8)
  }

  private static func scroll(by rows: Int) -> String { String(repeating: "\u{1B}[2S", count: (rows + 1) / 2) }
}
