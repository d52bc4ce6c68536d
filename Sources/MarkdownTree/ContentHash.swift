/// Tells texts apart: FNV-1a, 64 bits. Good against accidents, not against somebody who makes two texts of one hash.
package struct ContentHash: Hashable, Sendable {
  package let value: UInt64

  /// The hash of bytes, in linear time.
  package init(of bytes: [UInt8]) { self.init(of: bytes[...]) }

  /// The hash of a part of some bytes, in linear time.
  package init(of bytes: ArraySlice<UInt8>) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    bytes.withUnsafeBufferPointer { bytes in
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    value = hash
  }
}
