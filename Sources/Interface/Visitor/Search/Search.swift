import Content
package import InterfaceKit
import Screen
package import Searching
import Typesetting
import Wording

/// The search over the whole stand: what is typed, and what was found.
package struct Search: FocusedList, Hashable, Sendable {
  package var field: TextField
  /// Counts what was found, from 0.
  package var focus: Int
  /// `nil` until the texts have been read.
  @Derived package internal(set) var answer: Answer?

  /// More than anybody looks through.
  private static let hitLimit = 100

  /// The last answer and its question, which need not be asked twice.
  package struct Answer: Hashable, Sendable {
    let query: String
    let language: Language
    let index: SearchIndex
    package let hits: [SearchHit]
    /// The query that was looked for instead, where the one typed found nothing.
    package let correctedQuery: String?
  }

  package init(field: TextField = TextField(), focus: Int = 0) {
    self.field = field
    self.focus = focus
  }

  /// The hits, the best first.
  package var hits: [SearchHit] { answer?.hits ?? [] }

  /// Does what a person wants.
  ///
  /// - Returns: what was found and is to be opened.
  mutating func take(_ gesture: Gesture) -> SearchHit? {
    take(gesture, of: hits.count).map { hits[$0] }
  }

  mutating func edit(_ change: (inout TextField) -> Void) {
    change(&field)
    focus = 0
  }

  /// The page that was found, at the place that was found, with the words standing out.
  func reading(of hit: SearchHit) -> Reading {
    Reading(
      Subject(hit), anchor: hit.sourceOffset == nil ? hit.anchor : nil, offset: hit.sourceOffset,
      query: answer?.correctedQuery ?? answer?.query)
  }

  /// Searches anew where the question, the language or the stand is another.
  mutating func normalise(in shared: Shared) {
    guard let index = shared.index else { return }
    let isAnswered = answer.map {
      $0.query == field.text && $0.language == shared.language && $0.index == index
    }
    if isAnswered != true { answer = Self.answer(to: field.text, from: index, shared) }
    focus = focus.clamped(below: hits.count)
  }

  /// The hits to show: of a page's translations the one in the visitor's language where it has the
  /// words at all, else the best.
  private static func answer(to query: String, from index: SearchIndex, _ shared: Shared) -> Answer {
    let language = shared.language
    let found = index.search(
      SearchRequest(
        query, language: language, visibleAt: shared.isLocked ? shared.clock.epochSeconds : nil,
        limit: hitLimit * shared.stand.settings.languages.count))
    let shown = found.hits.filter { shared.pages(about: Subject($0))[$0.language] != nil }
    let own = Set(shown.filter { $0.language == language }.map(\.subject))
    var seen: Set<SearchHit.Subject> = []
    let best = shown.filter { hit in
      own.contains(hit.subject) ? hit.language == language : seen.insert(hit.subject).inserted
    }
    return Answer(
      query: query, language: language, index: index, hits: Array(best.prefix(hitLimit)),
      correctedQuery: found.correctedQuery)
  }
}

extension Subject {
  /// The subject of the page that was found.
  init(_ hit: SearchHit) {
    switch hit.subject {
    case .stand: self = .stand
    case .section(let id): self = .section(id)
    case .exhibit(let id): self = .exhibit(id)
    }
  }
}

extension Composition {
  /// The search over the whole stand: what is typed, and what it finds.
  ///
  /// - Parameter keyboardRows: The rows that a keyboard takes at the foot of the screen.
  mutating func drawSearch(_ search: Search, _ shared: Shared, above keyboardRows: Int) {
    drawHeader(
      shared, crumbs: [(shared.standTitle, .home), (Message.search.text(in: shared.language).capitalizedFirst, nil)])
    let hits = search.hits
    let layout = SearchLayout(shared.grid, focus: search.focus, count: hits.count, above: keyboardRows)
    defer {
      drawField(
        search.field, column: layout.field.origin.column, row: layout.field.origin.row,
        columns: layout.field.size.columns * 2 / 3)
    }
    frame.rule(
      column: layout.field.origin.column, row: layout.field.origin.row + 1, columns: layout.end - shared.grid.left)
    if let note = note(on: search, shared) {
      let lines = Typesetter(columns: layout.list.size.columns).set(note, Style(.quiet))
      for (index, line) in lines.enumerated() {
        frame.draw(line, column: layout.list.origin.column, row: layout.list.origin.row + index)
      }
      return
    }
    let count = Message.resultCount(hits.count).text(in: shared.language)
    let corrected = search.answer?.correctedQuery.map { "→ \($0)   " } ?? ""
    frame.draw(corrected + count, Style(.quiet), rightTo: layout.end, row: layout.field.origin.row)
    let finder = TextFinder(words: search.answer?.correctedQuery ?? search.field.text)
    for index in hits.indices.dropFirst(layout.first).prefix(layout.visibleItems) {
      let rect = Rect(
        column: layout.list.origin.column, row: layout.list.origin.row + (index - layout.first) * layout.pitch,
        columns: layout.list.size.columns, rows: layout.pitch - 1)
      draw(hits[index], in: rect, hasFocus: index == search.focus, finder, shared)
      add(rect, .item(index))
    }
    drawScrollBar(
      column: layout.end - 1, rows: layout.list.rows, first: layout.first,
      shown: layout.visibleItems, total: hits.count)
  }

