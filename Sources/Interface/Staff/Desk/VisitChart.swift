import Content
internal import InterfaceKit
internal import Screen
import Statistics
import Wording

/// The figures of what visitors looked at as bars, for the staff desk: a row for each page in each language, the most
/// looked at first.
struct VisitChart: Hashable, Sendable {
  private let figures: Figures

  /// More rows nobody looks through.
  private static let mostRows = 500
  /// The share of the columns, in hundredths, that titles take at most beside their bars.
  private static let titleShare = 60
  /// The columns that counts take behind these.
  private static let countColumns = 16

  init(_ figures: Figures) { self.figures = figures }

  var count: Int { min(figures.pages.count, Self.mostRows) }

  /// All of it in one line.
  func summary(in language: Language) -> String {
    [
      Message.viewCount(figures.views), .wakeCount(figures.wakes), .missedCount(figures.searchesInVain),
    ].map { $0.text(in: language) }.joined(separator: " · ")
  }

  /// The views of each hour of the day, as a row of blocks from midnight to midnight.
  var hours: String {
    let blocks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    let most = max(1, figures.viewsByHour.max() ?? 1)
    return figures.viewsByHour.map { $0 == 0 ? " " : blocks[min(7, $0 * 8 / (most + 1))] }.joined()
  }

  /// The texts that were looked for in vain, the most frequent first.
  var missed: String { figures.missedSearches.prefix(5).map { "\($0.text) \($0.count)" }.joined(separator: ", ") }

  /// The columns from where titles begin to where bars do: as many as the widest of them needs.
  func titleColumns(of columns: Int, _ shared: Shared) -> Int {
    let widest = figures.pages.prefix(count).map { title(of: $0, shared).columns }.max() ?? 0
    return min(widest + 2, columns * Self.titleShare / 100)
  }

  /// A row of the chart, drawn from `column` on.
  func draw(
    _ index: Int, on frame: inout Frame, column: Int, row: Int, columns: Int, titleColumns: Int, hasFocus: Bool,
    _ shared: Shared
  ) {
    let page = figures.pages[index]
    let most = max(1, figures.pages.first?.views ?? 1)
    let title = title(of: page, shared).truncated(to: titleColumns - 1)
    frame.draw(title, hasFocus ? .focus : .text, column: column, row: row)
    let barColumns = max(0, columns - titleColumns - Self.countColumns - 1)
    let bar = String(repeating: "█", count: max(1, page.views * barColumns / most))
    frame.draw(bar, .link, column: column + titleColumns, row: row, limit: barColumns)
    let seconds = Message.secondCount(page.seconds / max(1, page.views)).text(in: shared.language)
    frame.draw("\(page.views) · \(seconds)", Style(.quiet), rightTo: column + columns, row: row)
  }

  /// The page's title in its language, and that; its ID where the page is gone.
  private func title(of page: Figures.Page, _ shared: Shared) -> String {
    let parts = page.id.split(separator: "/").map(String.init)
    let subject: Subject =
      parts.count == 2
      ? .exhibit(ExhibitID(section: parts[0], exhibit: parts[1])) : parts.count == 1 ? .section(parts[0]) : .stand
    let title = shared.pages(about: subject)[page.language]?.frontMatter.title ?? page.id
    return title + " · " + page.language.label
  }
}

extension Composition {
  /// The bars, the hours above them, and below what was looked for in vain.
  mutating func drawVisits(_ desk: Desk, _ chart: VisitChart?, _ layout: DeskLayout, _ shared: Shared) {
    let language = shared.language
    guard let chart, chart.count > 0 else {
      return drawNote(Message.noVisits.text(in: language), in: layout.list)
    }
    let left = layout.list.origin.column
    if let row = layout.headRow {
      let head = Message.hoursOfDay.text(in: language)
      let used = frame.draw(head, .quiet, column: left + 2, row: row)
      frame.draw(chart.hours, .link, column: left + 2 + used, row: row)
    }
    let window = layout.window(around: desk.visit, of: chart.count)
    let columns = layout.list.size.columns - 2
    let titleColumns = chart.titleColumns(of: columns, shared)
    for index in window {
      let row = layout.list.origin.row + index - window.lowerBound
      let rect = Rect(column: left, row: row, columns: layout.list.size.columns, rows: 1)
      if index == desk.visit { drawBar(column: left, row: row, rows: 1) }
      chart.draw(
        index, on: &frame, column: left + 2, row: row, columns: columns, titleColumns: titleColumns,
        hasFocus: index == desk.visit, shared)
      add(rect, .item(index))
    }
    let details = layout.details
    frame.draw(
      chart.summary(in: language).truncated(to: details.size.columns), .quiet, column: details.origin.column,
      row: details.origin.row)
    guard !chart.missed.isEmpty else { return }
    let missed = Message.missedSearches.text(in: language) + chart.missed
    frame.draw(
      missed.truncated(to: details.size.columns), .quiet, column: details.origin.column, row: details.origin.row + 1)
  }
}
