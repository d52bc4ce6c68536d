import Comparing
internal import Editing
internal import InterfaceKit
internal import Screen
import Storage
internal import Typesetting
import Wording

extension Composition {
  /// A page before and after, with a bar beside what has changed.
  mutating func drawReview(_ review: Review, _ failure: Message?, _ report: ChangeReport?, _ shared: Shared) {
    let page = review.page(among: report?.pages ?? [])
    let title = page?.change.title ?? ""
    drawHeader(
      shared,
      crumbs: [
        (shared.standTitle, .home), (Message.changes.text(in: shared.language).capitalizedFirst, .changes),
        (title, nil),
      ])
    guard let report, let page, let comparison = review.comparison else { return }
    let layout = ReviewLayout(shared.grid)
    drawCaptions(page, since: report.base, layout, shared)
    let area = layout.text
    let rows = comparison.rows(in: review.scroll..<review.scroll + area.size.rows)
    for (offset, row) in rows.enumerated() { draw(row, at: area.origin.row + offset, page, review, layout) }
    drawScrollBar(
      column: area.columns.upperBound + 1, rows: area.rows, first: review.scroll, shown: area.size.rows,
      total: comparison.count)
    drawStatus(page, review, layout, report.pages, failure: failure, shared)
  }

  private mutating func drawCaptions(
    _ page: PageDifference, since base: ChangeReport.Base, _ layout: ReviewLayout, _ shared: Shared
  ) {
    let left = layout.text.origin.column + ReviewLayout.gutter
    let place = page.change.id + " · " + page.change.language.label
    guard !layout.isStacked else {
      frame.draw(
        (place + " · " + page.change.kind.phrase.text(in: shared.language)).truncated(to: layout.columns),
        .quiet, column: left, row: layout.captionRow)
      return
    }
    let base = if case .commit(let name?) = base { " · " + name } else { "" }
    let before = page.change.before == nil ? Message.notThere : Message.before
    let after = page.change.after == nil ? Message.notThere : Message.after
    frame.draw(
      (before.text(in: shared.language) + base).truncated(to: layout.columns), .quiet, column: left,
      row: layout.captionRow)
    frame.draw(
      (after.text(in: shared.language) + " · " + place).truncated(to: layout.columns), .quiet,
      column: layout.afterColumn + ReviewLayout.gutter, row: layout.captionRow)
    for row in layout.text.rows { frame.draw("│", .rule, column: layout.afterColumn - 3, row: row) }
  }

  private mutating func draw(
    _ row: Comparison.Row, at y: Int, _ page: PageDifference, _ review: Review, _ layout: ReviewLayout
  ) {
    let isCurrent = row.change == review.current
    let kind = row.change.map { page.kind(ofChange: $0) }
    let columns = [
      (row.before, row.marksBefore, layout.text.origin.column), (row.after, row.marksAfter, layout.afterColumn),
    ]
    for (number, (line, marks, column)) in columns.enumerated() {
      guard let line else { continue }
      let isBefore = number == 0
      if let kind {
        let shown: PageChange.Kind = kind == .changed && layout.isStacked ? (isBefore ? .removed : .added) : kind
        frame.draw(isCurrent ? "▌" : "│", isCurrent ? Style(.focus, .bar) : Style(shown.role), column: column, row: y)
        if row.startsVersion { frame.draw(shown.sign, shown.role, column: column + 1, row: y) }
        if isCurrent, row.startsChange { frame.cursor = Point(column: column, row: y) }
      }
      let text = column + ReviewLayout.gutter
      let shown = isBefore && row.change != nil ? line.inRole(.quiet) : line
      frame.draw(shown, column: text, row: y, limit: layout.columns)
      for mark in marks {
        let part = mark.clamped(to: 0..<layout.columns)
        let rect = Rect(column: text + part.lowerBound, row: y, columns: part.count, rows: 1)
        frame.restyle(rect, isBefore ? Style(.quiet, .strikethrough) : Style(.match))
      }
    }
  }

  /// Draws which change of which page is the current one, and the number of changes of the page.
  private mutating func drawStatus(
    _ page: PageDifference, _ review: Review, _ layout: ReviewLayout, _ pages: [PageDifference],
    failure: Message?, _ shared: Shared
  ) {
    let grid = shared.grid
    if let failure {
      let text = failure.text(in: shared.language).truncated(to: grid.width)
      frame.draw(text, .problem, column: grid.left, row: layout.statusRow)
      return
    }
    let counts = "+\(page.added) ~\(page.altered) −\(page.removed)"
    let text =
      page.changed.isEmpty
      ? Message.onlyBlanks.text(in: shared.language)
      : Message.changeNumber(review.current + 1, page.stops).text(in: shared.language)
    let index = pages.firstIndex(of: page).map { $0 + 1 } ?? 0
    let note = Message.pageNumber(index, pages.count).text(in: shared.language) + "   " + counts
    frame.draw(text.truncated(to: grid.width - note.columns - 2), .quiet, column: grid.left, row: layout.statusRow)
    frame.draw(note, Style(.quiet), rightTo: grid.right, row: layout.statusRow)
  }
}

extension PageDifference {
  /// The kind of change that a block has gone through.
  func kind(ofChange number: Int) -> PageChange.Kind {
    guard changed.indices.contains(number) else { return .changed }
    return switch entries[changed[number]] {
    case .added: .added
    case .removed: .removed
    case .changed, .same: .changed
    }
  }
}

extension Line {
  /// The line all in one role.
  fileprivate func inRole(_ role: Role) -> Line {
    var line = self
    for index in line.runs.indices { line.runs[index].style.role = role }
    return line
  }
}

/// The layout of the two versions of a page: side by side, or where lines would get too short, each changed block
/// below what it was.
struct ReviewLayout {
  /// The row of what each column is.
  let captionRow: Int
  /// The rows and columns of both versions, their gutters included.
  let text: Rect
  let isStacked: Bool
  /// Of a line of text.
  let columns: Int
  let statusRow: Int

  /// The bar of a change, its sign and a blank.
  static let gutter = 3
  /// The rule between the versions.
  static let gap = 4
  private static let measure = 80

  init(_ grid: Grid) {
    let head = grid.size.rows >= 20 ? 2 : 1
    captionRow = grid.body.origin.row
    statusRow = grid.footerRow - 1
    let rows = max(1, statusRow - captionRow - head - (grid.size.rows >= 20 ? 1 : 0))
    isStacked = grid.width < 96
    // Beside the text stands the scroll bar.
    let width = grid.width - 2
    columns = min(Self.measure, isStacked ? width - Self.gutter : (width - Self.gap) / 2 - Self.gutter)
    text = Rect(column: grid.left, row: captionRow + head, columns: width, rows: rows)
  }

  /// The column where the gutter of the new version starts.
  fileprivate var afterColumn: Int { text.origin.column + (isStacked ? 0 : Self.gutter + columns + Self.gap) }
}
