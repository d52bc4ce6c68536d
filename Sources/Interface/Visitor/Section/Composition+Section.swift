import Content
internal import InterfaceKit
import Screen
import Typesetting
import Wording

extension Composition {
  /// A section: its exhibits as a list, and the one that has the focus beside it.
  mutating func drawSection(_ section: SectionList, _ shared: Shared) {
    drawHeader(shared, crumbs: [(shared.standTitle, .home), (shared.title(ofSection: section.id), nil)])
    let layout = SectionLayout(section, shared)
    let items = shared.items(of: section.id)
    guard !items.isEmpty else {
      frame.draw(
        Message.emptySection.text(in: shared.language), .quiet, column: layout.list.origin.column,
        row: layout.list.origin.row)
      return
    }
    for spot in layout.spots {
      if let days = spot.days { draw(days, at: spot.rect, shared) }
      draw(
        SectionItem(items[spot.index], number: spot.index + 1, in: shared), in: spot.rect,
        hasFocus: spot.index == section.focus, layout, shared)
      add(spot.rect, .target(.page(items[spot.index])))
    }
    drawScrollBar(
      column: layout.list.columns.upperBound + 1, rows: layout.list.rows,
      first: layout.first, shown: layout.spots.count, total: items.count)
    if let preview = layout.preview { drawPreview(section, shared, in: preview, layout) }
  }

  /// The days of the events below, in the row above the first of them: today's stand out.
  private mutating func draw(_ days: EventDays, at rect: Rect, _ shared: Shared) {
    let (column, row, end) = (rect.origin.column + 2, rect.origin.row - 1, rect.columns.upperBound)
    let relation = days.relation(at: shared.clock.epochSeconds)
    let text = days.text(in: shared.language).truncated(to: end - column)
    let used = frame.draw(text, relation == .over ? .quiet : .heading, column: column, row: row)
    guard let note = relation.note?.text(in: shared.language) else { return }
    frame.draw(
      " · " + note, relation == .today ? .figure : .quiet, column: column + used, row: row, limit: end - column - used)
  }

  private mutating func draw(
    _ item: SectionItem, in rect: Rect, hasFocus: Bool, _ layout: SectionLayout, _ shared: Shared
  ) {
    let column = rect.origin.column
    let number = LetteredTitles.numberColumns(rows: layout.titles == nil ? 1 : 2)
    let left = column + 2 + number
    let room = rect.columns.upperBound - left
    let lines = item.details(columns: room, rows: layout.details)
    let below = rect.origin.row + (layout.titles == nil ? 1 : 2)
    if hasFocus {
      drawBar(column: column, row: rect.origin.row, rows: min(rect.size.rows, below + lines.count - rect.origin.row))
    }
    let badge = item.badge.map { "  " + $0 } ?? ""
    var used = room - badge.columns
    if let picture = layout.titles?.picture(of: item.title, number: item.number, hasFocus: hasFocus, shared) {
      frame.draw(picture, column: left - number, row: rect.origin.row)
      used = min(used, picture.size.columns - number)
    } else {
      frame.draw(item.number, .quiet, column: left - number, row: below - 1)
      used = frame.draw(
        item.title.truncated(to: used), Style(hasFocus ? .focus : .link), column: left, row: below - 1)
    }
    frame.draw(badge, .badge, column: left + used, row: below - 1)
    for (index, line) in lines.enumerated() where below + index < rect.rows.upperBound {
      frame.draw(line, column: left, row: below + index, limit: room)
    }
  }

  /// The rest of a block below so many rows and a blank one.
  private func below(_ rows: Int, _ rect: Rect) -> Rect {
    let taken = rows > 0 ? rows + 1 : 0
    return Rect(
      column: rect.origin.column, row: rect.origin.row + taken, columns: rect.size.columns, rows: rect.size.rows - taken
    )
  }

  /// The beginning of the page that has the focus, beside or below the list.
  private mutating func drawPreview(
    _ section: SectionList, _ shared: Shared, in rect: Rect, _ layout: SectionLayout
  ) {
    let list = layout.list
    if rect.origin.row == list.origin.row {
      for row in rect.rows { frame.draw("│", .rule, column: rect.origin.column - 3, row: row) }
    } else {
      frame.rule(column: list.origin.column, row: rect.origin.row - 1, columns: shared.grid.width)
    }
    guard let sheet = section.sheet else { return }
    let rect = below(drawPicture(section.wantedPicture(in: shared), in: layout.picture, shared), rect)
    let isCut = sheet.count > rect.size.rows
    let fitting = sheet.lines(in: 0..<max(0, rect.size.rows))
    let lines = isCut ? fitting.withoutLastHeading : fitting
    for (index, line) in lines.enumerated() {
      frame.draw(line, column: rect.origin.column, row: rect.origin.row + index, limit: rect.size.columns)
    }
    // What goes on behind the last row fades out instead of being cut.
    if isCut {
      let last = Rect(
        column: rect.origin.column, row: rect.origin.row + lines.count - 2, columns: rect.size.columns, rows: 2)
      frame.restyle(last, Style(.veiled))
    }
  }
}

extension [Line] {
  /// The lines without a heading at their end, which nothing follows, and without blank ones there.
  fileprivate var withoutLastHeading: [Line] {
    let last = lastIndex { line in
      line.columns > 0 && !line.runs.allSatisfy { $0.style.role == .heading || $0.style.role == .rule }
    }
    return Array(prefix((last ?? -1) + 1))
  }
}

/// The entry of one page in a section's list.
struct SectionItem {
  let number: String
  let title: String
  /// The badge for staff: a draft, a page outside its dates.
  let badge: String?
  /// At what time of its days and where, for events.
  private let event: String?
  private let isLive: Bool
  private let summary: String
  private let language: Language?

  init(_ subject: Subject, number: Int, in shared: Shared) {
    let page = shared.page(about: subject)
    let isExhibit = if case .exhibit = subject { true } else { false }
    self.number = isExhibit ? number < 10 ? "\(number)" : "" : "0"
    title = shared.name(of: subject)
    (summary, language) = (page?.frontMatter.summary ?? "", page?.language)
    badge = page.flatMap { shared.badge(of: $0) ?? ($0.language == shared.language ? nil : $0.language.label) }
    event = Self.event(subject, in: shared)
    isLive = event != nil && page?.frontMatter.phase(at: shared.clock.epochSeconds) == .live
  }

  /// At what time of its days an event is and where; `nil` for all else.
  static func event(_ subject: Subject, in shared: Shared) -> String? {
    guard case .exhibit = subject, let page = shared.page(about: subject), shared.isEvent(page) else { return nil }
    return page.frontMatter.timeAndPlace(at: shared.clock.epochSeconds, in: shared.language)
  }

  /// The lines below the title: time and place of an event, then the summary.
  func details(columns: Int, rows: Int) -> [Line] {
    var lines: [Line] = []
    let typesetter = Typesetter(columns: columns, language: language)
    if let event { lines += typesetter.set(event, Style(isLive ? .live : .text), atMost: 1) }
    return lines + typesetter.set(summary, Style(.quiet), atMost: rows - lines.count)
  }
}
