package import Screen
package import Wording

/// A screen as drawn, and what on it answers to a touch. Both come from one pass, so that they cannot disagree.
package struct Composition: Hashable, Sendable {
  package var frame: Frame
  /// The later ones lie on top.
  package var hotspots: [Hotspot] = []
  /// Whether the cursor stands where something is typed, and not only at what has the focus.
  package var isTyping = false
  /// Whether fingers touch it: what is too small for one can be touched around it too.
  package var isForTouch = false
  /// The part of the screen that a panel covers.
  package var covered: Rect?

  package init(_ size: Size) { frame = Frame(size) }

  /// A part of the screen that can be touched.
  package struct Hotspot: Hashable, Sendable {
    package var rect: Rect
    /// The part that answers to a touch where nothing else is.
    package var reach: Rect
    package var action: Tap
    /// Whether the arrow keys reach it.
    package var takesFocus = false

    package var target: Target? {
      if case .target(let target) = action { target } else { nil }
    }
  }

  /// The effect of a touch.
  package enum Tap: Hashable, Sendable {
    case target(Target)
    case language(Language)
    /// The link of that number in the page on screen.
    case link(Int)
    /// The page before or after this one.
    case neighbour(Subject)
    /// The hit, the heading or the command of that number in the list on screen.
    case item(Int)
    /// The cell of a table.
    case cell(row: Int, column: Int)
    /// The part of that number of the screen, from 0.
    case tab(Int)
    case newPage
    case gallery
    case action(Input)
    /// The page that was left last before it was saved.
    case unsaved
  }

  /// Whether a part that starts there is on the frame: for what is not, nothing has to be set.
  package func shows(_ rect: Rect) -> Bool {
    rect.origin.row < frame.size.rows && rect.origin.column < frame.size.columns
  }

  package mutating func add(_ rect: Rect, _ action: Tap, takesFocus: Bool = false) {
    let reach = isForTouch ? rect.forFinger(within: frame.size.columns) : rect
    hotspots.append(Hotspot(rect: rect, reach: reach, action: action, takesFocus: takesFocus))
  }
}

extension Rect {
  /// A finger's width: what is lower than two rows is at least so many columns wide.
  private static let finger = 6

  fileprivate func forFinger(within columns: Int) -> Rect {
    guard size.rows < 2, size.columns < Self.finger else { return self }
    let left = min(max(0, origin.column - (Self.finger - size.columns) / 2), max(0, columns - Self.finger))
    return Rect(column: left, row: origin.row, columns: Self.finger, rows: size.rows)
  }

  package func overlaps(_ other: Rect) -> Bool { columns.overlaps(other.columns) && rows.overlaps(other.rows) }
}

extension Composition {
  /// A scroll bar where the content is longer than the screen: a thin line, its thumb as long as the part in view.
  package mutating func drawScrollBar(column: Int, rows: Range<Int>, first: Int, shown: Int, total: Int) {
    guard total > shown, rows.count >= 3 else { return }
    let thumb = max(1, rows.count * shown / total)
    let travel = rows.count - thumb
    let last = total - shown
    let top = rows.lowerBound + (travel * min(first, last) + last / 2) / last
    for row in rows {
      let isThumb = (top..<top + thumb).contains(row)
      frame.draw(isThumb ? "┃" : "│", isThumb ? .thumb : .rule, column: column, row: row)
    }
  }
}

extension Composition {
  /// The bar beside what has the focus, as high as that, and the cursor at its head.
  package mutating func drawBar(column: Int, row: Int, rows: Int = 1) {
    for row in row..<row + rows { frame.draw("▌", Style(.focus, .bar), column: column, row: row) }
    frame.cursor = Point(column: column, row: row)
  }

  /// Columns that a field keeps where a note beside it would take more: the sign, some letters, and the cursor.
  package static let leastFieldColumns = 16

  /// A field to type into, the cursor behind its text; where the text is too long, its end shows. It stays within
  /// `columns`, and takes at least one.
  package mutating func drawField(_ field: TextField, column: Int, row: Int, columns: Int, _ role: Role = .title) {
    let columns = max(1, columns)
    let sign = frame.draw("› ", .figure, column: column, row: row, limit: columns - 1)
    // Behind the text there is always a column for the cursor.
    let shown = field.text.tail(within: columns - sign - 1)
    let used = frame.draw(shown, role, column: column + sign, row: row)
    frame.cursor = Point(column: column + sign + used, row: row)
    isTyping = true
  }
}
