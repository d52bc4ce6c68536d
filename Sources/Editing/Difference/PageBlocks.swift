internal import Algorithms
package import MarkdownTree

/// The blocks of a page in their order: lines of the front matter, paragraphs, headings, items of lists, rows of tables.
package struct PageBlocks {
  /// The position of a block: the same in translations, as long as these have the same blocks.
  package struct Position: Hashable, Comparable, Sendable {
    /// Counts the blocks of the text from 0; the front matter is −1.
    package var block: Int
    /// Counts the items of a list, the rows of a table, or the lines of the front matter from 0.
    package var part = 0

    package static func < (left: Position, right: Position) -> Bool {
      (left.block, left.part) < (right.block, right.part)
    }
  }

  package private(set) var ranges: [Range<Int>] = []
  package private(set) var places: [Position] = []
  /// The end of the page, in bytes.
  package let end: Int

  package init(of document: Document) {
    end = document.text.count
    addFrontMatter(of: document)
    for (index, node) in document.root.children.enumerated() {
      switch node.kind {
      case .list, .table:
        for (part, child) in node.children.enumerated() { add(child.range, Position(block: index, part: part)) }
      default: add(node.range, Position(block: index))
      }
    }
  }

  /// Keys that a translation has of its own are no part of what is translated.
  private static let ownKeys = ["draft:", "source:", "---"]

  private mutating func addFrontMatter(of document: Document) {
    let text = document.text
    var part = 0
    var line = 1
    while line <= text.lineCount {
      let range = text.range(ofLine: line)
      guard range.lowerBound < document.bodyStart else { return }
      line += 1
      let bytes = text.bytes[range]
      let isBlank = bytes.allSatisfy { $0 <= UInt8(ascii: " ") }
      if isBlank || Self.ownKeys.contains(where: { bytes.starts(with: $0.utf8) }) { continue }
      add(range, Position(block: -1, part: part))
      part += 1
    }
  }

  private mutating func add(_ range: Range<Int>, _ place: Position) {
    ranges.append(range)
    places.append(place)
  }

  /// The number of the block at an offset; that before it between two.
  package func index(at offset: Int) -> Int { max(0, ranges.partitioningIndex { $0.lowerBound > offset } - 1) }

  /// The number of the block at a place, or of what follows it.
  package func index(of place: Position) -> Int { places.partitioningIndex { $0 >= place } }

  /// The place of a block; behind the last, the next there would be.
  package func place(of index: Int) -> Position {
    places.indices.contains(index) ? places[index] : Position(block: (places.last?.block ?? -1) + 1)
  }

  /// Returns the start of a block, in bytes; behind the last, the end of the page.
  package func start(of index: Int) -> Int { ranges.indices.contains(index) ? ranges[index].lowerBound : end }
}

/// The fates of the blocks of a page.
package struct BlockFates {
  package enum Fate: Hashable, Sendable {
    /// Letters and digits are the same; the number of the block now.
    case same(Int)
    case changed(Int)
    case removed

    package var new: Int? {
      switch self {
      case .same(let new), .changed(let new): new
      case .removed: nil
      }
    }
  }

  /// Of each old block.
  package private(set) var fates: [Fate] = []
  /// The blocks that are new, by the number of the old block they come behind; −1 in front of all.
  package private(set) var additions: [Int: [Int]] = [:]

  package init(from old: Document, _ oldBlocks: PageBlocks, to new: Document, _ newBlocks: PageBlocks) {
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
  package func following(_ old: Int) -> Int {
    for index in fates.indices.reversed() where index <= old { if let new = fates[index].new { return new + 1 } }
    return 0
  }
}

extension String {
  /// Letters and digits are what is translated; marks and blanks are no reason to do it anew.
  fileprivate var words: [Character] { filter { $0.isLetter || $0.isNumber }.map { $0 } }

  fileprivate var hasWords: Bool { contains { $0.isLetter || $0.isNumber } }
}
