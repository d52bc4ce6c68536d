/// Tells whether bytes are the ones seen before: their number and a hash of them. Good against accidents, not against
/// somebody who makes two texts of one fingerprint.
package struct Fingerprint: Hashable, Sendable {
  package let count: Int
  /// FNV-1a, 64 bits.
  package let hash: UInt64

  package init(of bytes: some Sequence<UInt8>) {
    var (count, hash): (Int, UInt64) = (0, 0xCBF2_9CE4_8422_2325)
    for byte in bytes {
      count += 1
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    self.init(count: count, hash: hash)
  }

  package init(count: Int, hash: UInt64) {
    self.count = count
    self.hash = hash
  }
}

extension Fingerprint: CustomStringConvertible {
  /// `120-00000000deadbeef`: the number of bytes and the hash in hexadecimal.
  package var description: String {
    let digits = String(hash, radix: 16)
    return "\(count)-" + String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Reads what `description` writes; `nil` for all else.
  package init?(_ description: some StringProtocol) {
    let parts = description.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 16, let count = Int(parts[0]), count >= 0,
      let hash = UInt64(parts[1], radix: 16)
    else { return nil }
    self.init(count: count, hash: hash)
    guard self.description == description else { return nil }
  }
}
