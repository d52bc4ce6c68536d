internal import MarkdownTree
internal import Screen

extension DocumentLayout: LazilySet {
  /// Sets everything: all numbers are exact then. Takes as long as the page is long.
  package mutating func setAll() {
    for fragment in isMeasured.indices { set(fragment) }
  }

  /// Sets a fragment, where it is not.
  package mutating func set(_ fragment: Int) {
    guard body[fragment] == nil else { return }
    prepare(fragment)
    let lines = made(fragment)
    body[fragment] = lines
    isMeasured[fragment] = true
    heights.set(Int32(clamping: lines.isEmpty ? 0 : lines.count + gap(of: fragment)), at: fragment)
  }

  /// Divides the width among the columns of a long table, once for all its parts.
  mutating func prepare(_ fragment: Int) {
    guard let manuscript, case .rows = manuscript.fragments[fragment].content,
      tables[manuscript.fragments[fragment].node] == nil,
      let node = manuscript.node(of: fragment)
    else { return }
    tables[manuscript.fragments[fragment].node] = BlockSetter(language: manuscript.language).longTable(
      node, columns: manuscript.columns)
  }

  /// Sets the lines of a fragment.
  func made(_ fragment: Int) -> [Line] {
    guard let manuscript, let node = manuscript.node(of: fragment) else { return [] }
    let part = manuscript.fragments[fragment]
    var setter = BlockSetter(language: manuscript.language)
    switch part.content {
    case .block: return setter.set(node, columns: manuscript.columns, depth: 0)
    case .item(let list, let number):
      return setter.setItem(
        node, list, number: Int(number), markColumns: manuscript.blocks[Int(part.block)].markColumns,
        columns: manuscript.columns)
    case .code(let pieces): return CodeSetter(columns: manuscript.columns).set(node, pieces)
    case .text(let child, let end):
      return setter.setText(
        node.children(from: Int(child)), of: manuscript.document.text, in: Int(part.start)..<Int(end),
        columns: manuscript.columns)
    case .rows(let row):
      guard let table = tables[part.node] ?? setter.longTable(node, columns: manuscript.columns) else { return [] }
      return setter.setRows(node.children(from: Int(row)).prefix(Manuscript.rowsAtOnce), with: table)
    }
  }

  func gap(of fragment: Int) -> Int { fragment <= first ? 0 : gap(at: fragment) }

  func gapLines(of fragment: Int) -> [Line] { Array(repeating: Line(), count: gap(of: fragment)) }

  /// The lines of a fragment with its gap, exactly as many as it is high.
  func shown(_ fragment: Int, height: Int) -> [Line] {
    let lines = gapLines(of: fragment) + (body[fragment] ?? made(fragment))
    return lines.prefix(height) + Array(repeating: Line(), count: max(0, height - lines.count))
  }
}

extension DocumentLayout {
  /// Becomes the layout of a document that was made from this one's: what both have in common keeps its heights and its
  /// lines, only the blocks between are as in a new layout. Takes some nanoseconds for each block behind them.
  ///
  /// - Returns: Whether that was possible; where the documents have nothing in common, nothing is changed.
  mutating func replaceDocument(by document: Document) -> Bool {
    guard let before = manuscript?.document, let reuse = document.reuse(of: before) else { return false }
    // It would count for one more holder of the fragments, which are changed in place.
    let wasFirst = first
    guard let change = manuscript?.replaceDocument(by: document, reuse) else { return false }
    let guesses = change.guesses
    isMeasured.replaceSubrange(change.old, with: repeatElement(false, count: guesses.count))
    heights.replace(change.old, with: guesses)
    tables = tables.filter { Int($0.key) < reuse.head }
    moveBody(change.old, by: guesses.count - change.old.count, reuse, links: document.linkCount - before.linkCount)
    // What was first had no gap above it.
    if let fragment = change.moved(wasFirst), isMeasured.indices.contains(fragment), isMeasured[fragment] {
      let height = heights.values[fragment]
      if height > 0 { heights.set(height + Int32(gap(at: fragment)), at: fragment) }
    }
    findFirst()
    return true
  }

  /// Finds the first fragment that shows something, which has no gap above it.
  mutating func findFirst() {
    first = 0
    for fragment in isMeasured.indices {
      first = fragment
      if isMeasured[fragment] {
        let height = Int(heights.values[fragment])
        heights.set(Int32(clamping: max(0, height - gap(at: fragment))), at: fragment)
      } else {
        set(fragment)
      }
      if heights.values[fragment] > 0 { return }
    }
  }

  /// Leaves out the lines of fragments that are gone, and moves those behind them.
  private mutating func moveBody(_ gone: Range<Int>, by fragments: Int, _ reuse: Document.Reuse, links: Int) {
    var moved: [Int: [Line]] = [:]
    moved.reserveCapacity(body.count)
    for (fragment, lines) in body {
      if fragment < gone.lowerBound {
        moved[fragment] = lines
      } else if fragment >= gone.upperBound {
        moved[fragment + fragments] = lines.map { $0.moved(by: reuse.bytes, links: links) }
      }
    }
    body = moved
  }

  /// The gap of a fragment that is not the first.
  func gap(at fragment: Int) -> Int { manuscript.map { Int($0.fragments[fragment].gap) } ?? 0 }
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
