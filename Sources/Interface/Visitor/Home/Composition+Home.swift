import Content
internal import InterfaceKit
internal import Screen
internal import Time
internal import Typesetting
import Wording

extension Composition {
  /// The dashboard: what the stand is, its sections as tiles, figures that impress, now and next, a featured exhibit.
  mutating func drawHome(_ home: Home, _ shared: Shared) {
    let layout = home.layout(in: shared)
    let focus = home.focused(in: shared)
    let names = LetteredTitles(layout, shared)
    drawMasthead(shared, layout, focus)
    for (index, section) in shared.stand.sections.enumerated() {
      if let rect = layout.tile(index) {
        drawTile(section, number: index + 1, in: rect, hasFocus: focus == .section(section.id), layout, names, shared)
      }
    }
    if shared.stand.sections.isEmpty { drawEmptyHome(shared, layout) }
    if let row = layout.ruleRow { frame.rule(column: layout.grid.left, row: row, columns: layout.grid.width) }
    if let figures = layout.figures { drawFigures(figures, LetteredTitles(figuresOf: layout, shared), shared) }
    if let rect = layout.programme {
      drawProgramme(layout.events, in: rect, gap: min(3, layout.columnGap), shared, focus)
    }
    if let featured = layout.featured { drawFeatured(featured, shared, focus) }
  }

  /// Says that there are no sections, or not even a stand, which staff can start here.
  private mutating func drawEmptyHome(_ shared: Shared, _ layout: HomeLayout) {
    let (left, row) = (layout.grid.left, layout.tilesTop)
    let isOffered = shared.everything.isUnstarted && !shared.isLocked
    frame.draw(
      (isOffered ? Message.noStandYet : .emptyStand).text(in: shared.language), .quiet, column: left, row: row)
    guard isOffered else { return }
    let offer = Message.newStand.text(in: shared.language).capitalizedFirst + " ›"
    let rect = Rect(column: left + 2, row: row + 2, columns: offer.columns, rows: 1)
    frame.draw(offer, .focus, column: rect.origin.column, row: rect.origin.row)
    drawBar(column: left, row: rect.origin.row)
    add(rect, .action(.newPage), takesFocus: true)
  }

  private mutating func drawMasthead(_ shared: Shared, _ layout: HomeLayout, _ focus: Target?) {
    let grid = layout.grid
    let row = grid.headerRow
    let end = drawLanguages(shared, clocks: shared.mastheadClocks, row: row)
    if let picture = layout.title.flatMap({ shared.pictures[$0] }) {
      frame.draw(picture, column: grid.left, row: row)
    } else {
      let title = masthead(shared.standTitle.uppercased(), isRoomy: grid.isRoomy)
      frame.draw(title.truncated(to: end - grid.left - 2), .title, column: grid.left, row: row)
    }
    let below = row + layout.titleRows
    guard let aboutRect = layout.about(in: shared) else {
      frame.rule(column: grid.left, row: below, columns: grid.width)
      return
    }
    let hasFocus = focus == .page(.stand)
    frame.draw(
      HomeLayout.aboutText(in: shared.language), hasFocus ? .focus : .link, column: aboutRect.origin.column,
      row: below)
    if hasFocus { frame.cursor = aboutRect.origin }
    add(aboutRect, .target(.page(.stand)), takesFocus: true)
    let summary = shared.page(about: .stand)?.frontMatter.summary ?? ""
    let room = aboutRect.origin.column - grid.left - 3
    frame.draw(inParts(summary, columns: room), .quiet, column: grid.left, row: below)
    frame.rule(column: grid.left, row: below + 1, columns: grid.width)
  }

  /// As many parts of a text, between middle dots, as fit; of the first as much as does.
  private func inParts(_ text: String, columns: Int) -> String {
    guard text.columns > columns else { return text }
    var parts = text.split(separator: " · ")[...]
    while parts.count > 1, parts.joined(separator: " · ").columns > columns { parts.removeLast() }
    return parts.joined(separator: " · ").truncated(to: columns)
  }

  /// A short name is set wide where there is room: the largest a terminal's type gets.
  private func masthead(_ title: String, isRoomy: Bool) -> String {
    guard isRoomy, title.count <= 12, title.columns == title.count,
      !title.unicodeScalars.contains(where: \.joins)
    else { return title }
    return title.map(String.init).joined(separator: " ")
  }

