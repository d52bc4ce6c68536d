internal import Editing
package import Screen
internal import Storage
package import Typesetting

/// A page before and after, set row by row so that what belongs together stands side by side; on narrow screens one below
/// the other.
///
/// Long pages are set as they are looked through; the pieces are the entries of the difference.
package struct Comparison: LazilySet, Hashable, Sendable {
  /// The values it was made of; a comparison made of the same is the same.
  package struct Recipe: Hashable, Sendable {
    package let page: PageDifference
    /// Of a line of text.
    package let columns: Int
    package let isStacked: Bool
    package let widths: WidthPolicy

    package init(page: PageDifference, columns: Int, isStacked: Bool, widths: WidthPolicy) {
      (self.page, self.columns, self.isStacked, self.widths) = (page, columns, isStacked, widths)
    }
  }

  /// A row of the screen.
  package struct Row: Hashable, Sendable {
    /// The change it belongs to, counted from 0; `nil` for what is the same.
    package internal(set) var change: Int?
    package internal(set) var before: Line?
    package internal(set) var after: Line?
    /// Whether a version of a changed block starts here.
    package internal(set) var startsVersion = false
    /// Whether a change starts here.
    package internal(set) var startsChange = false
    /// The columns of words that are others than before.
    package internal(set) var marksBefore: [Range<Int>] = []
    package internal(set) var marksAfter: [Range<Int>] = []
  }

  package let recipe: Recipe
  private var setter: EntrySetter
  /// Of the entries, each with the blank rows before it.
  package private(set) var heights: RunningSums
  /// The entries around the part set last.
  package var body: [Int: EntrySetter.Entry] = [:]
  /// The first entry that shows something: it has no gap.
  private(set) var first = 0

  package init(_ recipe: Recipe) {
    self.recipe = recipe
    let setter = EntrySetter(recipe)
    self.setter = setter
    heights = RunningSums(recipe.page.entries.map { Int32(clamping: setter.guess(of: $0)) })
    for entry in recipe.page.entries.indices {
      first = entry
      set(entry)
      if heights.values[entry] > 0 { break }
    }
  }

  /// The rows of a range, cut down to those there are; those not set yet are blank.
  package func rows(in range: Range<Int>) -> [Row] {
    let range = range.clamped(to: 0..<count)
    guard !range.isEmpty else { return [] }
    var (entry, offset) = heights.place(at: range.lowerBound)
    var rows: [Row] = []
    while rows.count < range.count, entry < heights.values.count {
      let height = Int(heights.values[entry])
      let set = body[entry]?.rows ?? []
      let blank = height - min(height, set.count)
      rows += (offset..<min(height, offset + range.count - rows.count)).map { $0 < blank ? Row() : set[$0 - blank] }
      entry += 1
      offset = 0
    }
    return rows
  }

  /// Sets an entry, where it is not.
  package mutating func set(_ entry: Int) {
    guard body[entry] == nil else { return }
    var set = setter.set(entry)
    let gap = set.rows.isEmpty || entry <= first ? 0 : set.gap
    // Of a page that is new or gone, all rows are one change.
    let isPartly = recipe.page.change.kind == .changed
    if !isPartly, entry == first, !set.rows.isEmpty { set.rows[0].startsChange = true }
    set.rows = Array(repeating: Row(change: isPartly ? nil : 0), count: gap) + set.rows
    set.gap = gap
    body[entry] = set
    heights.set(Int32(clamping: set.rows.count), at: entry)
  }

  package static func == (left: Comparison, right: Comparison) -> Bool {
    left.recipe == right.recipe && left.heights == right.heights
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(recipe)
    hasher.combine(count)
  }
}

extension Comparison {
  /// The rows of a change, without the blank ones before it; of one that is longer than a screen those from the first to
  /// the last in which words are others. `nil` for a number that no change has, and for a change of which nothing can be
  /// shown.
  package mutating func range(ofChange number: Int, on screen: Int, keeping row: inout Int) -> Range<Int>? {
    let page = recipe.page
    guard page.change.kind == .changed else { return number == 0 && count > 0 ? 0..<count : nil }
    guard page.changed.indices.contains(number) else { return nil }
    let entry = page.changed[number]
    keeping(&row) { $0.set(entry) }
    let start = heights.sum(before: entry)
    let range = start + (body[entry]?.gap ?? 0)..<start + Int(heights.values[entry])
    let isMarked = { (row: Row) in !row.marksBefore.isEmpty || !row.marksAfter.isEmpty }
    guard range.count > screen, let rows = body[entry]?.rows, let first = rows.firstIndex(where: isMarked),
      let last = rows.lastIndex(where: isMarked)
    else { return range }
    return start + first..<start + last + 1
  }

  /// The first row of the block that a row belongs to; of the next block for a blank row before it.
  package func block(at row: Int) -> Int {
    guard count > 0 else { return 0 }
    let (entry, offset) = heights.place(at: row)
    return row - offset + (body[entry]?.gap ?? 0)
  }

  /// The first row of the last block that starts at a row or before it.
  package func block(atOrBefore row: Int) -> Int {
    let start = block(at: row)
    return start <= row ? start : block(at: start - (body[heights.place(at: row).index]?.gap ?? 0) - 1)
  }

  /// The first row of the first block that starts at a row or behind it; the end where there is none.
  package func block(atOrAfter row: Int) -> Int {
    let start = block(at: row)
    guard start < row, count > 0 else { return start }
    let (entry, _) = heights.place(at: row)
    let end = heights.sum(before: entry) + Int(heights.values[entry])
    return end < count ? block(at: end) : count
  }
}
