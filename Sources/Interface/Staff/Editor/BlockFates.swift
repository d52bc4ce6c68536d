internal import Editing
internal import Markdown

/// What became of the blocks of a page.
struct BlockFates {
  enum Fate: Hashable {
    /// Letters and digits are the same; the number of the block now.
    case same(Int)
    case changed(Int)
    case removed

    var new: Int? {
      switch self {
      case .same(let new), .changed(let new): new
      case .removed: nil
      }
    }
  }

  /// Of each old block.
  private(set) var fates: [Fate] = []
  /// The blocks that are new, by the number of the old block they come behind; −1 in front of all.
  private(set) var additions: [Int: [Int]] = [:]

  init(from old: Document, _ oldBlocks: PageBlocks, to new: Document, _ newBlocks: PageBlocks) {
    let before = oldBlocks.ranges.map(old.text.substring)
    let after = newBlocks.ranges.map(new.text.substring)
    // Those removed that what comes in their place may be a new version of.
    var open: [Int] = []
    for entry in BlockDiff(old: before, new: after).entries {
      switch entry {
      case .removed(let index):
        if before[index].hasWords { open.append(index) }
        fates.append(.removed)
      case .added(let index):
        guard after[index].hasWords else { continue }
        if open.isEmpty {
          additions[fates.count - 1, default: []].append(index)
        } else {
          // One that has nothing in common with what stood there before is a changed one all the same.
          fates[open.removeFirst()] = .changed(index)
        }
      case .changed(let from, let index, _):
        fates.append(before[from].words == after[index].words ? .same(index) : .changed(index))
        open = []
      case .same(_, let index):
        fates.append(.same(index))
        open = []
      }
    }
    // What shows nothing is missed by nobody.
    for index in fates.indices where fates[index] == .removed && !before[index].hasWords {
      fates[index] = .same(following(index))
    }
  }

  /// The number now of what comes behind an old block, or took its place.
  func following(_ old: Int) -> Int {
    for index in fates.indices.reversed() where index <= old { if let new = fates[index].new { return new + 1 } }
    return 0
  }
}

extension String {
  /// Letters and digits are what is translated; marks and blanks are no reason to do it anew.
  fileprivate var words: [Character] { filter { $0.isLetter || $0.isNumber }.map { $0 } }

  fileprivate var hasWords: Bool { contains { $0.isLetter || $0.isNumber } }
}
