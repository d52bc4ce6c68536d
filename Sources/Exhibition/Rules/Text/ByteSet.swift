/// Which of the 256 bytes occur.
struct ByteSet: Hashable, Sendable {
  private var words: SIMD4<UInt64> = .zero

  mutating func insert(_ bytes: ArraySlice<UInt8>) {
    var words = words
    bytes.withUnsafeBufferPointer { bytes in
      for byte in bytes { words[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }
    }
    self.words = words
  }

  func contains(_ byte: UInt8) -> Bool { words[Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1 }

  func contains(_ character: Unicode.Scalar) -> Bool { contains(UInt8(truncatingIfNeeded: character.value)) }
}
