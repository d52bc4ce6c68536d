internal import Glibc

/// A page's bytes as they were read, and what is needed to save it later.
package struct StampedPage: Hashable, Sendable {
  package let bytes: [UInt8]
  package let stamp: PageStamp
  /// The number of other names that the file has (hard links). Saving gives a new file to the one name, the others keep
  /// the old.
  package let otherNames: Int
  /// Whether saving will be refused because the file may not be written.
  package let isReadOnly: Bool
}

extension StampedPage {
  /// A page that no file holds: its text alone tells whether it is still the same.
  package init(bytes: [UInt8]) {
    self.init(bytes: bytes, stamp: PageStamp(stat(), bytes), otherNames: 0, isReadOnly: false)
  }
}
