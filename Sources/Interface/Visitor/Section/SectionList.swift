import Content
import Screen
import Typesetting
import Wording

/// A section: the list of its exhibits, and the beginning of the page that has the focus.
package struct SectionList: Hashable, Sendable {
  package let id: String
  /// Counts the items of the list from 0.
  package var focus: Int
  /// The page that has the focus, set to the width of its preview.
  @Derived var sheet: Sheet?

  package init(_ id: String, focus: Int = 0) {
    self.id = id
    self.focus = focus
  }

  /// The item that has the focus; `nil` in an empty list.
  func focused(in shared: Shared) -> Subject? {
    let items = shared.items(of: id)
    return items.indices.contains(focus) ? items[focus] : nil
  }

  /// Does what a person wants.
  ///
  /// - Returns: the page to open.
  mutating func take(_ gesture: Gesture, in shared: Shared) -> Subject? {
    switch gesture {
    case .move(.up), .wheel(.up): focus -= 1
    case .move(.down), .wheel(.down): focus += 1
    case .page(let direction):
      focus += (direction == .down ? 1 : -1) * SectionLayout(self, shared).visibleItems
    case .start: focus = 0
    case .end: focus = .max / 2
    case .open: return focused(in: shared)
    case .number(let number):
      let items = shared.items(of: id)
      guard let index = number == 0 ? items.firstIndex(of: .section(id)) : number - 1, items.indices.contains(index)
      else { return nil }
      focus = index
      return items[index]
    case .move, .wheel, .item, .turn: break
    }
    return nil
  }

  /// Leaves the focus on what is opened by touch, for the way back.
  mutating func remember(_ target: Target, in shared: Shared) {
    guard case .page(let subject, _) = target, let index = shared.items(of: id).firstIndex(of: subject) else { return }
    focus = index
  }

  mutating func normalise(in shared: Shared) { focus = focus.clamped(below: shared.items(of: id).count) }

  /// The page whose beginning is on screen; `nil` without room for it.
  func previewed(in shared: Shared) -> Page? {
    guard SectionLayout(self, shared).preview != nil else { return nil }
    return focused(in: shared).flatMap(shared.page(about:))
  }

  /// Sets the preview, anew where the page or the screen has changed.
  mutating func setSheet(in shared: Shared) {
    guard let page = previewed(in: shared), let preview = SectionLayout(self, shared).preview else {
      sheet = nil
      return
    }
    let recipe = shared.recipe(for: page, columns: preview.size.columns)
    if sheet?.recipe != recipe { sheet = Sheet(recipe) }
    var top = 0
    sheet?.set(covering: 0..<shared.size.rows, keeping: &top)
  }

  /// The picture above the preview.
  func wantedPicture(in shared: Shared) -> PictureRequest? {
    shared.wish(
      for: focused(in: shared).flatMap { shared.gallery(of: $0).first }, in: SectionLayout(self, shared).picture)
  }
}

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
    for index in items.indices.dropFirst(layout.first).prefix(layout.visibleItems) {
      let row = layout.list.origin.row + (index - layout.first) * layout.pitch
      let rect = Rect(
        column: layout.list.origin.column, row: row, columns: layout.list.size.columns,
        rows: min(layout.pitch, layout.list.rows.upperBound - row))
      draw(
        SectionItem(items[index], number: index + 1, in: shared), in: rect, hasFocus: index == section.focus,
        details: layout.details)
      add(rect, .target(.page(items[index])))
    }
    drawScrollBar(
      column: layout.list.columns.upperBound + (layout.preview == nil ? 0 : 1), rows: layout.list.rows,
      first: layout.first, shown: layout.visibleItems, total: items.count)
    if let preview = layout.preview { drawPreview(section, shared, in: preview, layout) }
  }

  private mutating func draw(_ item: SectionItem, in rect: Rect, hasFocus: Bool, details: Int) {
    let column = rect.origin.column
    let room = rect.columns.upperBound - column - 5
    let lines = item.details(columns: room, rows: details)
    if hasFocus { drawBar(column: column, row: rect.origin.row, rows: lines.count + 1) }
    frame.draw(item.number, .quiet, column: column + 2, row: rect.origin.row)
    let left = column + 5
    let badge = item.badge.map { "  " + $0 } ?? ""
    let title = item.title.truncated(to: room - badge.columns)
    let used = frame.draw(title, Style(hasFocus ? .focus : .link), column: left, row: rect.origin.row)
    frame.draw(badge, .badge, column: left + used, row: rect.origin.row)
    for (index, line) in lines.enumerated() where index + 1 < rect.size.rows {
      frame.draw(line, column: left, row: rect.origin.row + 1 + index, limit: room)
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
      frame.rule(column: list.origin.column, row: rect.origin.row - 1, columns: list.size.columns)
    }
    guard let sheet = section.sheet else { return }
    let rect = below(drawPicture(section.wantedPicture(in: shared), in: layout.picture, shared), rect)
    for (index, line) in sheet.lines(in: 0..<max(0, rect.size.rows)).enumerated() {
      frame.draw(line, column: rect.origin.column, row: rect.origin.row + index, limit: rect.size.columns)
    }
    // What goes on behind the last row fades out instead of being cut.
    if sheet.count > rect.size.rows {
      let last = Rect(
        column: rect.origin.column, row: rect.rows.upperBound - 2, columns: rect.size.columns, rows: 2)
      frame.restyle(last, Style(.rule))
    }
  }
}

