internal import Screen

extension Composition {
  /// A scroll bar where the content is longer than the screen: a thin line, its thumb as long as the part in view.
  mutating func drawScrollBar(column: Int, rows: Range<Int>, first: Int, shown: Int, total: Int) {
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
