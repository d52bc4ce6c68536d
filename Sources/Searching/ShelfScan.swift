/// The work of one search on one shelf: what the best match of a term costs in each page.
struct ShelfScan {
  let shelf: IndexShelf
  /// The sum over the terms so far, for each page.
  private(set) var sums: [UInt16]
  /// What the current term costs in each page.
  private(set) var costs: [UInt8]

  /// Nothing was found yet.
  static let none: UInt8 = 0xFE
  /// The page is not to be found: hidden, or without one of the terms.
  static let excluded: UInt8 = 0xFF

  init(_ shelf: IndexShelf, isIncluded: (PageEntry) -> Bool) {
    self.shelf = shelf
    sums = [UInt16](repeating: 0, count: shelf.entries.count)
    costs = shelf.entries.map { isIncluded($0) ? Self.none : Self.excluded }
  }

  /// Looks for a term in one part of all pages that have it in no better part.
  ///
  /// - Parameters:
  ///   - settled: Grows by the pages that have it as a whole word, for which no better match is left to be found.
  ///   - enough: So many settled pages end the search.
  mutating func look(for search: ByteSearch, in part: IndexedPage.Part, settled: inout Int, enough: Int) {
    for (block, start) in zip(shelf.blocks, shelf.starts) {
      if settled >= enough { return }
      guard block.signature.mayHold(search.groups) else { continue }
      look(for: search, in: block[part], part, from: start, &settled)
    }
  }

  /// Goes through pages that follow each other at once: most blocks are one such run.
  private mutating func look(
    for search: ByteSearch, in column: Column, _ part: IndexedPage.Part, from start: Int, _ settled: inout Int
  ) {
    column.bytes.withUnsafeBufferPointer { bytes in
      var page = 0
      while page < column.ends.count {
        guard costs[start + page] == Self.none else {
          page += 1
          continue
        }
        var end = page + 1
        while end < column.ends.count, costs[start + end] == Self.none { end += 1 }
        look(for: search, in: bytes, column, page..<end, part, from: start, &settled)
        page = end
      }
    }
  }

  private mutating func look(
    for search: ByteSearch, in bytes: UnsafeBufferPointer<UInt8>, _ column: Column, _ pages: Range<Int>,
    _ part: IndexedPage.Part, from start: Int, _ settled: inout Int
  ) {
    let range = column.range(pages.lowerBound).lowerBound..<column.range(pages.upperBound - 1).upperBound
    let text = UnsafeBufferPointer(rebasing: bytes[range])
    let least = MatchCost.least(in: part)
    var (page, offset) = (pages.lowerBound, 0)
    while let place = search.next(in: text, from: offset) {
      while column.ends[page] - range.lowerBound <= place { page += 1 }
      let cost = MatchCost.of(place..<place + search.needle.count, in: text, part)
      if cost < costs[start + page] { costs[start + page] = cost }
      if cost == least {
        settled += 1
        offset = column.ends[page] - range.lowerBound
      } else {
        offset = place + 1
      }
    }
  }

  /// Adds up what the term costs; pages without it are out.
  mutating func finishTerm() {
    for page in costs.indices where costs[page] != Self.excluded {
      if costs[page] == Self.none {
        costs[page] = Self.excluded
      } else {
        sums[page] += UInt16(costs[page])
        costs[page] = Self.none
      }
    }
  }

  /// How many pages have the term.
  var found: Int { costs.reduce(0) { $0 + ($1 < Self.none ? 1 : 0) } }
}
