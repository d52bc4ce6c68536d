internal import Exhibition
internal import Screen
internal import Typesetting

extension Composition {
  /// What goes on now and what comes next; after the last day, what there was.
  mutating func drawProgramme(_ state: State, in rect: Rect) {
    let all = Programme(state).entries
    // With a line on what each is about, where there is room.
    let pitch = all.count * 2 <= rect.size.rows ? 2 : 1
    let entries = all.prefix(rect.size.rows / pitch)
    let labels = entries.map { label(of: $0, state) }
    let left = rect.origin.column + 2 + (labels.map(\.columns).max() ?? 0) + 3
    var last: String?
    for (index, (entry, label)) in zip(entries, labels).enumerated() {
      let spot = Rect(
        column: rect.origin.column, row: rect.origin.row + index * pitch, columns: rect.size.columns, rows: pitch)
      // The same label twice says nothing new.
      if label != last {
        frame.draw(label, entry.phase == .live ? .live : .quiet, column: spot.origin.column + 2, row: spot.origin.row)
      }
      last = label
      drawEvent(entry, state, in: spot, from: left)
    }
  }

  private mutating func drawEvent(_ entry: Programme.Entry, _ state: State, in spot: Rect, from left: Int) {
    guard let frontMatter = state.page(in: entry.exhibit.pages)?.frontMatter else { return }
    let target = Target.page(.exhibit(entry.exhibit.id))
    let hasFocus = state.homeFocus == target
    let (row, end) = (spot.origin.row, spot.columns.upperBound)
    add(spot, .target(target), takesFocus: true)
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
    let details = [entry.phase == .ahead ? date(of: entry, state) : nil, frontMatter.place].compactMap { $0 }
    guard !details.isEmpty, end - column > 8 else { return }
    column += frame.draw(" · ", .quiet, column: column, row: row)
    frame.draw(details.joined(separator: " · ").truncated(to: end - column), .quiet, column: column, row: row)
  }

  private func label(of entry: Programme.Entry, _ state: State) -> String {
    switch entry.phase {
    case .live: Phrase.now.text(in: state.language)
    case .inDays: isOfOneDay(entry, state) ? Phrase.today.text(in: state.language) : date(of: entry, state)
    case .ahead: Phrase.next.text(in: state.language)
    case .over: date(of: entry, state)
    }
  }

  private func isOfOneDay(_ entry: Programme.Entry, _ state: State) -> Bool {
    guard let frontMatter = state.page(in: entry.exhibit.pages)?.frontMatter, let end = frontMatter.endDate else {
      return true
    }
    return end.civilDate == frontMatter.date?.civilDate
  }

  private func date(of entry: Programme.Entry, _ state: State) -> String {
    guard let frontMatter = state.page(in: entry.exhibit.pages)?.frontMatter, let date = frontMatter.date else {
      return ""
    }
    return MomentText.span(from: date, to: frontMatter.endDate, in: state.language)
  }

  /// One of the exhibits that the stand is proud of, another every few minutes.
  mutating func drawFeatured(_ state: State, in rect: Rect) {
    guard let exhibit = state.featuredExhibit, let page = state.page(in: exhibit.pages) else { return }
    let target = Target.page(.exhibit(exhibit.id))
    let hasFocus = state.homeFocus == target
    let column = rect.origin.column
    let room = rect.size.columns - 2
    let place = FeaturedLayout.picture(in: rect)
    let height = drawPicture(
      state.request(state.gallery(of: .exhibit(exhibit.id)).first, in: place), in: place, state)
    let top = rect.origin.row + height
    var lines = height > 0 ? [] : [Line(Phrase.onStand.text(in: state.language), Style(.quiet))]
    lines += Typesetter(columns: room).set(page.frontMatter.title, Style(hasFocus ? .focus : .link, .bold))
    lines += Typesetter(columns: room).set(
      page.frontMatter.summary, Style(.quiet), atMost: rect.rows.upperBound - top - lines.count)
    let shown = lines.prefix(max(0, rect.rows.upperBound - top))
    for (index, line) in shown.enumerated() {
      let row = top + index
      if hasFocus { frame.draw("▌", .focus, column: column, row: row) }
      frame.draw(line, column: column + 2, row: row, limit: room)
    }
    if hasFocus { frame.cursor = Point(column: column, row: top) }
    add(
      Rect(column: column, row: rect.origin.row, columns: rect.size.columns, rows: top - rect.origin.row + shown.count),
      .target(target),
      takesFocus: true)
  }
}

extension State {
  /// The featured exhibits take turns of five minutes, by the wall clock: a stand restarted shows the same one.
  var featuredExhibit: Exhibit? {
    let featured = stand.sections.flatMap(\.exhibits).filter { page(in: $0.pages)?.frontMatter.isFeatured == true }
    return featured.isEmpty ? nil : featured[clock.epochSeconds / 300 % featured.count]
  }
}
