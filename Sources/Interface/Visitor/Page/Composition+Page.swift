internal import Exhibition
internal import Screen

extension Composition {
  /// A page: what it is about, the facts beside it, and how far it has been read.
  mutating func drawPage(_ state: State, _ reading: Place.Reading) {
    drawHeader(state, crumbs: crumbs(to: reading.subject, in: state))
    drawFooter(state)
    let layout = PageLayout(state.size)
    if let sheet = state.sheet {
      draw(sheet, reading, layout)
      highlightMatches(state, in: sheet, reading, layout)
      drawChanges(state, in: sheet, reading, layout)
      drawSide(sheet, reading, layout, state)
      let rows = layout.text.rows
      drawScrollBar(
        column: layout.text.columns.upperBound + 1, rows: rows, first: reading.scroll, shown: rows.count,
        total: sheet.count)
    }
    drawStatus(state, reading, row: layout.statusRow)
    drawFault(state)
  }

  private func crumbs(to subject: Subject, in state: State) -> [(text: String, target: Target?)] {
    var crumbs: [(text: String, target: Target?)] = [(state.standTitle, .home)]
    if let section = subject.section { crumbs.append((state.title(ofSection: section), .section(section))) }
    switch subject {
    case .stand: crumbs.append((Phrase.about.text(in: state.language), nil))
    case .section: crumbs.append((Phrase.aboutSection.text(in: state.language), nil))
    case .exhibit: crumbs.append((state.page(about: subject)?.frontMatter.title ?? "", nil))
    }
    return crumbs
  }

  private mutating func draw(_ sheet: Sheet, _ reading: Place.Reading, _ layout: PageLayout) {
    let shown = reading.scroll..<reading.scroll + layout.text.size.rows
    let picture = sheet.pictureLines.clamped(to: shown)
    let top = layout.text.origin.row + picture.lowerBound - reading.scroll
    if !picture.isEmpty {
      add(
        Rect(column: layout.text.origin.column, row: top, columns: layout.text.size.columns, rows: picture.count),
        .gallery)
    }
    let lines = sheet.lines(in: shown)
    for (index, line) in lines.enumerated() {
      draw(
        line, at: Point(column: layout.text.origin.column, row: layout.text.origin.row + index), reading, layout.text)
    }
  }

  /// The first picture with its caption, and the facts.
  private mutating func drawSide(_ sheet: Sheet, _ reading: Place.Reading, _ layout: PageLayout, _ state: State) {
    guard let side = layout.side else { return }
    let pictures = state.gallery(of: reading.subject)
    var row = side.origin.row
    if let first = pictures.first {
      let height = drawPicture(state.request(first, in: layout.picture), in: layout.picture, state)
      let caption = Caption(first, count: pictures.count, in: state.language).lines(columns: side.size.columns)
      add(
        Rect(column: side.origin.column, row: row, columns: side.size.columns, rows: height + caption.count), .gallery)
      row += height
      for line in caption where row < side.rows.upperBound {
        frame.draw(line, column: side.origin.column, row: row, limit: side.size.columns)
        row += 1
      }
      row += 1
    }
    for (index, line) in sheet.side.prefix(max(0, side.rows.upperBound - row)).enumerated() {
      let point = Point(column: side.origin.column, row: row + index)
      draw(line, at: point, reading, side)
      drawSideChange(state, line: index, at: point, columns: line.columns)
    }
  }

  /// Draws a line whose links can be touched, the one that has the focus standing out.
  private mutating func draw(_ line: Line, at point: Point, _ reading: Place.Reading, _ area: Rect) {
    var column = point.column
    for run in line.runs {
      let hasFocus = run.link != nil && run.link == reading.focusedLink
      let style = hasFocus ? Style(.linkFocus, run.style.traits) : run.style
      let width = frame.draw(
        run.text, style, column: column, row: point.row, limit: area.columns.upperBound - column)
      if let link = run.link { add(Rect(column: column, row: point.row, columns: width, rows: 1), .link(link)) }
      if hasFocus { frame.cursor = Point(column: column, row: point.row) }
      column += width
    }
  }

  /// The page before and after this one, and how much has been read, on a rule.
  private mutating func drawStatus(_ state: State, _ reading: Place.Reading, row: Int) {
    let grid = Grid(state.size)
    frame.rule(column: grid.left, row: row, columns: grid.width)
    let room = (grid.width - 10) / 2
    let neighbours = state.neighbours(of: reading.subject)
    if let before = neighbours.before {
      let text = "← " + state.name(of: before).truncated(to: room - 3) + " "
      frame.draw(text, .quiet, column: grid.left, row: row)
      add(Rect(column: grid.left, row: row, columns: text.columns, rows: 1), .neighbour(before))
    }
    if let after = neighbours.after {
      let text = " " + state.name(of: after).truncated(to: room - 3) + " →"
      frame.draw(text, Style(.quiet), rightTo: grid.right, row: row)
      add(Rect(column: grid.right - text.columns, row: row, columns: text.columns, rows: 1), .neighbour(after))
    }
    guard state.lastScroll > 0 else { return }
    let share = " \(reading.scroll * 100 / state.lastScroll)\u{A0}% "
    frame.draw(share, .quiet, column: grid.left + (grid.width - share.columns) / 2, row: row)
  }
}
