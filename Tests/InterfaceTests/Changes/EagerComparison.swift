import Content
import Editing
import InterfaceKit
import Screen
import Storage

@testable import Comparing

/// A page before and after, all of it set at once: what the comparison that is set bit by bit must come to.
struct EagerComparison {
  let recipe: Comparison.Recipe
  private(set) var rows: [Comparison.Row] = []
  /// The rows of each change.
  private(set) var changes: [Range<Int>] = []
  /// The first row of each block.
  private(set) var blocks: [Int] = []

  init(_ recipe: Comparison.Recipe) {
    self.recipe = recipe
    let isPartly = recipe.page.change.kind == .changed
    let old = EagerParts(recipe.page.old, columns: recipe.columns)
    let new = EagerParts(recipe.page.new, columns: recipe.columns)
    for (index, entry) in recipe.page.entries.enumerated() {
      let (from, to) = Self.parts(of: entry)
      let change = changes.count < recipe.page.changed.count && recipe.page.changed[changes.count] == index
      var before = from.map { old.lines[$0] } ?? []
      var after = to.map { new.lines[$0] } ?? []
      if change, before.isEmpty, after.isEmpty, isPartly {
        // What visitors do not see is shown as it is written.
        before = from.map { source(of: recipe.page.old.parts[$0]) } ?? []
        after = to.map { source(of: recipe.page.new.parts[$0]) } ?? []
      }
      append(before, after, gap: max(from.map { old.gaps[$0] } ?? 0, to.map { new.gaps[$0] } ?? 0), isChange: change)
    }
    guard !isPartly else { return }
    changes = rows.isEmpty ? [] : [0..<rows.count]
    for row in rows.indices { rows[row].change = 0 }
    if !rows.isEmpty { rows[0].startsChange = true }
  }

  private mutating func append(_ before: [Line], _ after: [Line], gap: Int, isChange: Bool) {
    let number = isChange ? changes.count : nil
    let start = rows.count + (rows.isEmpty ? 0 : gap)
    let marks = isChange && !before.isEmpty && !after.isEmpty ? WordMarks(before: before, after: after) : nil
    var added: [Comparison.Row] = []
    if recipe.isStacked, isChange {
      for (index, line) in before.enumerated() {
        let marks = marks?.before[index] ?? []
        added.append(Comparison.Row(change: number, before: line, startsVersion: index == 0, marksBefore: marks))
      }
      for (index, line) in after.enumerated() {
        let marks = marks?.after[index] ?? []
        added.append(Comparison.Row(change: number, after: line, startsVersion: index == 0, marksAfter: marks))
      }
    } else {
      for index in 0..<max(before.count, after.count) {
        var row = Comparison.Row(change: number, startsVersion: isChange && index == 0)
        if before.indices.contains(index) {
          (row.before, row.marksBefore) = (before[index], marks?.before[index] ?? [])
        }
        if after.indices.contains(index) { (row.after, row.marksAfter) = (after[index], marks?.after[index] ?? []) }
        if recipe.isStacked { row.before = nil }
        added.append(row)
      }
    }
    if isChange { changes.append(start..<start + added.count) }
    guard !added.isEmpty else { return }
    added[0].startsChange = isChange && recipe.page.change.kind == .changed
    rows += Array(repeating: Comparison.Row(), count: start - rows.count) + added
    blocks.append(start)
  }

  private func source(of part: PagePart) -> [Line] {
    part.text.split(separator: "\n", omittingEmptySubsequences: false).map { Line(String($0), Style(.code)) }
  }

  private static func parts(of entry: BlockDiff.Entry) -> (old: Int?, new: Int?) {
    switch entry {
    case .same(let old, let new), .changed(let old, let new, _): (old, new)
    case .added(let new): (nil, new)
    case .removed(let old): (old, nil)
    }
  }
}
