extension Splice {
  /// The offset of a line is taken for a type of block modulo this: see `gaps`.
  static let period = 256

  /// The lists and quotes of the document itself, by their records, in which two blank lines stand, or between which and
  /// the next block. What md4c 0.4.8 makes of the lines behind them depends on where in the text they stand: it takes the
  /// offset of a line, modulo 256, for the type of a block.
  static func gaps(of tree: borrowing Tree, in bytes: [UInt8], to end: Int) -> [UInt32] {
    var gaps: [UInt32] = []
    var index = 1
    while index < tree.records.count {
      let (record, number) = (tree.records[index], index)
      index = Int(record.next)
      guard record.tag == .list || record.tag == .quote else { continue }
      let next = index < tree.records.count ? Int(tree.records[index].start) : end
      if hasGap(Int(record.start)..<next, in: bytes) { gaps.append(UInt32(clamping: number)) }
    }
    return gaps
  }

  private static func hasGap(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var line = range.lowerBound
      var blankLines = 0
      while line < range.upperBound {
        var next = line
        while next < range.upperBound, bytes[next].isBlank || bytes[next] == UInt8(ascii: ">") { next += 1 }
        let isBlank = next >= range.upperBound || bytes[next] == .newline
        blankLines = isBlank ? blankLines + 1 : 0
        if blankLines > 1 { return true }
        line = bytes.lineEnd(from: next, to: range.upperBound) + 1
      }
      return false
    }
  }
}
