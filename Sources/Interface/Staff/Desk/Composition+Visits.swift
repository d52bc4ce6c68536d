import Content
internal import InterfaceKit
internal import Screen
import Wording

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
    for index in window {
      let row = layout.list.origin.row + index - window.lowerBound
      let rect = Rect(column: left, row: row, columns: layout.list.size.columns, rows: 1)
      if index == desk.visit { drawBar(column: left, row: row, rows: 1) }
      chart.draw(
        index, on: &frame, column: left + 2, row: row, columns: rect.size.columns - 2, hasFocus: index == desk.visit,
        shared)
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