/// The entry of one page in a section's list.
struct SectionItem {
  let number: String
  let title: String
  /// The badge for staff: a draft, a page outside its dates.
  let badge: String?
  /// When and where, for events.
  private let event: String?
  private let isLive: Bool
  private let summary: String

  init(_ subject: Subject, number: Int, in shared: Shared) {
    let page = shared.page(about: subject)
    let isExhibit = if case .exhibit = subject { true } else { false }
    let isEvent = page.map { shared.isEvent($0) } ?? false
    self.number = isExhibit ? number < 10 ? "\(number)" : "" : "0"
    title = shared.name(of: subject)
    summary = page?.frontMatter.summary ?? ""
    badge = page.flatMap { shared.badge(of: $0) ?? ($0.language == shared.language ? nil : $0.language.label) }
    if isExhibit, isEvent, let date = page?.frontMatter.date {
      let span = MomentText.span(
        from: date, to: page?.frontMatter.endDate, hours: page?.frontMatter.hours, in: shared.language)
      let now = shared.clock.epochSeconds
      let note = page?.frontMatter.dayNote(at: now)?.text(in: shared.language)
      event = [note, span, page?.frontMatter.place].compactMap(\.self).joined(separator: " · ")
      isLive = page?.frontMatter.phase(at: now) == .live
    } else {
      event = nil
      isLive = false
    }
  }

  /// The lines below the title: date and place of an event, then the summary.
  func details(columns: Int, rows: Int) -> [Line] {
    var lines: [Line] = []
    if let event { lines.append(Line(event.truncated(to: columns), Style(isLive ? .live : .quiet))) }
    return lines + Typesetter(columns: columns).set(summary, Style(.quiet), atMost: rows - lines.count)
  }
}

/// Where the list of a section and its preview stand: side by side on wide screens, one below the other on tall ones,
/// the list alone on small ones.
struct SectionLayout {
  let list: Rect
  let preview: Rect?
  /// The first picture of the page in the preview, above its text.
  let picture: Rect?
  /// The rows below the title of each item.
  let details: Int
  /// Rows from one item to the next, with a blank one where there is room.
  let pitch: Int
  /// The number of items that the list shows at a time.
  let visibleItems: Int
  /// The first item shown.
  let first: Int

  init(_ section: SectionList, _ shared: Shared) {
    let grid = shared.grid
    let body = grid.body
    let count = max(1, shared.items(of: section.id).count)
    // The same for all, so that no gap tells how long a text is: a summary in a row, and above it when an event is.
    let most = shared.stand.section(section.id)?.kind == .programme ? 2 : 1
    let air = grid.isLarge ? 2 : 1
    let wanted = [(most, air), (1, air), (most, 1), (1, 1), (most, 0), (1, 0)]
    (details, pitch) =
      wanted.map { ($0, 1 + $0 + $1) }.first { $0.1 * count - 1 <= body.size.rows } ?? (1, 2)
    if grid.width >= 96 {
      let listColumns = min(60, max(38, grid.width * 3 / 7))
      let gap = 5
      list = Rect(column: body.origin.column, row: body.origin.row, columns: listColumns, rows: body.size.rows)
      preview = Rect(
        column: body.origin.column + listColumns + gap, row: body.origin.row,
        columns: min(80, grid.width - listColumns - gap), rows: body.size.rows)
    } else {
      let used = min(body.size.rows, pitch * count)
      let left = body.size.rows - used - 2
      let hasPreview = left >= 6
      list = Rect(
        column: body.origin.column, row: body.origin.row, columns: grid.width, rows: hasPreview ? used : body.size.rows)
      preview =
        hasPreview
        ? Rect(column: body.origin.column + 2, row: body.origin.row + used + 2, columns: grid.width - 4, rows: left)
        : nil
    }
    picture = preview.flatMap { preview in
      let rows = min(grid.isVast ? 24 : 16, preview.size.rows / 2)
      return rows >= 10
        ? Rect(
          column: preview.origin.column, row: preview.origin.row, columns: min(preview.size.columns, rows * 3 + 2),
          rows: rows) : nil
    }
    visibleItems = max(1, (list.size.rows + 1) / pitch)
    first = min(max(0, section.focus - visibleItems / 2), max(0, count - visibleItems))
  }
}
