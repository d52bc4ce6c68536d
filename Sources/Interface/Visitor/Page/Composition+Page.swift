import Content
internal import InterfaceKit
internal import Screen
import Searching
import Wording

extension Composition {
  /// A page: what it is about, the facts beside it, and how far it has been read.
  mutating func drawPage(_ reading: Reading, _ shared: Shared, marking highlights: PageHighlights?) {
    drawHeader(shared, crumbs: crumbs(to: reading.subject, in: shared))
    let layout = PageLayout(shared.grid)
    if let sheet = reading.sheet {
      draw(sheet, reading, layout)
      if let highlights { draw(highlights, in: sheet, reading, layout) }
      drawSide(sheet, reading, layout, shared)
      let rows = layout.text.rows
      drawScrollBar(
        column: layout.text.columns.upperBound + 1, rows: rows, first: reading.scroll, shown: rows.count,
        total: sheet.count)
    }
    drawStatus(reading, shared, row: layout.statusRow)
  }

  private func crumbs(to subject: Subject, in shared: Shared) -> [(text: String, target: Target?)] {
    var crumbs: [(text: String, target: Target?)] = [(shared.standTitle, .home)]
    if let section = subject.section { crumbs.append((shared.title(ofSection: section), .section(section))) }
    switch subject {
    case .stand: crumbs.append((Message.about.text(in: shared.language), nil))
    case .section: crumbs.append((Message.aboutSection.text(in: shared.language), nil))
    case .exhibit: crumbs.append((shared.page(about: subject)?.frontMatter.title ?? "", nil))
    }
    return crumbs
  }

  private mutating func draw(_ sheet: Sheet, _ reading: Reading, _ layout: PageLayout) {
    let shown = reading.scroll..<reading.scroll + layout.text.size.rows
    let picture = sheet.pictureLines.clamped(to: shown)
    let top = layout.text.origin.row + picture.lowerBound - reading.scroll
    if !picture.isEmpty {
      add(
        Rect(column: layout.text.origin.column, row: top, columns: sheet.pictureColumns, rows: picture.count),
        .gallery)
    }
    let lines = sheet.lines(in: shown)
    for (index, line) in lines.enumerated() {
      draw(
        line, at: Point(column: layout.text.origin.column, row: layout.text.origin.row + index), reading, layout.text)
    }
  }

  /// The first picture with its caption, and the facts.
  private mutating func drawSide(_ sheet: Sheet, _ reading: Reading, _ layout: PageLayout, _ shared: Shared) {
    guard let side = layout.side else { return }
    let head = PageSide(reading, layout, shared)
    drawPicture(head.request, in: layout.picture, shared)
    if let touched = head.touched { add(touched, .gallery) }
    for (index, line) in head.caption.enumerated() {
      let row = side.origin.row + head.pictureRows + index
      guard row < side.rows.upperBound else { break }
      frame.draw(line, column: side.origin.column, row: row, limit: side.size.columns)
    }
    for (index, line) in sheet.side.prefix(max(0, side.rows.upperBound - head.factsRow)).enumerated() {
      draw(line, at: Point(column: side.origin.column, row: head.factsRow + index), reading, side)
    }
  }

  /// Draws a line whose links can be touched, the one that has the focus standing out.
  private mutating func draw(_ line: Line, at point: Point, _ reading: Reading, _ area: Rect) {
    var column = point.column
    for run in line.runs {
      let hasFocus = run.link != nil && run.link == reading.focusedLink
      let style = hasFocus ? Style(.linkFocus, run.style.traits) : run.style
      let width = frame.draw(run, style, column: column, row: point.row, limit: area.columns.upperBound - column)
      if let link = run.link { add(Rect(column: column, row: point.row, columns: width, rows: 1), .link(link)) }
      if hasFocus { frame.cursor = Point(column: column, row: point.row) }
      column += width
    }
  }

  /// The page before and after this one, and how much has been read, on a rule.
  private mutating func drawStatus(_ reading: Reading, _ shared: Shared, row: Int) {
    let grid = shared.grid
    frame.rule(column: grid.left, row: row, columns: grid.width)
    let neighbours = shared.neighbours(of: reading.subject)
    let names = [neighbours.before, neighbours.after].map { $0.map { shared.name(of: $0) } ?? "" }
    // Each has half of the row, and what the other leaves free of it.
    let room = grid.width - Self.shareColumns - 6
    let shown = zip(names, names.reversed()).map { $0.truncated(to: max(room / 2, room - $1.columns)) }
    var (start, end) = (grid.left, grid.right)
    if let before = neighbours.before {
      let width = frame.draw("← " + shown[0] + " ", .quiet, column: start, row: row)
      add(Rect(column: start, row: row, columns: width, rows: 1), .neighbour(before))
      start += width
    }
    if let after = neighbours.after {
      let text = " " + shown[1] + " →"
      frame.draw(text, Style(.quiet), rightTo: end, row: row)
      end -= text.columns
      add(Rect(column: end, row: row, columns: text.columns, rows: 1), .neighbour(after))
    }
    let last = reading.lastScroll(in: shared)
    guard last > 0, reading.scroll > 0 else { return }
    let share = " " + Message.percent(reading.scroll * 100 / last).text(in: shared.language) + " "
    // In the middle, where a long name leaves that free.
    let middle = grid.left + (grid.width - share.columns) / 2
    frame.draw(share, .quiet, column: min(max(middle, start + 1), end - 1 - share.columns), row: row)
  }

