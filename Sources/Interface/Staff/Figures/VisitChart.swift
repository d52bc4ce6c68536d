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
  /// Columns that a title keeps beside its bar, and that counts take behind it.
  private static let titleShare = 40
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

  /// A row of the chart, drawn from `column` on.
  func draw(
    _ index: Int, on frame: inout Frame, column: Int, row: Int, columns: Int, hasFocus: Bool, _ shared: Shared
  ) {
    let page = figures.pages[index]
    let most = max(1, figures.pages.first?.views ?? 1)
    let titleColumns = columns * Self.titleShare / 100
    let title = self.title(of: page, shared) + " · " + page.language.label
    frame.draw(title.truncated(to: titleColumns - 1), hasFocus ? .focus : .text, column: column, row: row)
    let barColumns = max(0, columns - titleColumns - Self.countColumns - 1)
    let bar = String(repeating: "█", count: max(1, page.views * barColumns / most))
    frame.draw(bar, .link, column: column + titleColumns, row: row, limit: barColumns)
    let seconds = Message.secondCount(page.seconds / max(1, page.views)).text(in: shared.language)
    frame.draw("\(page.views) · \(seconds)", Style(.quiet), rightTo: column + columns, row: row)
  }

  /// The page's title in its language; its ID where the page is gone.
  private func title(of page: Figures.Page, _ shared: Shared) -> String {
    let parts = page.id.split(separator: "/").map(String.init)
    let subject: Subject =
      parts.count == 2
      ? .exhibit(ExhibitID(section: parts[0], exhibit: parts[1])) : parts.count == 1 ? .section(parts[0]) : .stand
    return shared.pages(about: subject)[page.language]?.frontMatter.title ?? page.id
  }
}
