internal import Markdown
internal import Screen

extension Galley {
  /// Becomes the galley of a document that was made from this one's: what both have in common keeps its heights and its
  /// lines, only the blocks between are as in a new galley. Takes some nanoseconds for each block behind them.
  ///
  /// - Returns: Whether that was possible; where the documents have nothing in common, nothing is changed.
  mutating func replaceDocument(by document: Document) -> Bool {
    guard let before = manuscript?.document, let reuse = document.reuse(of: before) else { return false }
    // It would count for one more holder of the takes, which are changed in place.
    let wasFirst = first
    guard let change = manuscript?.replaceDocument(by: document, reuse) else { return false }
    let guesses = change.guesses
    isMeasured.replaceSubrange(change.old, with: repeatElement(false, count: guesses.count))
    heights.replace(change.old, with: guesses)
    tables = tables.filter { Int($0.key) < reuse.head }
    moveBody(change.old, by: guesses.count - change.old.count, reuse, links: document.linkCount - before.linkCount)
    // What was first had no gap above it.
    if let take = change.moved(wasFirst), isMeasured.indices.contains(take), isMeasured[take] {
      let height = heights.values[take]
      if height > 0 { heights.set(height + Int32(gap(at: take)), at: take) }
    }
    findFirst()
    return true
  }

  /// Finds the first take that shows something, which has no gap above it.
  mutating func findFirst() {
    first = 0
    for take in isMeasured.indices {
      first = take
      if isMeasured[take] {
        let height = Int(heights.values[take])
        heights.set(Int32(clamping: max(0, height - gap(at: take))), at: take)
      } else {
        set(take)
      }
      if heights.values[take] > 0 { return }
    }
  }

  /// Leaves out the lines of takes that are gone, and moves those behind them.
  private mutating func moveBody(_ gone: Range<Int>, by takes: Int, _ reuse: Document.Reuse, links: Int) {
    var moved: [Int: [Line]] = [:]
    moved.reserveCapacity(body.count)
    for (take, lines) in body {
      if take < gone.lowerBound {
        moved[take] = lines
      } else if take >= gone.upperBound {
        moved[take + takes] = lines.map { $0.moved(by: reuse.bytes, links: links) }
      }
    }
    body = moved
  }

  /// The gap of a take that is not the first.
  func gap(at take: Int) -> Int { manuscript.map { Int($0.takes[take].gap) } ?? 0 }
}

extension Line {
  /// The line of a source that stands so many bytes further down, behind so many more links.
  fileprivate func moved(by bytes: Int, links: Int) -> Line {
    var line = self
    if let source { line.source = source.lowerBound + bytes..<source.upperBound + bytes }
    if links != 0 {
      for index in runs.indices {
        if let link = runs[index].link { line.runs[index].link = link + links }
      }
    }
    return line
  }
}
