internal import Markdown
internal import Screen

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
