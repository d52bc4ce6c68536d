internal import Algorithms
import Content
package import Editing
package import Storage

/// A page that has changed, compared block by block.
package struct PageDifference: Hashable, Sendable {
  package let change: PageChange
  let old: PageParts
  let new: PageParts
  /// Every part of both versions once, in the order of the page.
  package let entries: [BlockDiff.Entry]
  /// The indices of the entries that are changes, in their order.
  package let changed: [Int]
  /// The number of parts that only the new version has.
  package let added: Int
  /// The number of parts that only the old version has.
  package let removed: Int

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
    changed = entries.indices.filter { !entries[$0].isSame }
    added = changed.count { if case .added = entries[$0] { true } else { false } }
    removed = changed.count { if case .removed = entries[$0] { true } else { false } }
  }

  /// The number of places to go to one after the other: a page that is new or gone is one.
  package var stops: Int { change.kind == .changed ? changed.count : min(1, changed.count) }

  /// The number of parts that are not quite what they were.
  package var altered: Int { changed.count - added - removed }

  /// The number of the change that an entry is, from 0.
  func number(ofChangeIn entry: Int) -> Int {
    changed.partitioningIndex { $0 >= entry }
  }

  /// The file with one change taken back; exactly as it was where that was the last one.
  ///
  /// - Returns: `nil` for a number that no change has, and where the file holds bytes that are no text.
  package func reverting(_ number: Int) -> [UInt8]? {
    guard changed.indices.contains(number), let bytes = bytes(without: changed[number]) else { return nil }
    guard let before = change.before, let rest = change.with(bytes) else { return bytes }
    return isSame(as: rest) ? before : bytes
  }

  /// Whether a later text of the page has the parts of the old one.
  private func isSame(as rest: PageChange) -> Bool {
    let (bytes, dividesHead) = (rest.after ?? [], old.dividesHead)
    let parts = PageParts(bytes, dividesHead: dividesHead)
    // Front matter that only one has is divided in neither.
    guard parts.hasHead == old.hasHead else {
      let before = PageParts(change.before ?? [], dividesHead: false)
      return PageParts(bytes, dividesHead: false).parts.elementsEqual(before.parts) { $0.text == $1.text }
    }
    return parts.parts.elementsEqual(old.parts) { $0.text == $1.text }
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

  /// All else follows from what has changed.
  package static func == (left: PageDifference, right: PageDifference) -> Bool { left.change == right.change }

  package func hash(into hasher: inout Hasher) { hasher.combine(change) }
}
