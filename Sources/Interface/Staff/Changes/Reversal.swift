/// A file to be put back, if it is still what it was when that was decided.
package struct Reversal: Hashable, Sendable {
  /// Relative to the content folder.
  package var path: String
  /// The bytes to write; `nil` to remove the file.
  package var bytes: [UInt8]?
  /// The bytes that the file must have; `nil` where there must be none.
  package var expected: [UInt8]?

  package init(path: String, bytes: [UInt8]?, expected: [UInt8]?) {
    self.path = path
    self.bytes = bytes
    self.expected = expected
  }
}
