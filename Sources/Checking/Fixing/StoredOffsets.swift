import Markdown

/// From offsets in a document's text to those in its file, which may have a byte order mark and CR LF.
struct StoredOffsets {
  private let start: Int
  /// Offsets in the text of the line ends that are two bytes in the file.
  private let doubled: [Int]

  /// `nil` where bytes had to be replaced: nothing is certain in such a file.
  init?(_ document: Document, stored bytes: [UInt8]) {
    guard document.repairs.allSatisfy({ $0.kind == .byteOrderMark }) else { return nil }
    start = document.repairs.isEmpty ? 0 : 3
    guard document.text.count != bytes.count - start else {
      doubled = []
      return
    }
    var doubled: [Int] = []
    for index in bytes.indices.dropLast() where bytes[index] == 0x0D && bytes[index + 1] == 0x0A {
      doubled.append(index - start - doubled.count)
    }
    self.doubled = doubled
  }

  /// How the file’s lines end: with CR LF where any does.
  var lineEnd: String { doubled.isEmpty ? "\n" : "\r\n" }

  func stored(_ range: Range<Int>) -> Range<Int> { stored(range.lowerBound)..<stored(range.upperBound) }

  private func stored(_ offset: Int) -> Int {
    var (low, high) = (0, doubled.count)
    while low < high {
      let middle = (low + high) / 2
      if doubled[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return start + offset + low
  }
}
