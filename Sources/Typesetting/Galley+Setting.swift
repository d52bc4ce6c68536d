internal import Markdown
internal import Screen

extension Galley {
  /// Sets what a window of lines shows, and as much again above and below it.
  ///
  /// - Parameter line: a line number that goes on to mean the line it means.
  package mutating func set(covering range: Range<Int>, keeping line: inout Int) {
    guard count > 0 else { return }
    let (start, offset) = heights.place(at: range.lowerBound)
    keeping(&line) {
      let shown = $0.set(from: start, below: offset + 2 * range.count, above: range.count)
      $0.forget(allBut: shown)
    }
  }

  /// Sets the end of the document, at least so many lines.
  package mutating func setEnd(rows: Int, keeping line: inout Int) {
    keeping(&line) { _ = $0.set(from: $0.isMeasured.count - 1, below: 0, above: rows) }
  }

  /// Sets everything: all numbers are exact then. Takes as long as the page is long.
  package mutating func setAll() {
    for take in isMeasured.indices { set(take) }
  }

  /// Corrects a line number by what a change does to the heights above it.
  mutating func keeping(_ line: inout Int, _ change: (inout Galley) -> Void) {
    guard count > 0 else { return }
    let isInside = (0..<count).contains(line)
    let place = heights.place(at: line)
    change(&self)
    if isInside { line = self.line(at: place) }
  }

  /// Sets a take, and those around it as far as so many lines reach.
  private mutating func set(from take: Int, below: Int, above: Int) -> ClosedRange<Int> {
    var (last, rows) = (take, below)
    set(take)
    rows -= Int(heights.values[take])
    while rows > 0, last + 1 < isMeasured.count {
      last += 1
      set(last)
      rows -= Int(heights.values[last])
    }
    var next = take
    rows = above
    while rows > 0, next > 0 {
      next -= 1
      set(next)
      rows -= Int(heights.values[next])
    }
    return next...last
  }

  /// The line that is so far into a take, or the nearest one.
  func line(at place: (index: Int, offset: Int)) -> Int {
    heights.sum(before: place.index) + min(place.offset, max(0, Int(heights.values[place.index]) - 1))
  }

  mutating func set(_ take: Int) {
    guard body[take] == nil else { return }
    prepare(take)
    let lines = made(take)
    body[take] = lines
    isMeasured[take] = true
    heights.set(Int32(clamping: lines.isEmpty ? 0 : lines.count + gap(of: take)), at: take)
  }

  /// Divides the width among the columns of a long table, once for all its parts.
  mutating func prepare(_ take: Int) {
    guard let manuscript, case .rows = manuscript.takes[take].content, tables[manuscript.takes[take].node] == nil,
      let node = manuscript.node(of: take)
    else { return }
    tables[manuscript.takes[take].node] = BlockSetter().longTable(node, columns: manuscript.columns)
  }

  /// Sets the lines of a take.
  func made(_ take: Int) -> [Line] {
    guard let manuscript, let node = manuscript.node(of: take) else { return [] }
    let part = manuscript.takes[take]
    var setter = BlockSetter()
    switch part.content {
    case .block: return setter.set(node, columns: manuscript.columns, depth: 0)
    case .item(let list, let number):
      return setter.setItem(
        node, list, number: Int(number), markColumns: manuscript.blocks[Int(part.block)].markColumns,
        columns: manuscript.columns)
    case .code(let pieces): return CodeSetter(columns: manuscript.columns).set(node, pieces)
    case .rows(let row):
      guard let table = tables[part.node] ?? setter.longTable(node, columns: manuscript.columns) else { return [] }
      return setter.setRows(node.children(from: Int(row)).prefix(Manuscript.rowsAtOnce), with: table)
    }
  }

  func gap(of take: Int) -> Int { take <= first ? 0 : gap(at: take) }

  func gapLines(of take: Int) -> [Line] { Array(repeating: Line(), count: gap(of: take)) }

  /// The lines of a take with its gap, exactly as many as it is high.
  func shown(_ take: Int, height: Int) -> [Line] {
    let lines = gapLines(of: take) + (body[take] ?? made(take))
    return lines.prefix(height) + Array(repeating: Line(), count: max(0, height - lines.count))
  }

  /// Keeps the lines of the takes of a range and of as many around it.
  private mutating func forget(allBut takes: ClosedRange<Int>) {
    guard body.count > 4 * takes.count + 256 else { return }
    let kept = takes.lowerBound - takes.count...takes.upperBound + takes.count
    body = body.filter { kept.contains($0.key) }
  }
}

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
