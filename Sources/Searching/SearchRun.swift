/// One search for terms over all shelves.
struct SearchRun {
  /// A page that was found.
  struct Found {
    var shelf: IndexShelf
    var page: Int
    var cost: UInt16
  }

  private var scans: [ShelfScan]
  /// One more than wanted, to know whether there are more.
  private let limit: Int

  /// - Parameter shelves: Those to look in; among equals the first comes first.
  init(_ terms: [[UInt8]], in shelves: [IndexShelf], limit: Int, isIncluded: (PageEntry) -> Bool) {
    self.limit = max(limit, 0) + 1
    scans = shelves.map { ShelfScan($0, isIncluded: isIncluded) }
    // The longest first: it leaves the fewest pages for the others.
    for term in terms.sorted(by: { $0.count > $1.count }) { look(for: ByteSearch(term), isOnly: terms.count == 1) }
  }

  /// A single term need not be looked for in worse parts when enough pages have it in better ones.
  private mutating func look(for search: ByteSearch, isOnly: Bool) {
    let enough = isOnly ? limit : .max
    for part in IndexedPage.Part.searched {
      var settled = scans.reduce(0) { $0 + $1.found }
      for index in scans.indices { scans[index].look(for: search, in: part, settled: &settled, enough: enough) }
    }
    for index in scans.indices { scans[index].finishTerm() }
  }

  /// The best pages in their order: one more than were wanted if there are so many.
  var best: [Found] {
    var counts: [Int] = []
    for scan in scans {
      for (page, cost) in scan.costs.enumerated() where cost == ShelfScan.none {
        let sum = Int(scan.sums[page])
        if sum >= counts.count { counts += [Int](repeating: 0, count: sum + 1 - counts.count) }
        counts[sum] += 1
      }
    }
    // Where the pages of each sum go.
    var places: [Int] = []
    var total = 0
    for count in counts {
      places.append(total)
      total += count
    }
    var found = [Found?](repeating: nil, count: min(total, limit))
    for scan in scans {
      for (page, cost) in scan.costs.enumerated() where cost == ShelfScan.none {
        let sum = Int(scan.sums[page])
        if places[sum] < found.count {
          found[places[sum]] = Found(shelf: scan.shelf, page: page, cost: scan.sums[page])
        }
        places[sum] += 1
      }
    }
    return found.compactMap { $0 }
  }
}

/// The work of one search on one shelf: what the best match of a term costs in each page.
struct ShelfScan {
  let shelf: IndexShelf
  /// The sum over the terms so far, for each page.
  private(set) var sums: [UInt16]
  /// The cost of the current term in each page.
  private(set) var costs: [UInt8]

  /// Nothing was found yet.
  static let none: UInt8 = 0xFE
  /// The page is not to be found: hidden, or without one of the terms.
  private static let excluded: UInt8 = 0xFF

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

  /// The number of pages that have the term.
  var found: Int { costs.reduce(0) { $0 + ($1 < Self.none ? 1 : 0) } }
}

/// The rank of a match, the lowest first: by the part of the page, then by its place in its word.
enum MatchCost {
  /// The cost of a match: from 0 for a whole word of the title up to 11.
  @inline(__always)
  static func of(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>, _ part: IndexedPage.Part) -> UInt8 {
    let base = UInt8(truncatingIfNeeded: part.rawValue) * 3
    guard WordEdge.isEdge(text, at: range.lowerBound) else { return base + 2 }
    return WordEdge.isEdge(text, at: range.upperBound) ? base : base + 1
  }

  /// Returns the cost of a whole word: no match in the part costs less.
  static func least(in part: IndexedPage.Part) -> UInt8 { UInt8(truncatingIfNeeded: part.rawValue) * 3 }
}

/// The edges of words in a folded text.
enum WordEdge {
  /// Whether a word may start or end at an offset: not between two letters, nor between two digits. A Chinese or Japanese
  /// character is a word of its own.
  @inline(__always)
  static func isEdge(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard offset > 0, offset < text.count else { return true }
    let after = UTF8Scalar.decode(text, at: offset).scalar
    let before = UTF8Scalar.decode(text, before: offset)
    return !isLetter(before) || !isLetter(after) || (before &- 0x30 < 10) != (after &- 0x30 < 10)
  }

  /// Whether a character is part of a word that others may be part of too.
  @inline(__always)
  private static func isLetter(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar &- 0x61 < 26 || scalar &- 0x30 < 10 || scalar == 0x5F }
    if scalar &- 0x430 < 0x30 { return true }
    if scalar &- 0x3040 < 0xC0 || scalar &- 0x3400 < 0x6C00 || scalar >= 0x20000 { return false }
    return isRareLetter(scalar)
  }

  @inline(never)
  private static func isRareLetter(_ scalar: UInt32) -> Bool {
    guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
    if properties.isIdeographic { return false }
    switch properties.generalCategory {
    case .decimalNumber, .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return properties.isAlphabetic
    }
  }
}
