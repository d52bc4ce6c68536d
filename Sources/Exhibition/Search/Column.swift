/// Byte strings one behind the other, one a page.
struct Column: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Where each page's string ends.
  private(set) var ends: [UInt32] = []

  mutating func append(_ string: some Collection<UInt8>) {
    bytes.append(contentsOf: string)
    ends.append(UInt32(clamping: bytes.count))
  }

  /// Gives back what was reserved for more.
  mutating func trim() {
    bytes = Array(bytes[...])
    ends = Array(ends[...])
  }

  func range(_ page: Int) -> Range<Int> { (page == 0 ? 0 : Int(ends[page - 1]))..<Int(ends[page]) }

  subscript(page: Int) -> ArraySlice<UInt8> { bytes[range(page)] }
}
