internal import MarkdownTree
internal import Wording

/// Tells whether bytes are the ones seen before: their number and a hash of them. Good against accidents, not against
/// somebody who makes two texts of one fingerprint.
package struct Fingerprint: Hashable, Sendable {
  /// The number of bytes.
  package let count: Int
  /// See `ContentHash`.
  package let hash: UInt64

  /// The fingerprint of bytes, in linear time.
  package init(of bytes: [UInt8]) { self.init(of: bytes[...]) }

  init(of bytes: ArraySlice<UInt8>) {
    self.init(count: bytes.count, hash: ContentHash(of: bytes).value)
  }

  /// A fingerprint made before.
  package init(count: Int, hash: UInt64) {
    self.count = count
    self.hash = hash
  }
}

extension Fingerprint: CustomStringConvertible {
  /// `120-00000000deadbeef`: the number of bytes and the hash in hexadecimal.
  package var description: String {
    "\(count)-" + hash.hexadecimal(16)
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
