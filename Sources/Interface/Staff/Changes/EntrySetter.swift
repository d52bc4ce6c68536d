internal import Editing
internal import Exhibition
internal import Screen

/// Sets the entries of a page's difference, one at a time.
struct EntrySetter: Sendable {
  /// An entry that has been set.
  struct Entry: Sendable {
    var rows: [Comparison.Row]
    /// How many blank rows stand before it.
    var gap: Int
  }

  private let page: PageDifference
  private let isStacked: Bool
  private var old: SetParts
  private var new: SetParts

  init(_ recipe: Comparison.Recipe) {
    page = recipe.page
    isStacked = recipe.isStacked
    old = SetParts(page.old, columns: recipe.columns)
    new = SetParts(page.new, columns: recipe.columns)
  }

  /// How many rows an entry seems to need, with the blank ones before it.
  func guess(of entry: BlockDiff.Entry) -> Int {
    let (from, to) = entry.parts
    let (before, after) = (from.map(old.guess) ?? 0, to.map(new.guess) ?? 0)
    let rows = isStacked && !entry.isSame ? before + after : max(before, after)
    return rows == 0 ? 0 : rows + max(from.map(old.gapGuess) ?? 0, to.map(new.gapGuess) ?? 0)
  }

  /// Sets an entry by its number.
  mutating func set(_ number: Int) -> Entry {
    let entry = page.entries[number]
    let (from, to) = entry.parts
    var (before, after) = (from.map { old.set($0) }, to.map { new.set($0) })
    let gap = max(before?.gap ?? 0, after?.gap ?? 0)
    let isPartly = page.change.kind == .changed
    if !entry.isSame, before?.lines.isEmpty ?? true, after?.lines.isEmpty ?? true, isPartly {
      // What visitors do not see is shown as it is written.
      before?.lines = from.map { Self.source(of: page.old.parts[$0]) } ?? []
      after?.lines = to.map { Self.source(of: page.new.parts[$0]) } ?? []
    }
    let change = entry.isSame ? nil : isPartly ? page.number(ofChangeIn: number) : 0
    var rows =
      isStacked && !entry.isSame
      ? (before?.lines ?? []).map { Comparison.Row(before: $0) } + (after?.lines ?? []).map { .init(after: $0) }
      : sideBySide(before?.lines ?? [], after?.lines ?? [])
    guard let change, !rows.isEmpty else { return Entry(rows: rows, gap: gap) }
    for row in rows.indices { rows[row].change = change }
    rows[0].startsVersion = true
    rows[0].startsChange = isPartly
    let turn = before?.lines.count ?? 0
    if isStacked, rows.indices.contains(turn) { rows[turn].startsVersion = true }
    mark(&rows, entry, from: before?.lines ?? [], to: after?.lines ?? [])
    return Entry(rows: rows, gap: gap)
  }

  private func sideBySide(_ before: [Line], _ after: [Line]) -> [Comparison.Row] {
    (0..<max(before.count, after.count)).map { index in
      Comparison.Row(
        before: before.indices.contains(index) && !isStacked ? before[index] : nil,
        after: after.indices.contains(index) ? after[index] : nil)
    }
  }

  /// Marks the words that are others than before.
  private func mark(_ rows: inout [Comparison.Row], _ entry: BlockDiff.Entry, from old: [Line], to new: [Line]) {
    guard case .changed(let from, let to, let words) = entry, !old.isEmpty, !new.isEmpty else { return }
    let marks = WordMarks(
      before: old, after: new, words: words, from: page.old.parts[from].range, to: page.new.parts[to].range)
    for (line, columns) in marks.before.enumerated() { rows[line].marksBefore = columns }
    let start = isStacked ? old.count : 0
    for (line, columns) in marks.after.enumerated() { rows[start + line].marksAfter = columns }
  }

  private static func source(of part: PagePart) -> [Line] {
    part.text.split(separator: "\n", omittingEmptySubsequences: false).map { Line(String($0), Style(.code)) }
  }
}

extension BlockDiff.Entry {
  /// Whether nothing has changed.
  var isSame: Bool { if case .same = self { true } else { false } }

  /// The numbers of the parts it is about.
  fileprivate var parts: (old: Int?, new: Int?) {
    switch self {
    case .same(let old, let new), .changed(let old, let new, _): (old, new)
    case .added(let new): (nil, new)
    case .removed(let old): (old, nil)
    }
  }
}
