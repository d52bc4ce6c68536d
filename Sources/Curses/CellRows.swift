import Glibc
import Screen

/// Rows of frames of one size, compared.
enum CellRows {
  /// From the first to the last column that differs, with whole wide characters at both ends; `nil` where none does.
  static func difference(_ old: Frame, _ new: Frame, row: Int) -> Range<Int>? {
    let columns = new.size.columns
    // Most rows are the same to the byte, which is quickly seen.
    if areSame(old, row, new, row, 0..<columns) { return nil }
    let start = row * columns
    let (old, new) = (old.cells, new.cells)
    var first = 0
    while first < columns, new[start + first] == old[start + first] { first += 1 }
    guard first < columns else { return nil }
    var end = columns
    while new[start + end - 1] == old[start + end - 1] { end -= 1 }
    func isCovered(_ column: Int) -> Bool { new[start + column].width == 0 || old[start + column].width == 0 }
    while first > 0, isCovered(first) { first -= 1 }
    while end < columns, isCovered(end) { end += 1 }
    return first..<end
  }

  /// From the first to the last column that is not ``Cell/blank`` to the byte; `nil` where all are.
  static func inked(_ frame: Frame, row: Int) -> Range<Int>? {
    let start = row * frame.size.columns
    return frame.cells.withUnsafeBytes { bytes in
      withUnsafeBytes(of: Cell.blank) { blank in
        guard let cells = bytes.baseAddress, let blank = blank.baseAddress else { return nil }
        let size = MemoryLayout<Cell>.size
        func isInked(_ column: Int) -> Bool {
          memcmp(cells + (start + column) * MemoryLayout<Cell>.stride, blank, size) != 0
        }
        var (first, end) = (0, frame.size.columns)
        while first < end, !isInked(first) { first += 1 }
        while end > first, !isInked(end - 1) { end -= 1 }
        return first < end ? first..<end : nil
      }
    }
  }

  /// Whether some columns of two rows are the same to the byte; where they are not, they may be equal all the same.
  static func areSame(_ left: Frame, _ leftRow: Int, _ right: Frame, _ rightRow: Int, _ columns: Range<Int>) -> Bool {
    let (leftStart, rightStart) = (leftRow * left.size.columns, rightRow * right.size.columns)
    return haveSameBytes(
      left.cells[leftStart + columns.lowerBound..<leftStart + columns.upperBound],
      right.cells[rightStart + columns.lowerBound..<rightStart + columns.upperBound])
  }

  /// How many cells from `index` on, which is not the first, are the same to the byte as the one before them; one that
  /// is not may be equal all the same.
  static func repeats(in row: ArraySlice<Cell>, from index: Int) -> Int {
    row.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return 0 }
      let size = MemoryLayout<Cell>.stride
      var offset = (index - row.startIndex) * size
      while offset + size <= bytes.count, memcmp(start + offset, start + offset - size, size) == 0 { offset += size }
      return offset / size - (index - row.startIndex)
    }
  }

  private static func haveSameBytes(_ left: ArraySlice<Cell>, _ right: ArraySlice<Cell>) -> Bool {
    left.withUnsafeBytes { left in
      right.withUnsafeBytes { right in
        guard let start = left.baseAddress, let other = right.baseAddress else { return left.count == right.count }
        return left.count == right.count && memcmp(start, other, left.count) == 0
      }
    }
  }
}
