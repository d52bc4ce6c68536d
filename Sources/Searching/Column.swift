/// Byte strings one behind the other, one a page.
struct Column: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Where each page's string ends.
  private(set) var ends: [Int] = []

  /// Takes no more memory than the strings need: they stay for long.
  init(_ strings: [[UInt8]]) {
    bytes.reserveCapacity(strings.reduce(0) { $0 + $1.count })
    ends.reserveCapacity(strings.count)
    for string in strings {
      bytes += string
      ends.append(bytes.count)
    }
  }

  func range(_ page: Int) -> Range<Int> { (page == 0 ? 0 : ends[page - 1])..<ends[page] }

  subscript(page: Int) -> ArraySlice<UInt8> { bytes[range(page)] }
}
