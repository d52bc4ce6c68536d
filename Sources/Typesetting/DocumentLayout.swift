internal import MarkdownTree
package import Screen
import Wording

/// A document set to a width: its lines from top to bottom, counted from 0.
///
/// A long page is not set at once: see ``LazilySet``. The layout knows its blocks, and guesses the heights of those that have
/// not been on screen; `set(covering:keeping:)` sets those that are about to be.
package struct DocumentLayout: Hashable, Sendable {
  var manuscript: Manuscript?
  package internal(set) var heights: RunningSums
  /// Whether a fragment's height is known, not guessed.
  var isMeasured: [Bool]
  /// The lines of the fragments around the part set last, without the gaps before them.
  package var body: [Int: [Line]] = [:]
  /// The shares of long tables' columns in the width, by their nodes.
  var tables: [Int32: TableSetter] = [:]
  /// The first fragment that shows something: it has no gap.
  var first = 0

  /// Nothing: the layout of a page without a text.
  package init() {
    manuscript = nil
    heights = RunningSums([])
    isMeasured = []
  }

  init(_ document: Document, columns: Int, _ language: Language?) {
    let manuscript = Manuscript(document, columns: columns, language)
    self.manuscript = manuscript
    heights = RunningSums(manuscript.guesses)
    isMeasured = Array(repeating: false, count: manuscript.fragments.count)
    findFirst()
  }

  /// The columns that lines may take; 0 for the layout of no text.
  var columns: Int { manuscript?.columns ?? 0 }

  /// The lines of a range, cut down to those there are. What has not been set takes the place it was guessed to need.
  package func lines(in range: Range<Int>) -> [Line] {
    let range = range.clamped(to: 0..<count)
    guard !range.isEmpty else { return [] }
    var (fragment, offset) = heights.place(at: range.lowerBound)
    var lines: [Line] = []
    while lines.count < range.count, fragment < heights.values.count {
      let height = Int(heights.values[fragment])
      if height > 0 { lines += shown(fragment, height: height).dropFirst(offset).prefix(range.count - lines.count) }
      fragment += 1
      offset = 0
    }
    return lines
  }

  /// All lines, each set for the purpose.
  package func allLines() -> [Line] {
    var lines: [Line] = []
    forEachLine { lines.append($0) }
    return lines
  }

  /// Calls a function with each line, set for the purpose and forgotten after it: a long document takes the room of a part.
  package func forEachLine(_ body: (Line) throws -> Void) rethrows {
    var layout = self
    var isFirst = true
    for fragment in isMeasured.indices {
      layout.prepare(fragment)
      let lines = layout.body[fragment] ?? layout.made(fragment)
      guard !lines.isEmpty else { continue }
      if !isFirst { for line in layout.gapLines(of: fragment) { try body(line) } }
      for line in lines { try body(line) }
      isFirst = false
    }
  }

  package static func == (left: DocumentLayout, right: DocumentLayout) -> Bool {
    left.manuscript?.document == right.manuscript?.document && left.manuscript?.columns == right.manuscript?.columns
      && left.heights == right.heights && left.isMeasured == right.isMeasured
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(manuscript?.document)
    hasher.combine(manuscript?.columns)
    hasher.combine(count)
  }
}

/// The fragments that a document is set in, one by one: for those who have an order of their own for them.
extension DocumentLayout {
  /// The number of fragments, which are counted from 0.
  package var fragmentCount: Int { manuscript?.fragments.count ?? 0 }

  /// Returns the start of a fragment in the source, in UTF-8 bytes; not before those that come before it.
  package func start(ofFragment fragment: Int) -> Int { manuscript.map { Int($0.fragments[fragment].start) } ?? 0 }

  /// The blank lines before a fragment; `nil` for the first one that shows something, and those before it.
  package func gap(beforeFragment fragment: Int) -> Int? { fragment <= first ? nil : gap(of: fragment) }

  /// The number of a fragment's lines without its gap, guessed where it has not been set.
  package func height(ofFragment fragment: Int) -> Int { max(0, Int(heights.values[fragment]) - gap(of: fragment)) }

  /// Sets a fragment by itself, without its gap; what the layout keeps is not changed by it.
  package mutating func lines(ofFragment fragment: Int) -> [Line] {
    prepare(fragment)
    return body[fragment] ?? made(fragment)
  }
}

extension DocumentLayout {
  /// The number of links in the document. A run's `link` is the number of one, counted from 0 in reading order.
  package var linkCount: Int { manuscript?.document.linkCount ?? 0 }

  /// Returns the destination of a link; `nil` for a number that no link has.
  package func destination(ofLink number: Int) -> String? { manuscript?.document.link(number)?.destination }

  /// The first link that starts at a source offset or behind it; `linkCount` where none does.
  package func firstLink(from offset: Int) -> Int { manuscript?.document.firstLink(from: offset) ?? 0 }

  /// The lines that a link stands on; empty for one that shows nothing.
  ///
  /// - Parameter line: A line number, corrected so that it still refers to the same line.
  package mutating func lines(ofLink number: Int, keeping line: inout Int) -> Range<Int> {
    guard let manuscript, count > 0, let link = manuscript.document.link(number) else { return 0..<0 }
    let fragment = manuscript.fragment(at: link.range.lowerBound)
    keeping(&line) { $0.set(fragment) }
    let rows = rows(ofLink: number, in: fragment)
    let start = heights.sum(before: fragment) + gap(of: fragment)
    return rows.isEmpty ? 0..<0 : start + rows.lowerBound..<start + rows.upperBound
  }

  private func rows(ofLink number: Int, in fragment: Int) -> Range<Int> {
    let lines = body[fragment] ?? []
    let isOnIt = { (line: Line) in line.runs.contains { $0.link == number } }
    guard let first = lines.firstIndex(where: isOnIt), let last = lines.lastIndex(where: isOnIt) else { return 0..<0 }
    return first..<last + 1
  }
}
