import Content
internal import Screen
internal import Typesetting
import Wording

extension Composition {
  /// The dashboard: what the stand is, its sections as tiles, figures that impress, now and next, a featured exhibit.
  mutating func drawHome(_ home: Home, _ shared: Shared) {
    let layout = HomeLayout(home, shared)
    let focus = home.focused(in: shared)
    drawMasthead(shared, layout, focus)
    for (index, section) in shared.stand.sections.enumerated() {
      if let rect = layout.tile(index) {
        drawTile(section, number: index + 1, in: rect, hasFocus: focus == .section(section.id), shared)
      }
    }
    if shared.stand.sections.isEmpty {
      frame.draw(Message.emptyStand.text(in: shared.language), .quiet, column: layout.grid.left, row: layout.tilesTop)
    }
    if let rect = layout.figures { drawFigures(shared, in: rect, layout) }
    if let rect = layout.programme { drawProgramme(shared, in: rect, focus) }
    if let rect = layout.featured { drawFeatured(shared, in: rect, focus) }
  }

  private mutating func drawMasthead(_ shared: Shared, _ layout: HomeLayout, _ focus: Target?) {
    let grid = layout.grid
    let row = grid.headerRow
    let clocks = shared.clockTexts.map { $0.place + " " + $0.time }
    let shown = grid.width >= 90 ? clocks : grid.width >= 60 ? Array(clocks.prefix(1)) : []
    let end = drawLanguages(shared, clocks: shown, row: row)
    let title = masthead(shared.standTitle.uppercased(), isRoomy: grid.isRoomy)
    frame.draw(title.truncated(to: end - grid.left - 2), .title, column: grid.left, row: row)
    guard let aboutRect = layout.about(in: shared) else {
      frame.rule(column: grid.left, row: row + 1, columns: grid.width)
      return
    }
    let hasFocus = focus == .page(.stand)
    frame.draw(
      HomeLayout.aboutText(in: shared.language), hasFocus ? .focus : .link, column: aboutRect.origin.column,
      row: row + 1)
    if hasFocus { frame.cursor = aboutRect.origin }
    add(aboutRect, .target(.page(.stand)), takesFocus: true)
    let summary = shared.page(about: .stand)?.frontMatter.summary ?? ""
    let room = aboutRect.origin.column - grid.left - 3
    frame.draw(summary.truncated(to: room), .quiet, column: grid.left, row: row + 1)
    frame.rule(column: grid.left, row: row + 2, columns: grid.width)
  }

  /// A short name is set wide where there is room: the largest a terminal's type gets.
  private func masthead(_ title: String, isRoomy: Bool) -> String {
    guard isRoomy, title.count <= 12, title.columns == title.count else { return title }
    return title.map(String.init).joined(separator: " ")
  }

  private mutating func drawTile(
    _ section: Section, number: Int, in rect: Rect, hasFocus: Bool, _ shared: Shared
  ) {
    let (column, row) = (rect.origin.column, rect.origin.row)
    add(rect, .target(.section(section.id)), takesFocus: true)
    guard shows(rect) else { return }
    if hasFocus {
      for row in rect.rows { frame.draw("▌", .focus, column: column, row: row) }
      frame.cursor = rect.origin
    }
    let page = shared.page(in: section.pages)
    let isComplete = shared.stand.isComplete || section.kind == .programme
    let count = String(isComplete ? section.exhibits.count : section.exhibitCount)
    let text = column + 5
    frame.draw(number < 10 ? String(number) : "", .quiet, column: column + 2, row: row)
    let room = rect.columns.upperBound - text
    let name = shared.title(ofSection: section.id)
    let icon = page?.frontMatter.icon.map { $0.truncated(to: 2) + " " } ?? ""
    // The icon is decoration: a name that needs its room gets it.
    let title = (icon + name).columns <= room - count.columns - 2 ? icon + name : name
    frame.draw(
      title.truncated(to: room - count.columns - 2), Style(hasFocus ? .focus : .link, .bold), column: text, row: row)
    frame.draw(count, Style(.quiet), rightTo: rect.columns.upperBound - 1, row: row)
    guard rect.size.rows > 1 else { return }
    let summary = page?.frontMatter.summary ?? ""
    let lines = Typesetter(columns: room - 1).set(summary, Style(.quiet), atMost: rect.size.rows - 1)
    for (index, line) in lines.enumerated() {
      frame.draw(line, column: text, row: row + 1 + index, limit: room)
    }
  }

