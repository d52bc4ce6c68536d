/// The anchors of a page's headings with the offsets in the visible text that they stand before, as bytes.
enum HeadingAnchors {
  static func packed(_ anchors: [(offset: Int, anchor: String)]) -> [UInt8] {
    var output: [UInt8] = []
    var last = 0
    for (offset, anchor) in anchors {
      output.appendNumber(offset - last)
      output.appendNumber(anchor.utf8.count)
      output.append(contentsOf: anchor.utf8)
      last = offset
    }
    return output
  }

  /// The anchor of the heading with that number; `nil` where there is none.
  static func anchor(_ number: Int, in packed: ArraySlice<UInt8>) -> String? {
    var count = 0
    return last(in: packed) { _ in
      count += 1
      return count <= number + 1
    }
  }

  /// The anchor of the last heading before an offset in the visible text; `nil` above the first one.
  static func anchor(before offset: Int, in packed: ArraySlice<UInt8>) -> String? { last(in: packed) { $0 <= offset } }

  private static func last(in packed: ArraySlice<UInt8>, while isWanted: (Int) -> Bool) -> String? {
    var (rest, offset) = (packed, 0)
    var found: ArraySlice<UInt8>?
    while let gap = rest.popNumber(), let count = rest.popNumber(), isWanted(offset + gap) {
      offset += gap
      found = rest.prefix(count)
      rest = rest.dropFirst(count)
    }
    return found.map { String(decoding: $0, as: UTF8.self) }
  }
}
