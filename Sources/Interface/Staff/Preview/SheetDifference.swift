internal import Editing
internal import InterfaceKit
internal import MarkdownTree
internal import Screen

/// The differences between two versions of a page, both set for the same screen.
struct SheetDifference {
  /// From top to bottom.
  let changes: [SavedChange]

  init(from old: Sheet, to new: Sheet) {
    var changes = Self.lines(old.head, new.head).map { SavedChange.head($0) }
    changes += Self.lines(old.side, new.side).map { SavedChange.side($0) }
    if let old = old.recipe.document, let new = new.recipe.document, old != new {
      changes += Self.blocks(old, new)
    }
    self.changes = changes
  }

  /// The new lines that differ; where lines only went, the one that follows them.
  private static func lines(_ old: [Line], _ new: [Line]) -> [Range<Int>] {
    guard old != new else { return [] }
    let difference = LineDiff(old: bytes(of: old), new: bytes(of: new))
    return difference.hunks.compactMap { hunk in
      let lines = hunk.new.isEmpty ? hunk.new.lowerBound..<hunk.new.lowerBound + 1 : hunk.new
      let shown = lines.clamped(to: 0..<new.count)
      return shown.isEmpty ? nil : shown
    }
  }

  private static func bytes(of lines: [Line]) -> [UInt8] { lines.flatMap { Array($0.text.utf8) + [0x0A] } }

  private static func blocks(_ old: Document, _ new: Document) -> [SavedChange] {
    let (before, after) = (blocks(of: old), blocks(of: new))
    // A save seldom changes more than a few blocks of a long page: the others are told by a glance.
    var head = 0
    while head < min(before.count, after.count), old.text.bytes[before[head]] == new.text.bytes[after[head]] {
      head += 1
    }
    var tail = 0
    while tail < min(before.count, after.count) - head,
      old.text.bytes[before[before.count - 1 - tail]] == new.text.bytes[after[after.count - 1 - tail]]
    {
      tail += 1
    }
    let difference = BlockDiff(
      old: before[head..<before.count - tail].map(old.text.substring),
      new: after[head..<after.count - tail].map(new.text.substring))
    return changes(difference, after[head...], end: new.text.count)
  }

  private static func changes(
    _ difference: BlockDiff, _ blocks: ArraySlice<Range<Int>>, end: Int
  ) -> [SavedChange] {
    var changes: [SavedChange] = []
    var next = blocks.startIndex
    var hasRemoved = false
    for entry in difference.entries {
      switch entry {
      case .removed: hasRemoved = true
      case .same:
        if hasRemoved { changes.append(.removal(before: blocks[next].lowerBound)) }
        (hasRemoved, next) = (false, next + 1)
      case .added:
        changes.append(.block(blocks[next], words: blocks[next].lowerBound))
        (hasRemoved, next) = (false, next + 1)
      case .changed(_, _, let words):
        let first = words.changes.first?.new.lowerBound ?? 0
        changes.append(.block(blocks[next], words: blocks[next].lowerBound + first))
        (hasRemoved, next) = (false, next + 1)
      }
    }
    if hasRemoved { changes.append(.removal(before: next < blocks.endIndex ? blocks[next].lowerBound : end)) }
    return changes
  }

  /// The blocks of a page, lists and tables taken apart.
  private static func blocks(of document: Document) -> [Range<Int>] {
    document.root.children.flatMap { node in
      switch node.kind {
      case .list, .table: node.children.map(\.range)
      default: [node.range]
      }
    }
  }
}

/// The lines on screen that show changes.
struct ChangeMarks {
  /// The number of the change that each of the lines shows, if any.
  private(set) var rows: [Int?]

  /// - Parameters:
  ///   - changes: In their order.
  ///   - shown: The lines of the sheet that are on screen; they must have been set.
  init(_ changes: [SavedChange], of sheet: Sheet, shown: Range<Int>) {
    let lines = sheet.lines(in: shown)
    let sources = lines.compactMap(\.source)
    let span = (sources.map(\.lowerBound).min() ?? 0)...max(0, sources.map(\.upperBound).max() ?? 0)
    let near = changes.enumerated().filter { $0.element.isNear(span) }
    rows = lines.indices.map { row in
      near.first { $0.element.isShown(byLine: shown.lowerBound + row, source: lines[row].source) }?.offset
    }
    joinParts()
    for (number, change) in near {
      if case .removal(let offset) = change { mark(number, before: offset, in: sheet, lines, from: shown.lowerBound) }
    }
  }

  /// Lines that show nothing, such as empty ones in code, belong to the change around them.
  private mutating func joinParts() {
    var last: Int?
    for row in rows.indices {
      guard let change = rows[row] else { continue }
      if let start = last, rows[start] == change { for gap in start..<row { rows[gap] = change } }
      last = row
    }
  }

  /// Marks the gap above what follows a removal; where there is none, that itself.
  private mutating func mark(_ number: Int, before offset: Int, in sheet: Sheet, _ lines: [Line], from first: Int) {
    var sheet = sheet
    var top = first
    guard let line = sheet.line(forSource: offset, keeping: &top), lines.indices.contains(line - top) else { return }
    let row = line - top
    // At the end of the article nothing follows: the last line has the mark.
    let isAbove = lines[row].source.map { $0.upperBound > offset } ?? false
    let marked = isAbove && row > 0 && lines[row - 1].source == nil ? row - 1 : row
    if rows[marked] == nil { rows[marked] = number }
  }
}

extension SavedChange {
  /// Whether it may be among the lines that show a part of the source. The marks of a block stand before what it shows.
  fileprivate func isNear(_ span: ClosedRange<Int>) -> Bool {
    switch self {
    case .head: true
    case .side: false
    case .block(let range, _): range.upperBound >= span.lowerBound && range.lowerBound <= span.upperBound
    case .removal(let offset): (span.lowerBound - 64...span.upperBound + 64).contains(offset)
    }
  }
}