  private mutating func drawTile(
    _ section: Section, number: Int, in rect: Rect, hasFocus: Bool, _ layout: HomeLayout, _ names: LetteredTitles?,
    _ shared: Shared
  ) {
    add(rect, .target(.section(section.id)), takesFocus: true)
    guard shows(rect) else { return }
    let picture = layout.picture(in: rect)
    if let picture { drawPicture(shared.wish(for: section, in: picture), in: picture, shared) }
    let words = layout.words(in: rect)
    let (text, row) = (words.origin.column, words.origin.row)
    let nameRows = layout.tileForm.nameRows
    let (title, number) = (shared.title(ofSection: section.id), HomeLayout.number(number))
    if let lettered = names?.picture(of: title, number: number, hasFocus: hasFocus, shared) {
      frame.draw(lettered, column: text - layout.numberColumns, row: row)
    } else {
      frame.draw(number, .quiet, column: text - layout.numberColumns, row: row + nameRows - 1)
      drawName(of: section, in: words, hasFocus: hasFocus, layout, shared)
    }
    let page = shared.page(in: section.pages)
    let lines = Typesetter(columns: words.size.columns - 1, language: page?.language).setEvenly(
      page?.frontMatter.summary ?? "", Style(.quiet), atMost: min(4, rect.size.rows - nameRows))
    for (index, line) in lines.enumerated() {
      frame.draw(line, column: text, row: row + nameRows + index, limit: words.size.columns)
    }
    guard hasFocus else { return }
    drawBar(column: rect.origin.column, row: row, rows: picture?.size.rows ?? nameRows + lines.count)
  }

  /// The name as text, with icon and count where there is room for them.
  private mutating func drawName(
    of section: Section, in words: Rect, hasFocus: Bool, _ layout: HomeLayout, _ shared: Shared
  ) {
    let row = words.origin.row + layout.tileForm.nameRows - 1
    let icon = shared.page(in: section.pages)?.frontMatter.icon.map { $0.truncated(to: 2) + " " } ?? ""
    let title = (layout.showsIcons ? icon : "") + shared.title(ofSection: section.id)
    let used = frame.draw(
      title.truncated(to: words.size.columns - 1), Style(hasFocus ? .focus : .link, .bold),
      column: words.origin.column, row: row)
    guard layout.showsCounts else { return }
    let isComplete = shared.stand.isComplete || section.kind == .programme
    let count = String(isComplete ? section.exhibits.count : section.exhibitCount)
    frame.draw(count, .quiet, column: words.origin.column + used + 2, row: row)
  }

  private mutating func drawFigures(_ layout: FiguresLayout, _ lettered: LetteredTitles?, _ shared: Shared) {
    guard shows(layout.rect) else { return }
    let figures = shared.stand.settings.figures.prefix(layout.count)
    let widest = figures.map(\.value.columns).max() ?? 0
    for (index, figure) in figures.enumerated() {
      let label = figure.label[shared.language]
      guard layout.digits.indices.contains(index) else {
        let (left, row) = (layout.rect.origin.column + 2, layout.rect.origin.row + index)
        frame.draw(figure.value, Style(.figure), rightTo: left + widest, row: row)
        frame.draw(label, .quiet, column: left + widest + 2, row: row, limit: layout.rect.size.columns - widest - 5)
        continue
      }
      let (point, rows) = (layout.point(of: index), layout.digits[index].rows)
      if let digits = lettered?.request(figure: figure.value).flatMap({ shared.pictures[$0] }) {
        frame.draw(digits, column: point.column, row: point.row)
      } else {
        for (offset, line) in rows.enumerated() {
          frame.draw(line, Style(.figure, .lettering), column: point.column, row: point.row + offset)
        }
      }
      frame.draw(
        label.truncated(to: layout.pitch - 5), .quiet, column: point.column, row: point.row + rows.count)
    }
  }
}

