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
