internal import Markdown

/// The blocks of a page in their order: lines of the front matter, paragraphs, headings, items of lists, rows of tables.
struct PageBlocks {
  /// Where a block stands: the same in translations, as long as these have the same blocks.
  struct Place: Hashable, Comparable {
    /// Counts the blocks of the text from 0; the front matter is −1.
    var block: Int
    /// Counts the items of a list, the rows of a table, or the lines of the front matter from 0.
    var part = 0

    static func < (left: Place, right: Place) -> Bool { (left.block, left.part) < (right.block, right.part) }
  }

  private(set) var ranges: [Range<Int>] = []
  private(set) var places: [Place] = []
  /// Where the page ends, in bytes.
  let end: Int

  init(of document: Document) {
    end = document.text.count
    addFrontMatter(of: document)
    for (index, node) in document.root.children.enumerated() {
      switch node.kind {
      case .list, .table:
        for (part, child) in node.children.enumerated() { add(child.range, Place(block: index, part: part)) }
      default: add(node.range, Place(block: index))
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
      add(range, Place(block: -1, part: part))
      part += 1
    }
  }

  private mutating func add(_ range: Range<Int>, _ place: Place) {
    ranges.append(range)
    places.append(place)
  }

  /// The number of the block at an offset; that before it between two.
  func index(at offset: Int) -> Int { max(0, ranges.partitioningIndex { $0.lowerBound > offset } - 1) }

  /// The number of the block at a place, or of what follows it.
  func index(of place: Place) -> Int { places.partitioningIndex { $0 >= place } }

  /// The place of a block; behind the last, the next there would be.
  func place(of index: Int) -> Place {
    places.indices.contains(index) ? places[index] : Place(block: (places.last?.block ?? -1) + 1)
  }

  /// Where a block starts; behind the last, the end of the page.
  func start(of index: Int) -> Int { ranges.indices.contains(index) ? ranges[index].lowerBound : end }
}

extension Array {
  /// The index of the first element that a condition holds for, which has to hold for all that follow.
  fileprivate func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