  private mutating func drawFigures(_ shared: Shared, in rect: Rect, _ layout: HomeLayout) {
    guard shows(rect) else { return }
    let grid = Grid(shared.size)
    frame.rule(column: grid.left, row: layout.ruleRow, columns: grid.width)
    let figures = shared.stand.settings.figures.prefix(grid.width >= 72 ? 4 : 2)
    let width = (rect.size.columns + layout.columnGap) / max(1, figures.count)
    for (index, figure) in figures.enumerated() {
      let column = rect.origin.column + index * width + 2
      var row = rect.origin.row
      if layout.figuresAreBig, let digits = BigDigits(figure.value), digits.columns <= width - 4 {
        for line in digits.rows {
          frame.draw(line, .figure, column: column, row: row)
          row += 1
        }
      } else {
        frame.draw(figure.value, .figure, column: column, row: row)
        row += 1
      }
      let label = Typesetter(columns: width - 4).set(
        figure.label[shared.language], Style(.quiet), atMost: max(1, rect.rows.upperBound - row))
      for (offset, line) in label.enumerated() {
        frame.draw(line, column: column, row: row + offset, limit: width - 4)
      }
    }
  }
}

extension Composition {
  /// The events of now and next; after the last day, those that there were.
  private mutating func drawProgramme(_ shared: Shared, in rect: Rect, _ focus: Target?) {
    let rows = ProgrammeLayout(in: rect, shared).rows
    let labels = rows.map { label(of: $0.entry, shared) }
    let left = rect.origin.column + 2 + (labels.map(\.columns).max() ?? 0) + 3
    var last: String?
    for (row, label) in zip(rows, labels) {
      // The same label twice says nothing new.
      if label != last {
        frame.draw(
          label, row.entry.phase == .live ? .live : .quiet, column: row.rect.origin.column + 2, row: row.rect.origin.row
        )
      }
      last = label
      drawEvent(row.entry, shared, in: row.rect, from: left, hasFocus: row.entry.target == focus)
    }
  }

  private mutating func drawEvent(
    _ entry: Programme.Entry, _ shared: Shared, in spot: Rect, from left: Int, hasFocus: Bool
  ) {
    guard let frontMatter = shared.page(in: entry.exhibit.pages)?.frontMatter else { return }
    let (row, end) = (spot.origin.row, spot.columns.upperBound)
    add(spot, .target(entry.target), takesFocus: true)
    guard shows(spot) else { return }
    if hasFocus {
      for row in spot.rows { frame.draw("▌", .focus, column: spot.origin.column, row: row) }
      frame.cursor = spot.origin
    }
    if spot.size.rows > 1 {
      frame.draw(frontMatter.summary.truncated(to: end - left), .quiet, column: left, row: row + 1)
    }
    let title = frontMatter.title.truncated(to: end - left)
    var column = left + frame.draw(title, hasFocus ? .focus : .text, column: left, row: row)
    let details = [entry.phase == .ahead ? date(of: entry, shared) : nil, frontMatter.place].compactMap { $0 }
    guard !details.isEmpty, end - column > 8 else { return }
    column += frame.draw(" · ", .quiet, column: column, row: row)
    frame.draw(details.joined(separator: " · ").truncated(to: end - column), .quiet, column: column, row: row)
  }

  private func label(of entry: Programme.Entry, _ shared: Shared) -> String {
    switch entry.phase {
    case .live: Message.now.text(in: shared.language)
    case .inDays: isOfOneDay(entry, shared) ? Message.today.text(in: shared.language) : date(of: entry, shared)
    case .ahead: Message.next.text(in: shared.language)
    case .over: date(of: entry, shared)
    }
  }

  private func isOfOneDay(_ entry: Programme.Entry, _ shared: Shared) -> Bool {
    guard let frontMatter = shared.page(in: entry.exhibit.pages)?.frontMatter, let end = frontMatter.endDate else {
      return true
    }
    return end.civilDate == frontMatter.date?.civilDate
  }

  private func date(of entry: Programme.Entry, _ shared: Shared) -> String {
    guard let frontMatter = shared.page(in: entry.exhibit.pages)?.frontMatter, let date = frontMatter.date else {
      return ""
    }
    return MomentText.span(from: date, to: frontMatter.endDate, hours: frontMatter.hours, in: shared.language)
  }

  /// One of the exhibits that the stand is proud of, another every few minutes.
  private mutating func drawFeatured(_ shared: Shared, in rect: Rect, _ focus: Target?) {
    guard let layout = FeaturedLayout(in: rect, shared) else { return }
    let hasFocus = focus == layout.target
    drawPicture(layout.wish, in: layout.picture, shared)
    let (column, top) = (rect.origin.column, layout.top(in: shared))
    for (index, line) in layout.lines(in: shared, hasFocus: hasFocus).enumerated() {
      if hasFocus { frame.draw("▌", .focus, column: column, row: top + index) }
      frame.draw(line, column: column + 2, row: top + index, limit: rect.size.columns - 2)
    }
    if hasFocus { frame.cursor = Point(column: column, row: top) }
    add(layout.rect, .target(layout.target), takesFocus: true)
  }
}

extension Shared {
  /// The featured exhibits take turns of five minutes, by the wall clock: a stand restarted shows the same one.
  var featuredExhibit: Exhibit? {
    let featured = stand.sections.flatMap(\.exhibits).filter { page(in: $0.pages)?.frontMatter.isFeatured == true }
    return featured.isEmpty ? nil : featured[clock.epochSeconds / 300 % featured.count]
  }
}
