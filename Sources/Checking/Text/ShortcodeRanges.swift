/// Finds shortcodes of Hugo: `{{< … >}}` and `{{% … %}}`.
enum ShortcodeRanges {
  /// In a block of text; one that is not closed ends with the block.
  static func find(in bytes: ArraySlice<UInt8>, _ block: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = block.lowerBound
    while start + 2 < block.upperBound {
      guard bytes[start] == UInt8(ascii: "{"), bytes[start + 1] == UInt8(ascii: "{"),
        bytes[start + 2] == UInt8(ascii: "<") || bytes[start + 2] == UInt8(ascii: "%")
      else {
        start += 1
        continue
      }
      var end = start + 3
      while end < block.upperBound, !bytes[end..<block.upperBound].starts(with: "}}".utf8) { end += 1 }
      end = min(end + 2, block.upperBound)
      found.append(start..<end)
      start = end
    }
    return found
  }
}