  /// The sentence in place of hits.
  private func note(on search: Search, _ shared: Shared) -> String? {
    if search.field.text.allSatisfy(\.isWhitespace) { return Message.searchHint.text(in: shared.language) }
    if search.answer == nil { return Message.searchLoading.text(in: shared.language) }
    return search.hits.isEmpty ? Message.nothingFound.text(in: shared.language) : nil
  }

  private mutating func draw(_ hit: SearchHit, in rect: Rect, hasFocus: Bool, _ finder: TextFinder, _ shared: Shared) {
    let left = rect.origin.column + 2
    let room = rect.columns.upperBound - left
    let section = Subject(hit).section.map { shared.title(ofSection: $0) } ?? ""
    let language = hit.language == shared.language ? "" : hit.language.label
    let note = [section, language].filter { !$0.isEmpty }.joined(separator: " · ")
    frame.draw(note, Style(.quiet), rightTo: rect.columns.upperBound, row: rect.origin.row)
    let title = Line(hit.title.truncated(to: room - note.columns - 2), Style(hasFocus ? .focus : .link))
    let excerpt = Typesetter(columns: room, language: hit.language)
      .set(hit.excerpt, Style(.quiet), atMost: rect.size.rows - 1)
    for (index, line) in ([title] + excerpt).enumerated() {
      frame.draw(line, column: left, row: rect.origin.row + index)
    }
    if hasFocus { drawBar(column: rect.origin.column, row: rect.origin.row, rows: excerpt.count + 1) }
    frame.highlight(LineHighlights(finder, in: [title]), at: Point(column: left, row: rect.origin.row), columns: room)
    frame.highlight(
      LineHighlights(finder, in: excerpt), at: Point(column: left, row: rect.origin.row + 1), columns: room)
  }
}

/// The layout of the search: its field above what was found.
struct SearchLayout {
  let field: Rect
  let list: Rect
  /// The column behind the last one, that of the scroll bar: the right edge of the header and the rules.
  let end: Int
  /// Rows from one hit to the next: title, one or two rows of text, a blank one.
  let pitch: Int
  /// The number of hits that the list shows at a time.
  let visibleItems: Int
  /// The first hit shown.
  let first: Int

  /// Wider, and the section stands too far from the title that it belongs to.
  private static let widest = 112

  /// - Parameter keyboardRows: The rows that a keyboard takes at the foot of the screen.
  init(_ grid: Grid, focus: Int, count: Int, above keyboardRows: Int = 0) {
    let body = grid.body
    pitch = grid.size.rows >= 30 ? 4 : 3
    let gap = grid.size.rows >= 20 && keyboardRows == 0 ? 1 : 0
    let top = body.origin.row + 2 + gap
    let rows = max(1, body.rows.upperBound - top - keyboardRows)
    visibleItems = max(1, (rows + 1) / pitch)
    // A scroll bar has its column within the margins.
    let barColumns = count > visibleItems ? 2 : 0
    let width = min(Self.widest, grid.width - barColumns)
    end = grid.left + grid.width
    field = Rect(column: body.origin.column, row: body.origin.row, columns: width, rows: 2)
    list = Rect(column: body.origin.column, row: top, columns: width, rows: rows)
    first = min(max(0, focus - visibleItems / 2), max(0, count - visibleItems))
  }
}
