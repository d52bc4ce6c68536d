internal import Exhibition
internal import Screen

extension Composition {
  /// What goes on now and what comes next; after the last day, what there was.
  mutating func drawProgramme(_ shared: Shared, in rect: Rect, _ focus: Target?) {
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
    case .live: Phrase.now.text(in: shared.language)
    case .inDays: isOfOneDay(entry, shared) ? Phrase.today.text(in: shared.language) : date(of: entry, shared)
    case .ahead: Phrase.next.text(in: shared.language)
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
    return MomentText.span(from: date, to: frontMatter.endDate, in: shared.language)
  }

  /// One of the exhibits that the stand is proud of, another every few minutes.
  mutating func drawFeatured(_ shared: Shared, in rect: Rect, _ focus: Target?) {
    guard let layout = FeaturedLayout(in: rect, shared) else { return }
    let hasFocus = focus == layout.target
    drawPicture(layout.request, in: layout.picture, shared)
    let (column, top) = (rect.origin.column, layout.top(in: shared))
    for (index, line) in layout.lines(in: shared, hasFocus: hasFocus).enumerated() {
      if hasFocus { frame.draw("▌", .focus, column: column, row: top + index) }
      frame.draw(line, column: column + 2, row: top + index, limit: rect.size.columns - 2)
    }
    if hasFocus { frame.cursor = Point(column: column, row: top) }
    add(layout.spot(in: shared), .target(layout.target), takesFocus: true)
  }
}

extension Shared {
  /// The featured exhibits take turns of five minutes, by the wall clock: a stand restarted shows the same one.
  var featuredExhibit: Exhibit? {
    let featured = stand.sections.flatMap(\.exhibits).filter { page(in: $0.pages)?.frontMatter.isFeatured == true }
    return featured.isEmpty ? nil : featured[clock.epochSeconds / 300 % featured.count]
  }
}
