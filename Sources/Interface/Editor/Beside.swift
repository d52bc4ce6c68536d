import Content
internal import Editing
internal import InterfaceKit
internal import MarkdownTree
internal import Screen
import Wording

/// Another translation of the page being edited, whose source is shown instead of the page.
struct Beside: Hashable {
  let page: Page
  /// `nil` until it has been read.
  private(set) var document: Document?
  /// The document's text, to be soft-wrapped.
  private(set) var text = TextBuffer()
  /// The page that the translation of the two was made from; `nil` until it has been found.
  var base: TranslationBase?
  /// Whether that has to be found anew.
  var isBaseStale = true
  /// How many rows further down it was scrolled by itself.
  var scroll = 0
  /// The blocks to translate anew.
  var marks = TranslationMarks()

  init(_ page: Page) { self.page = page }

  /// Takes over what the file holds now.
  mutating func take(_ document: Document) {
    self.document = document
    text = TextBuffer(document.text.string)
  }
}

extension Beside {
  static func == (left: Beside, right: Beside) -> Bool {
    left.page == right.page && left.document == right.document && left.base == right.base
      && left.isBaseStale == right.isBaseStale && left.marks == right.marks && left.scroll == right.scroll
  }

  func hash(into hasher: inout Hasher) { hasher.combine(page.path) }
}

extension Composition {
  /// Another translation's source, from the block that stands where the cursor's does; what has changed since the
  /// translation was made has a sign at its side.
  mutating func drawBeside(_ beside: Beside, _ page: EditedPage, in rect: Rect, _ shared: Shared) {
    let columns = max(8, rect.size.columns - 3)
    let caption = beside.caption(in: shared.language, columns: rect.size.columns)
    // Above the text, unless it is as wide as the whole.
    let indent = min(3, rect.size.columns - caption.columns)
    frame.draw(caption, Style(.quiet), column: rect.origin.column + indent, row: rect.origin.row)
    guard let document = beside.document else { return }
    let rows = SourceRows(text: beside.text, wrap: SoftWrap(columns: columns - 1))
    let offset = document.offset(ofBlockLike: page.cursorInDocument, in: page.document)
    let place = rows.place(of: offset).place
    // In line with the cursor, where the two stand side by side.
    let cursorRow = frame.cursor.flatMap { rect.rows.dropFirst().contains($0.row) ? $0.row - rect.origin.row - 1 : nil }
    let scroll = page.isScrolled ? beside.scroll : 0
    let top = rows.place(scroll - (cursorRow ?? rect.size.rows / 3), rowsFrom: place)
    let shown = rows.rows(from: top, count: rect.size.rows - 1)
    guard let first = shown.first, let last = shown.last else { return }
    let colours = SourceColours(document, in: first.range.lowerBound..<last.range.upperBound + 1)
    var above: TranslationMarks.Mark?
    for (index, row) in shown.enumerated() {
      let point = Point(column: rect.origin.column + 3, row: rect.origin.row + 1 + index)
      let cells = drawSource(row, from: row.range.lowerBound, colours, at: point, columns: columns, tabWidth: 4)
      if row.place.line == place.line {
        frame.draw("▌", Style(.focus, .bar), column: rect.origin.column, row: point.row)
      }
      let mark = beside.marks.mark(of: row.range)
      if let mark {
        let sign = mark == above ? (mark.shown.isEmpty ? " " : "▎") : mark.sign
        frame.draw(sign, mark.isDone ? .quiet : .badge, column: rect.origin.column + 1, row: point.row)
        if !mark.isDone { drawWords(mark.words, in: row, cells, at: point, columns: columns) }
      }
      above = mark
    }
  }
}

extension Composition {
  /// The words of a row that are others than when it was translated.
  private mutating func drawWords(
    _ words: [TranslationMarks.WordChange], in row: SourceRows.Row, _ cells: SourceCells, at point: Point, columns: Int
  ) {
    for word in words where word.range.overlaps(row.range) {
      let inRow = word.range.clamped(to: row.range)
      let start = row.range.lowerBound
      let shown = cells.columns(of: inRow.lowerBound - start..<inRow.upperBound - start).clamped(to: 0..<columns)
      frame.restyle(
        Rect(column: point.column + shown.lowerBound, row: point.row, columns: shown.count, rows: 1), Style(.match))
    }
  }
}

extension Beside {
  /// Returns the name of the file, without its folders if there is little room, and the base that changes count from.
  fileprivate func caption(in language: Language, columns: Int) -> String {
    let origin = base.map { " · " + $0.origin.text(in: language) } ?? ""
    let name = page.path.split(separator: "/").last.map(String.init) ?? page.path
    let captions = [page.path, name].map { page.language.label + " · " + $0 + origin }
    return captions.first { $0.columns <= columns } ?? captions[1].truncated(to: columns)
  }
}

extension TranslationMarks.Mark {
  /// Tells it without colours: those of the staff desk.
  var sign: String {
    if isDone { return PageStatus.fine.sign }
    switch kind {
    case .changed: return PageStatus.stale.sign
    case .added: return PageStatus.missing.sign
    case .removed: return "−"
    }
  }
}

extension TranslationBase.Origin {
  fileprivate func text(in language: Language) -> String {
    switch self {
    case .stamp(let stamp): Message.translatedFrom.text(in: language) + " " + stamp.description
    case .commit(let name): Message.translatedIn.text(in: language) + " " + name
    case .start: Message.changedHere.text(in: language)
    }
  }
}
