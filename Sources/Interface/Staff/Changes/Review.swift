import Comparing
internal import InterfaceKit
import Screen
import Storage
import Typesetting
import Wording

/// A changed page before and after, and where somebody is in it.
package struct Review: Hashable, Sendable {
  /// The page's file.
  package var path: String
  /// Counts the changes of the page from 0.
  package var current: Int
  /// The first row on screen, from 0.
  package var scroll = 0
  /// Whether the current change has to be brought into view once the page has been set.
  var reveals = true
  /// Both versions, set to the width of the screen.
  @Derived var comparison: Comparison?

  package init(path: String, current: Int = 0) {
    self.path = path
    self.current = current
  }

  /// The page; `nil` where it has not changed any more.
  func page(among pages: [PageDifference]) -> PageDifference? { pages.first { $0.change.path == path } }

  mutating func scroll(by rows: Int, in shared: Shared) {
    scroll = min(max(0, scroll + rows), lastScroll(in: shared))
    reveals = false
  }

  /// Scrolls by a screen such that no block is cut at the top, unless it is longer than the screen.
  mutating func page(_ direction: Direction, in shared: Shared) {
    let rows = ReviewLayout(shared.grid).text.size.rows
    let target = scroll + (direction == .down ? rows : -rows)
    let block = direction == .down ? comparison?.block(atOrBefore: target) : comparison?.block(atOrAfter: target)
    let passed = min(target, scroll)..<max(target, scroll) + 1
    let aligned = block.flatMap { passed.contains($0) && $0 != scroll ? $0 : nil }
    scroll(by: (aligned ?? target) - scroll, in: shared)
  }

  mutating func moveToEnd(_ isEnd: Bool, in shared: Shared) {
    _comparison.wrappedValue?.setEnd(rows: shared.size.rows, keeping: &scroll)
    scroll(by: isEnd ? .max / 2 : -.max / 2, in: shared)
  }

  /// The scroll position that shows the end of both versions at the bottom; a guess while that has not been set.
  func lastScroll(in shared: Shared) -> Int {
    max(0, (comparison?.count ?? 0) - ReviewLayout(shared.grid).text.size.rows)
  }

  /// Sets both versions where they or the screen have changed, and shows the current change where that is due.
  mutating func compare(_ page: PageDifference, in shared: Shared) {
    let layout = ReviewLayout(shared.grid)
    let recipe = Comparison.Recipe(
      page: page, columns: layout.columns, isStacked: layout.isStacked, widths: shared.widths)
    if comparison?.recipe != recipe {
      if let old = comparison?.recipe, old.page.change.path != page.change.path || old.columns != recipe.columns {
        reveals = true
      }
      comparison = Comparison(recipe)
    }
    current = current.clamped(below: page.stops)
    let rows = layout.text.size.rows
    set(rows, in: shared)
    if reveals { reveal(rows, in: shared) }
    reveals = false
  }

  /// Scrolls to the current change, unless all of it is on screen.
  private mutating func reveal(_ rows: Int, in shared: Shared) {
    guard let range = _comparison.wrappedValue?.range(ofChange: current, on: rows, keeping: &scroll),
      range.lowerBound < scroll || range.upperBound > scroll + rows
    else { return }
    scroll = range.lowerBound
    // What stands above it is on screen too.
    set(rows, in: shared)
    let again = _comparison.wrappedValue?.range(ofChange: current, on: rows, keeping: &scroll)
    scroll = (again?.lowerBound ?? 0) - rows / 4
    set(rows, in: shared)
  }

  /// Scrolled within what there is, all on screen set.
  private mutating func set(_ rows: Int, in shared: Shared) {
    // Setting what comes into view may show that there is less of the page than it seemed.
    for _ in 0..<3 {
      scroll = min(max(0, scroll), lastScroll(in: shared))
      _comparison.wrappedValue?.set(covering: scroll..<scroll + rows, keeping: &scroll)
      if scroll <= lastScroll(in: shared) { break }
    }
    scroll = min(scroll, lastScroll(in: shared))
  }
}

/// Whether something really shall be taken back. Nothing is, unless the answer is yes.
package struct Question: Hashable, Sendable {
  /// The part of a page that is taken back.
  package enum Scope: Hashable, Sendable {
    /// The change of that number, from 0.
    case block(Int)
    case file
  }

  package var scope: Scope
  /// As it was when the question was asked: the answer is about nothing else.
  var page: PageDifference
  /// Whether the focus is on yes.
  package var saysYes = false

  /// - Returns: the answer, where one was given.
  mutating func take(_ gesture: Gesture) -> Bool? {
    switch gesture {
    case .move, .page, .wheel, .start, .end: saysYes.toggle()
    case .open: return saysYes
    case .item(let index): return index == 0
    case .number, .turn: break
    }
    return nil
  }
}

extension Composition {
  /// A question with its two answers; no has the focus first.
  mutating func drawQuestion(_ question: Question, _ shared: Shared) {
    let width = min(64, shared.grid.width)
    let text = Typesetter(columns: width - 6).set(question.phrase.text(in: shared.language), Style(.text))
    let title = question.page.change.title
    let rect = shared.grid.dialog(columns: width, rows: text.count + 6)
    drawPanel(rect, title: title)
    var row = rect.origin.row + 2
    for line in text {
      frame.draw(line, column: rect.origin.column + 3, row: row)
      row += 1
    }
    var column = rect.origin.column + 3
    for (index, phrase) in [Message.yes, .no].enumerated() {
      let hasFocus = question.saysYes == (index == 0)
      let label = "  " + phrase.text(in: shared.language).capitalizedFirst + "  "
      frame.draw(label, hasFocus ? .linkFocus : .link, column: column, row: row + 1)
      if hasFocus { frame.cursor = Point(column: column + 2, row: row + 1) }
      add(Rect(column: column, row: row, columns: label.columns, rows: 3), .item(index))
      column += label.columns + 3
    }
  }
}

extension Question {
  fileprivate var phrase: Message {
    switch (scope, page.change.kind) {
    case (.block, _): .askRevertBlock
    case (.file, .added): .askRemoveFile
    case (.file, .changed): .askRevertFile
    case (.file, .removed): .askRestoreFile
    }
  }
}
