import Wording

/// The pages of one language in the order of the stand.
struct IndexShelf: Sendable {
  let language: Language
  let entries: [PageEntry]
  let blocks: [IndexBlock]
  /// The number of each block's first page.
  let starts: [Int]

  init(language: Language, entries: [PageEntry], blocks: [IndexBlock]) {
    self.language = language
    self.entries = entries
    self.blocks = blocks
    var start = 0
    starts = blocks.map { block in
      defer { start += block.count }
      return start
    }
  }

  /// The block that holds a page, and the page's number in it.
  func place(of page: Int) -> (block: IndexBlock, page: Int) {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= page { low = middle } else { high = middle }
    }
    return (blocks[low], page - starts[low])
  }
}
