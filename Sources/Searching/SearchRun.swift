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
