internal import Editing
internal import Exhibition
internal import Screen

/// A page before and after, set row by row so that what belongs together stands side by side; on narrow screens one below
/// the other.
package struct Comparison: Hashable, Sendable {
  /// What it was made of; a comparison made of the same is the same.
  struct Recipe: Hashable, Sendable {
    var page: PageDifference
    /// Of a line of text.
    var columns: Int
    var isStacked: Bool
    var widths: WidthPolicy
  }

  /// A row of the screen.
  struct Row: Hashable, Sendable {
    /// The change it belongs to, counted from 0; `nil` for what is the same.
    var change: Int?
    var before: Line?
    var after: Line?
    /// Whether a version of a changed block starts here.
    var startsVersion = false
    /// The columns of words that are others than before.
    var marksBefore: [Range<Int>] = []
    var marksAfter: [Range<Int>] = []
  }

  let recipe: Recipe
  private(set) var rows: [Row] = []
  /// The rows of each change, without the blank ones around it; of a page that is new or gone, all rows.
  private(set) var changes: [Range<Int>] = []
  /// The first row of each block, in their order.
  private(set) var blocks: [Int] = []

  init(_ recipe: Recipe) {
    self.recipe = recipe
    let isPartly = recipe.page.change.kind == .changed
    let old = SetParts(recipe.page.old, columns: recipe.columns)
    let new = SetParts(recipe.page.new, columns: recipe.columns)
    for (index, entry) in recipe.page.entries.enumerated() {
      let (from, to) = entry.parts
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
  }

  private mutating func append(_ before: [Line], _ after: [Line], gap: Int, isChange: Bool) {
    let number = isChange ? changes.count : nil
    let start = rows.count + (rows.isEmpty ? 0 : gap)
    let marks = isChange && !before.isEmpty && !after.isEmpty ? WordMarks(before: before, after: after) : nil
    var added: [Row] = []
    if recipe.isStacked, isChange {
      for (index, line) in before.enumerated() {
        let marks = marks?.before[index] ?? []
        added.append(Row(change: number, before: line, startsVersion: index == 0, marksBefore: marks))
      }
      for (index, line) in after.enumerated() {
        let marks = marks?.after[index] ?? []
        added.append(Row(change: number, after: line, startsVersion: index == 0, marksAfter: marks))
      }
    } else {
      for index in 0..<max(before.count, after.count) {
        var row = Row(change: number, startsVersion: isChange && index == 0)
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
    rows += Array(repeating: Row(), count: start - rows.count) + added
    blocks.append(start)
  }

  private func source(of part: PagePart) -> [Line] {
    part.text.split(separator: "\n", omittingEmptySubsequences: false).map { Line(String($0), Style(.code)) }
  }
}

extension BlockDiff.Entry {
  /// The numbers of the parts it is about.
  fileprivate var parts: (old: Int?, new: Int?) {
    switch self {
    case .same(let old, let new), .changed(let old, let new, _): (old, new)
    case .added(let new): (nil, new)
    case .removed(let old): (old, nil)
    }
  }
}