  /// The columns that the names of the pages beside leave to how much has been read.
  private static let shareColumns = 10
}

/// The layout of the column beside the text: the first picture and its caption above the facts.
struct PageSide {
  let request: PictureRequest?
  let pictureRows: Int
  let caption: [Line]
  /// The picture with its caption; `nil` where the page has none.
  let touched: Rect?
  /// The row of the first fact.
  let factsRow: Int

  init(_ reading: Reading, _ layout: PageLayout, _ shared: Shared) {
    let side = layout.side ?? Rect(column: 0, row: 0, columns: 0, rows: 0)
    let pictures = shared.gallery(of: reading.subject)
    // Without its picture, a caption would say nothing.
    guard let first = pictures.first, let request = shared.request(first, in: layout.picture) else {
      (request, pictureRows, caption, touched, factsRow) = (nil, 0, [], nil, side.origin.row)
      return
    }
    self.request = request
    pictureRows = shared.rows(of: request, in: layout.picture)
    caption = Caption(first, count: pictures.count, in: shared.language).lines(columns: side.size.columns)
    touched = Rect(
      column: side.origin.column, row: side.origin.row, columns: side.size.columns, rows: pictureRows + caption.count)
    let room = max(0, side.rows.upperBound - side.origin.row - pictureRows)
    factsRow = side.origin.row + pictureRows + min(caption.count, room) + 1
  }
}

/// The words that stand out in a page because somebody looks for them or searched for them on the way.
struct PageHighlights {
  var finder: TextFinder
  /// Whether it is looked for in the article alone, not in what stands above it.
  var isInArticle = false
  /// The number of the match on screen that has the focus, from 0.
  var current: Int?
}

extension Composition {
  /// Makes matches stand out in the lines on screen, and the current one from the others.
  mutating func draw(_ found: PageHighlights, in sheet: Sheet, _ reading: Reading, _ layout: PageLayout) {
    var lines = sheet.lines(in: reading.scroll..<reading.scroll + layout.text.size.rows)
    if found.isInArticle { for row in lines.indices where lines[row].source == nil { lines[row].runs = [] } }
    let highlights = LineHighlights(found.finder, in: lines)
    frame.highlight(highlights, at: layout.text.origin, columns: layout.text.size.columns, current: found.current)
    guard let current = found.current, highlights.matches.indices.contains(current) else { return }
    let piece = highlights.matches[current][0]
    let row = layout.text.origin.row + piece.line
    frame.cursor = Point(column: layout.text.origin.column + piece.columns.lowerBound, row: row)
  }
}

/// The layout of a page.
struct PageLayout {
  /// The column of text: never wider than a line that reads well.
  let text: Rect
  /// The facts beside it, where the screen is wide enough.
  let side: Rect?
  /// The first picture of the page, above the facts.
  let picture: Rect?
  /// The same picture among the lines of text, where there is no column beside them but height enough; only its size
  /// counts.
  let pictureInText: Rect?
  /// The row of the neighbours' names and of how far the page has been read.
  let statusRow: Int

  private static let measure = 80
  /// The text of a page on a kiosk of 80 columns.
  static let kioskColumns = 74

  init(_ grid: Grid) {
    let body = grid.body
    statusRow = grid.footerRow - 1
    let rows = max(1, statusRow - body.origin.row - (grid.size.rows >= 20 ? 1 : 0))
    if grid.width >= 104 {
      // Lines never get longer than the measure: what is left is for the picture and the facts.
      let gap = 6
      let sideColumns = max(34, grid.width - gap - Self.measure)
      let columns = grid.width - gap - sideColumns
      text = Rect(column: grid.left, row: body.origin.row, columns: columns, rows: rows)
      let side = Rect(column: grid.left + columns + gap, row: body.origin.row, columns: sideColumns, rows: rows)
      // As high as a picture of 3:2 gets in cells twice as high as wide, if that leaves room for the facts.
      let height = min(sideColumns / 3, rows - 12)
      self.side = side
      picture =
        height >= 8
        ? Rect(column: side.origin.column, row: side.origin.row, columns: sideColumns, rows: height) : nil
      pictureInText = nil
    } else {
      let columns = min(Self.measure, grid.width - 2)
      let left = grid.left + (grid.width - 2 - columns) / 2
      text = Rect(column: left, row: body.origin.row, columns: columns, rows: rows)
      side = nil
      picture = nil
      let height = min(grid.isLarge ? 22 : 14, rows / 2, columns / 3)
      pictureInText =
        rows >= 14
        ? Rect(column: left, row: body.origin.row, columns: min(columns, height * 3 + 2), rows: height) : nil
    }
  }
}
