internal import Algorithms
import MarkdownTree

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

  /// The line end of the file: CR LF where any line has it.
  var lineEnd: String { doubled.isEmpty ? "\n" : "\r\n" }

  func stored(_ range: Range<Int>) -> Range<Int> { stored(range.lowerBound)..<stored(range.upperBound) }

  private func stored(_ offset: Int) -> Int {
    start + offset + doubled.partitioningIndex { $0 >= offset }
  }
}
