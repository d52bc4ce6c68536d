/// Which of the 256 bytes occur.
struct ByteSet: Hashable, Sendable {
  private var isThere = [Bool](repeating: false, count: 256)

  mutating func insert(_ bytes: ArraySlice<UInt8>) {
    isThere.withUnsafeMutableBufferPointer { isThere in
      bytes.withUnsafeBufferPointer { bytes in
        for byte in bytes { isThere[Int(byte)] = true }
      }
    }
  }

  func contains(_ byte: UInt8) -> Bool { isThere[Int(byte)] }

  func contains(_ character: Unicode.Scalar) -> Bool { contains(UInt8(truncatingIfNeeded: character.value)) }
}
