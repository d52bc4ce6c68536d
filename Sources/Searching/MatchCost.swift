/// How far down a match stands in the list: the part of the page first, then how it stands in its word.
enum MatchCost {
  /// The cost of a match: from 0 for a whole word of the title up to 11.
  @inline(__always)
  static func of(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>, _ part: IndexedPage.Part) -> UInt8 {
    let base = UInt8(truncatingIfNeeded: part.rawValue) * 3
    guard WordEdge.isEdge(text, at: range.lowerBound) else { return base + 2 }
    return WordEdge.isEdge(text, at: range.upperBound) ? base : base + 1
  }

  /// That of a whole word: no match in the part costs less.
  static func least(in part: IndexedPage.Part) -> UInt8 { UInt8(truncatingIfNeeded: part.rawValue) * 3 }
}
