package import Editing
package import Exhibition

/// A page that has changed, compared block by block.
package struct PageDifference: Hashable, Sendable {
  package let change: PageChange
  let old: PageParts
  let new: PageParts
  /// Every part of both versions once, in the order of the page.
  package let entries: [BlockDiff.Entry]
  /// Which of the entries are changes, in their order.
  package let changed: [Int]

  package init(_ change: PageChange) {
    self.change = change
    var (old, new) = (PageParts(change.before ?? []), PageParts(change.after ?? []))
    if old.hasHead != new.hasHead {
      old = PageParts(change.before ?? [], dividesHead: false)
      new = PageParts(change.after ?? [], dividesHead: false)
    }
    (self.old, self.new) = (old, new)
    let entries = BlockDiff(old: old.parts.map(\.text), new: new.parts.map(\.text)).entries
    self.entries = entries
    changed = entries.indices.filter { if case .same = entries[$0] { false } else { true } }
  }

  /// How many places there are to go to one after the other: a page that is new or gone is one.
  package var stops: Int { change.kind == .changed ? changed.count : min(1, changed.count) }

  /// How many parts only the new version has.
  package var added: Int { count { if case .added = $0 { true } else { false } } }

  /// How many parts are not quite what they were.
  package var altered: Int { count { if case .changed = $0 { true } else { false } } }

  /// How many parts only the old version has.
  package var removed: Int { count { if case .removed = $0 { true } else { false } } }

  private func count(_ isCounted: (BlockDiff.Entry) -> Bool) -> Int { changed.count { isCounted(entries[$0]) } }

  /// The file with one change taken back; exactly as it was where that was the last one.
  ///
  /// - Returns: `nil` for a number that no change has, and where the file holds bytes that are no text.
  package func reverting(_ number: Int) -> [UInt8]? {
    guard changed.indices.contains(number), let bytes = bytes(without: changed[number]) else { return nil }
    guard let before = change.before, let rest = change.with(bytes) else { return bytes }
    return PageDifference(rest).changed.isEmpty ? before : bytes
  }

  private func bytes(without index: Int) -> [UInt8]? {
    switch entries[index] {
    case .same: nil
    case .changed(let from, let to, _): new.replacing(to, by: old.parts[from])
    case .added(let to): new.removing(to)
    case .removed(let from): new.inserting(old.parts[from], at: place(of: index))
    }
  }

  /// The number of the new version's part that follows an entry.
  private func place(of index: Int) -> Int {
    for entry in entries[index...] {
      switch entry {
      case .same(_, let new), .changed(_, let new, _), .added(let new): return new
      case .removed: continue
      }
    }
    return new.parts.count
  }
}
