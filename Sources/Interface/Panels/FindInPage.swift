package import InterfaceKit
internal import MarkdownTree
internal import Screen
import Searching
import Wording

/// The line that looks for something in the page being read.
package struct FindInPage: Hashable, Sendable {
  package private(set) var field = TextField()
  /// The number of the match that stands out, from 0.
  package private(set) var current = 0
  /// The byte of the page's source that was at the top when the search began: the matches from there on come first.
  package let start: Int
  /// The places where the page has what is looked for.
  @Derived private(set) var matches: PageMatches?

  package init(from start: Int) { self.start = start }

  /// The place in the source of the match that stands out.
  var currentSource: Int? {
    guard let ranges = matches?.ranges, ranges.indices.contains(current) else { return nil }
    return ranges[current].lowerBound
  }

  /// Goes to the next match or the one before, from the last to the first.
  mutating func take(_ gesture: Gesture) {
    let count = matches?.ranges.count ?? 0
    if let moved = current.moved(by: gesture == .open ? .move(.down) : gesture, in: count) { current = moved }
  }

  /// Looks for what is typed now, from where the search began.
  mutating func edit(in document: Document?, _ change: (inout TextField) -> Void) {
    change(&field)
    look(in: document)
    current = matches?.ranges.firstIndex { $0.lowerBound >= start } ?? 0
  }

  /// Looks for the matches where page or query are new.
  mutating func look(in document: Document?) {
    guard let document else { return }
    if matches?.document != document { matches = PageMatches(in: document) }
    _matches.wrappedValue?.look(for: field.text)
    current = current.clamped(below: matches?.ranges.count ?? 0)
  }

  /// The words that stand out on a screen whose first line shows that byte of the source.
  func highlights(from top: Int) -> PageHighlights? {
    guard let matches else { return nil }
    let first = matches.ranges.firstIndex { $0.lowerBound >= top }
    let isShown = first.map { $0 <= current && matches.ranges.indices.contains(current) } ?? false
    return PageHighlights(
      finder: matches.finder, isInArticle: true, current: isShown ? first.map { current - $0 } : nil)
  }
}

extension Composition {
  /// The query and the number of its matches, in the row above the footer.
  mutating func drawFind(_ find: FindInPage, _ shared: Shared) {
    let grid = shared.grid
    let row = PageLayout(shared.grid).statusRow
    frame.fill(Rect(column: grid.left, row: row, columns: grid.width, rows: 1), .text)
    let count = find.matches.map(\.ranges.count) ?? 0
    let said =
      find.field.isEmpty
      ? ""
      : count == 0
        ? Message.nothingFound.text(in: shared.language)
        : Message.match(find.current + 1, count).text(in: shared.language)
    let note = said.truncated(to: grid.width - Self.leastFieldColumns - 3)
    frame.draw(note, Style(count == 0 ? .badge : .quiet), rightTo: grid.right, row: row)
    drawField(find.field, column: grid.left, row: row, columns: grid.width - note.columns - 3)
  }
}

/// The places where a page has what is looked for in it.
struct PageMatches: Sendable {
  let document: Document
  private(set) var query = ""
  /// Bytes of the page's source, in their order.
  private(set) var ranges: [Range<Int>] = []
  /// Finds the same in the lines on screen.
  private(set) var finder = TextFinder(words: "")
  private let page: PageFinder

  init(in document: Document) {
    self.document = document
    page = PageFinder(document)
  }

  /// Looks for something else in the same page.
  mutating func look(for query: String) {
    guard query != self.query else { return }
    self.query = query
    ranges = page.matches(of: query)
    finder = page.finder(of: query)
  }
}

extension PageMatches: Hashable {
  /// All else follows from these.
  static func == (left: PageMatches, right: PageMatches) -> Bool {
    left.query == right.query && left.document == right.document
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(query)
    hasher.combine(document)
  }
}