extension Composition {
  /// The events of now and next; after the last day, those that there were.
  private mutating func drawProgramme(
    _ rows: [ProgrammeLayout.Row], in rect: Rect, gap: Int, _ shared: Shared, _ focus: Target?
  ) {
    let labels = rows.map { label(of: $0.entry, shared) }
    let left = rect.origin.column + 2 + (labels.map(\.columns).max() ?? 0) + gap
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
    if hasFocus { drawBar(column: spot.origin.column, row: row, rows: spot.size.rows) }
    let typesetter = Typesetter(columns: end - left, language: shared.language)
    let title = typesetter.set(frontMatter.title, Style(hasFocus ? .focus : .link), atMost: 1).first ?? Line()
    let time = [
      entry.phase == .ahead ? date(of: entry, shared) : nil,
      frontMatter.liveEnd(at: shared.clock.epochSeconds, in: shared.language),
    ].compactMap(\.self)
    // Time and place follow the title where both fit; else the place, or both, come before what the event is about.
    let (whole, place) = (time + [frontMatter.place].compactMap(\.self), frontMatter.place ?? "")
    let fits = { (parts: [String]) in title.columns + parts.reduce(0) { $0 + $1.columns + 3 } <= end - left }
    let details = fits(whole) ? whole : fits(time) ? time : []
    frame.draw(title, column: left, row: row)
    let column = left + title.columns
    var used = column + frame.draw(details.map { " · " + $0 }.joined(), .quiet, column: column, row: row)
    guard spot.size.rows > 1 else {
      // As many words of the place as there is room for, at least one.
      let room = end - used - 3
      let word = place.prefix { $0 != " " }
      guard details == time, details.count < whole.count, room > 3, String(word).columns < room else { return }
      used += frame.draw(" · ", .quiet, column: used, row: row)
      let words = Typesetter(columns: room, language: shared.language).set(place, Style(.quiet), atMost: 1)
      if let line = words.first { frame.draw(line, column: used, row: row) }
      return
    }
    let rest = (details.isEmpty ? time : []) + [details.count < whole.count ? place : "", frontMatter.summary]
    var about = rest.filter { !$0.isEmpty }
    // A start of less than a word or two says nothing of what it is about.
    let known = about.dropLast().joined(separator: " · ").columns
    if about.count > 1, about.last == frontMatter.summary, known + 11 > end - left { about.removeLast() }
    if let line = typesetter.set(about.joined(separator: " · "), Style(.quiet), atMost: 1).first {
      frame.draw(line, column: left, row: row + 1)
    }
  }

  private func label(of entry: Programme.Entry, _ shared: Shared) -> String {
    let frontMatter = shared.page(in: entry.exhibit.pages)?.frontMatter
    let note = entry.phase == .over ? nil : frontMatter?.dayNote(at: shared.clock.epochSeconds)
    if let note { return note.text(in: shared.language) }
    if entry.phase == .over, let first = frontMatter?.date {
      // Times that are over would take half of the line.
      let last = (frontMatter?.endDate ?? first).civilDate
      return MomentText.days(from: first.civilDate, to: last, in: shared.language)
    }
    return entry.phase == .ahead ? Message.next.text(in: shared.language) : date(of: entry, shared)
  }

  /// The days of an event and its times; of one today or tomorrow its times alone, where they are known.
  private func date(of entry: Programme.Entry, _ shared: Shared) -> String {
    guard let frontMatter = shared.page(in: entry.exhibit.pages)?.frontMatter, let date = frontMatter.date else {
      return ""
    }
    let (end, hours) = (frontMatter.endDate, frontMatter.hours)
    let relation = EventDays(frontMatter)?.relation(at: shared.clock.epochSeconds)
    if entry.phase == .ahead, frontMatter.isOfOneDay, relation == .today || relation == .tomorrow,
      let times = MomentText.times(from: date, to: end, hours: hours, in: shared.language)
    {
      return times
    }
    return MomentText.span(from: date, to: end, hours: hours, in: shared.language)
  }

  /// One of the exhibits that the stand is proud of, another every few minutes.
  private mutating func drawFeatured(_ layout: FeaturedLayout, _ shared: Shared, _ focus: Target?) {
    let hasFocus = focus == layout.target
    let (rect, wish) = (layout.rect, layout.wish(in: shared))
    drawPicture(wish, in: layout.picture, shared)
    let (column, top) = (rect.origin.column, layout.top(below: wish, in: shared))
    let lines = layout.lines(from: top, in: shared, hasFocus: hasFocus)
    for (index, line) in lines.enumerated() {
      frame.draw(line, column: column + 2, row: top + index, limit: rect.size.columns - 2)
    }
    if hasFocus { drawBar(column: column, row: top, rows: lines.count) }
    add(layout.rect, .target(layout.target), takesFocus: true)
  }
}

extension Unicode.Scalar {
  /// Whether it belongs to a script that joins its letters or stacks signs on them, Arabic and Devanagari among them.
  fileprivate var joins: Bool { (0x590...0x1CFF).contains(value) || value >= 0xFB1D }
}
