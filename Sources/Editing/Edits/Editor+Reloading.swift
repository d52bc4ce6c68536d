/// Taking over a whole text: from a recovery record, from the file after another program saved it, from a merge.
extension Editor {
  /// Makes the text that of a file's bytes, as one undo step that replaces only what differs. The selection stays with
  /// its text, or is the one given. Any bytes are taken as at opening, with or without a byte order mark.
  package mutating func replaceText(with bytes: [UInt8], select wanted: Selection? = nil) -> TextChange? {
    let repaired = RepairedBytes(bytes)
    defer { if !repaired.repairs.isEmpty { lock(showing: bytes) } }
    let new = repaired.bytes
    let old = text.bytes(in: 0..<text.count)
    let shared = zip(old, new).prefix { $0 == $1 }.count
    let start = text.boundary(atOrBefore: shared)
    var tail = 0
    while tail < min(old.count, new.count) - start, old[old.count - tail - 1] == new[new.count - tail - 1] { tail += 1 }
    let range = start..<text.boundary(atOrAfter: old.count - tail)
    let newEnd = range.upperBound + new.count - old.count
    let after = Selection(
      anchor: Self.place(selection.anchor, range, newEnd), cursor: Self.place(selection.cursor, range, newEnd))
    return apply(
      range, Array(new[start..<newEnd]), select: wanted ?? after, takingOver: repaired.hasByteOrderMark)
  }

  /// Where a place comes to when a range is replaced: within it, it stays as far from its start as there is text.
  /// A place where text is only put in stays before that text.
  private static func place(_ place: Int, _ range: Range<Int>, _ newEnd: Int) -> Int {
    let isBehind = place > range.upperBound || place == range.upperBound && !range.isEmpty
    return isBehind ? place + newEnd - range.upperBound : min(place, newEnd)
  }
}
