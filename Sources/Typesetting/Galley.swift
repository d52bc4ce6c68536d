internal import Markdown
package import Screen

/// A document set to a width: its lines from top to bottom, counted from 0.
///
/// A long page is not set at once. The galley knows its blocks, and guesses the heights of those that have not been on
/// screen; `set(covering:keeping:)` sets those that are about to be. What has been set has its exact height from then
/// on, which moves all below it: whoever keeps a line number has it corrected by every call that sets something. Of
/// what lies far from the part set last only the height is kept.
package struct Galley: Hashable, Sendable {
  var manuscript: Manuscript?
  var heights: RunningSums
  /// Whether a take's height is known, not guessed.
  var isMeasured: [Bool]
  /// The lines of the takes around the part set last, without the gaps before them.
  var body: [Int: [Line]] = [:]
  /// How the columns of long tables share the width, by their nodes.
  var tables: [Int32: TableSetter] = [:]
  /// The first take that shows something: it has no gap.
  var first = 0

  /// Nothing: the galley of a page without a text.
  package init() {
    manuscript = nil
    heights = RunningSums([])
    isMeasured = []
  }

  init(_ document: Document, columns: Int) {
    let manuscript = Manuscript(document, columns: columns)
    self.manuscript = manuscript
    heights = RunningSums(manuscript.guesses)
    isMeasured = Array(repeating: false, count: manuscript.takes.count)
    findFirst()
  }

  /// The columns that lines may take; 0 for the galley of no text.
  var columns: Int { manuscript?.columns ?? 0 }

  /// The number of lines, exact where all has been set.
  package var count: Int { heights.total }

  /// The lines of a range, cut down to those there are. What has not been set takes the place it was guessed to need.
  package func lines(in range: Range<Int>) -> [Line] {
    let range = range.clamped(to: 0..<count)
    guard !range.isEmpty else { return [] }
    var (take, offset) = heights.place(at: range.lowerBound)
    var lines: [Line] = []
    while lines.count < range.count, take < heights.values.count {
      let height = Int(heights.values[take])
      if height > 0 { lines += shown(take, height: height).dropFirst(offset).prefix(range.count - lines.count) }
      take += 1
      offset = 0
    }
    return lines
  }

  /// All lines, each set for the purpose.
  package func allLines() -> [Line] {
    var galley = self
    return isMeasured.indices.reduce(into: []) { lines, take in
      galley.prepare(take)
      let body = galley.body[take] ?? galley.made(take)
      guard !body.isEmpty else { return }
      if !lines.isEmpty { lines += galley.gapLines(of: take) }
      lines += body
    }
  }

  package static func == (left: Galley, right: Galley) -> Bool {
    left.manuscript?.document == right.manuscript?.document && left.manuscript?.columns == right.manuscript?.columns
      && left.heights == right.heights && left.isMeasured == right.isMeasured
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(manuscript?.document)
    hasher.combine(manuscript?.columns)
    hasher.combine(count)
  }
}

/// The takes that a document is set in, one by one: for those who have an order of their own for them.
extension Galley {
  /// How many there are, counted from 0.
  package var takeCount: Int { manuscript?.takes.count ?? 0 }

  /// Where in the source a take starts; not before those that come before it.
  package func start(ofTake take: Int) -> Int { manuscript.map { Int($0.takes[take].start) } ?? 0 }

  /// The blank lines before a take; `nil` for the first one that shows something, and those before it.
  package func gap(beforeTake take: Int) -> Int? { take <= first ? nil : gap(of: take) }

  /// How many lines a take has without its gap, as it was guessed where it has not been set.
  package func height(ofTake take: Int) -> Int { max(0, Int(heights.values[take]) - gap(of: take)) }

  /// Sets a take by itself, without its gap; what the galley keeps is not changed by it.
  package mutating func lines(ofTake take: Int) -> [Line] {
    prepare(take)
    return body[take] ?? made(take)
  }
}

extension Galley {
  /// How many links the document has. A run's `link` is the number of one, counted from 0 in reading order.
  package var linkCount: Int { manuscript?.document.linkCount ?? 0 }

  /// Where a link leads; `nil` for a number that no link has.
  package func destination(ofLink number: Int) -> String? { manuscript?.document.link(number)?.destination }

  /// The first link that starts at a source offset or behind it; `linkCount` where none does.
  package func firstLink(from offset: Int) -> Int { manuscript?.document.firstLink(from: offset) ?? 0 }

  /// The lines that a link stands on; empty for one that shows nothing.
  ///
  /// - Parameter line: a line number that goes on to mean the line it means.
  package mutating func lines(ofLink number: Int, keeping line: inout Int) -> Range<Int> {
    guard let manuscript, count > 0, let link = manuscript.document.link(number) else { return 0..<0 }
    let take = manuscript.take(at: link.range.lowerBound)
    keeping(&line) { $0.set(take) }
    let rows = rows(ofLink: number, in: take)
    let start = heights.sum(before: take) + gap(of: take)
    return rows.isEmpty ? 0..<0 : start + rows.lowerBound..<start + rows.upperBound
  }

  private func rows(ofLink number: Int, in take: Int) -> Range<Int> {
    let lines = body[take] ?? []
    let isOnIt = { (line: Line) in line.runs.contains { $0.link == number } }
    guard let first = lines.firstIndex(where: isOnIt), let last = lines.lastIndex(where: isOnIt) else { return 0..<0 }
    return first..<last + 1
  }
}
