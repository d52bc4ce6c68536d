/// The folded forms of the characters that pages are full of, so that the library is asked only for rare ones.
struct FoldingTable: Sendable {
  static let shared = FoldingTable()

  /// Two-byte characters, punctuation, kana and full-width forms; the parts of ``forms`` in their order.
  private static let ranges: [ClosedRange<UInt32>] = [0...0x7FF, 0x2000...0x206F, 0x3000...0x30FF, 0xFF00...0xFFEF]
  private static let starts: [Int] = ranges.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }

  /// 0 for a character that stays as it is; else its bytes from the second one on, and in the first how many, plus one.
  private let forms: [UInt64]

  private init() {
    forms = Self.ranges.joined().map { value in
      guard let scalar = Unicode.Scalar(value), let bytes = UTF8.encode(scalar).map(Array.init) else { return 0 }
      let folded = bytes.withUnsafeBufferPointer(TextFolding.folded)
      if folded == bytes { return 0 }
      guard folded.count <= 7 else { return Self.isLong }
      return folded.reversed().reduce(0) { $0 << 8 | UInt64($1) } << 8 | UInt64(folded.count + 1)
    }
  }

  /// Stands for a form that does not fit.
  static let isLong: UInt64 = 0xFF

  /// The form of a character, `nil` for one that is not in the table.
  @inline(__always)
  subscript(scalar: UInt32) -> UInt64? {
    if scalar < 0x800 { return forms[Int(scalar)] }
    // Chinese characters stay as they are.
    if scalar >= 0x3400, scalar <= 0x9FFF { return 0 }
    for index in 1..<4 where Self.ranges[index].contains(scalar) {
      return forms[Self.starts[index] + Int(scalar - Self.ranges[index].lowerBound)]
    }
    return nil
  }
}
