extension Splice {
  /// The definitions of link references of a text by their paragraphs. The parser tells nothing of them: they are what
  /// stands between the blocks, of which nothing else is but empty lines and the marks of lists and quotes.
  ///
  /// - Parameter start: Where the text starts.
  /// - Returns: The lines of each paragraph of nothing but definitions; `nil` where there are others: in a list or a
  ///   quote, indented, or with a block right behind them.
  static func definitions(of tree: borrowing Tree, in bytes: [UInt8], from start: Int, to end: Int) -> [Range<Int>]? {
    var definitions: [Range<Int>] = []
    var (cursor, index) = (start, 1)
    while index < tree.records.count {
      let record = tree.records[index]
      let start = max(cursor, Int(record.start))
      guard add(cursor..<start, of: bytes, isFollowed: true, to: &definitions) else { return nil }
      switch record.tag {
      case .list, .quote, .item: (cursor, index) = (start, index + 1)
      default: (cursor, index) = (max(cursor, Int(record.end)), Int(record.next))
      }
    }
    return add(cursor..<max(cursor, end), of: bytes, isFollowed: false, to: &definitions) ? definitions : nil
  }

  /// Those among the lines of an excerpt.
  static func definitions(of tree: borrowing Tree, in excerpt: Excerpt) -> [Range<Int>]? {
    definitions(of: tree, in: excerpt.bytes, from: excerpt.lines.lowerBound, to: excerpt.lines.upperBound)
  }

  /// The indices of the definitions that stand in some lines.
  static func indices(of definitions: [Range<Int>], in lines: Range<Int>) -> Range<Int> {
    let first = definitions.firstIndex { $0.lowerBound >= lines.lowerBound } ?? definitions.count
    let end = definitions[first...].firstIndex { $0.lowerBound >= lines.upperBound } ?? definitions.count
    return first..<end
  }

  /// Adds those that stand between two blocks.
  ///
  /// - Parameter isFollowed: Whether a block stands behind them, not the end of the text.
  private static func add(
    _ gap: Range<Int>, of bytes: [UInt8], isFollowed: Bool, to definitions: inout [Range<Int>]
  ) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      guard hasDefinition(gap, bytes) else { return true }
      var line = gap.lowerBound
      var run: Range<Int>?
      while line < gap.upperBound {
        let end = bytes.lineEnd(from: line, to: gap.upperBound)
        if isFollowed, end == gap.upperBound {
          // The marks that the block stands behind.
          return run == nil && !hasDefinition(line..<end, bytes)
        }
        if bytes[line..<end].allSatisfy(\.isBlank) {
          if let run { definitions.append(run) }
          run = nil
        } else if canStandIn(line..<end, isFirst: run == nil, bytes) {
          run = (run?.lowerBound ?? line)..<end
        } else {
          return false
        }
        line = end + 1
      }
      guard let run else { return true }
      definitions.append(run)
      // Where a block stands right behind, what the lines mean depends on it.
      return !isFollowed
    }
  }

  /// Whether a line can be one of definitions of the document itself.
  private static func canStandIn(_ line: Range<Int>, isFirst: Bool, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard line.lowerBound == 0 || bytes[line.lowerBound - 1] == .newline else { return false }
    return !isFirst || bytes[line.lowerBound] == UInt8(ascii: "[")
  }

  /// Whether what no definition is without stands in a range: `]:`.
  private static func hasDefinition(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    range.dropLast().contains { bytes[$0] == UInt8(ascii: "]") && bytes[$0 + 1] == UInt8(ascii: ":") }
  }
}
