import Content
internal import Editing
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
      && left.isBaseStale == right.isBaseStale && left.marks == right.marks
  }

  func hash(into hasher: inout Hasher) { hasher.combine(page.path) }
}

extension Composition {
  /// Another translation's source, from the block that stands where the cursor's does; what has changed since the
  /// translation was made has a sign at its side.
  mutating func drawBeside(_ beside: Beside, _ page: EditedPage, in rect: Rect, _ shared: Shared) {
    let caption = beside.caption(in: shared.language, columns: rect.size.columns)
    frame.draw(caption, Style(.quiet), column: rect.origin.column, row: rect.origin.row)
    guard let document = beside.document else { return }
    let columns = max(8, rect.size.columns - 3)
    let rows = SourceRows(text: beside.text, wrap: SoftWrap(columns: columns - 1))
    let offset = document.offset(ofBlockLike: page.cursorInDocument, in: page.document)
    let place = rows.place(of: offset).place
    // In line with the cursor, where the two stand side by side.
    let cursorRow = frame.cursor.flatMap { rect.rows.dropFirst().contains($0.row) ? $0.row - rect.origin.row - 1 : nil }
    let top = rows.place(-(cursorRow ?? rect.size.rows / 3), rowsFrom: place)
    let shown = rows.rows(from: top, count: rect.size.rows - 1)
    guard let first = shown.first, let last = shown.last else { return }
    let colours = SourceColours(document, in: first.range.lowerBound..<last.range.upperBound + 1)
    var above: TranslationMarks.Mark?
    for (index, row) in shown.enumerated() {
      let point = Point(column: rect.origin.column + 3, row: rect.origin.row + 1 + index)
      drawSource(row, from: row.range.lowerBound, colours, at: point, columns: columns, tabWidth: 4)
      if row.place.line == place.line { frame.draw("▌", .focus, column: rect.origin.column, row: point.row) }
      let mark = beside.marks.mark(of: row.range)
      if let mark {
        let sign = mark == above ? (mark.shown.isEmpty ? " " : "▎") : mark.sign
        frame.draw(sign, mark.isDone ? .quiet : .badge, column: rect.origin.column + 1, row: point.row)
      }
      above = mark
    }
  }
}

extension Beside {
  /// Which file it is, by its name alone where there is little room, and since when changes count.
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
