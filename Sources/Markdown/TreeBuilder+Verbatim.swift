/// Code and HTML, whose text is kept as it is.
extension TreeBuilder {
  mutating func enterCode(isFenced: Bool) {
    if isFenced {
      let start = find { $0.fenceLength(at: $1) > 0 } ?? cursor
      push(.codeBlock, detail: Record.isFenced, start: start)
      cursor = min(text.lineEnd(from: start) + 1, text.count)
    } else {
      push(.codeBlock, start: nil)
    }
    startPieces()
  }

  mutating func leaveVerbatim() {
    guard let index = open.last else { return }
    endPieces(of: index)
    let start = Int(tree.records[index].start)
    let isFenced = tree.records[index].tag == .codeBlock && tree.records[index].detail == Record.isFenced
    let end = cursor > start && text[cursor - 1] == .newline ? cursor - 1 : cursor
    let fenceEnd = isFenced ? closingFence(of: start) : nil
    // The cursor goes back before the line end, so that what follows starts with a line of its own.
    cursor = min(cursor, end)
    pop(end: fenceEnd ?? end)
  }

  /// The end of the closing fence where there is one on the line at the cursor: of the same mark, at least as long, and
  /// in the same quotes and items as the opening one.
  private mutating func closingFence(of start: Int) -> Int? {
    guard cursor > text.start, text[cursor - 1] == .newline else { return nil }
    let prefix = skipQuoteMarks(at: cursor)
    let fence = text.skipBlanks(from: prefix.end)
    guard prefix.marks == quotes, text[fence] == text[start],
      text.fenceLength(at: fence) >= text.fenceLength(at: start)
    else { return nil }
    let indentation = (containers.last ?? nil) ?? 0
    let end = fence + text.fenceLength(at: fence)
    guard (0..<4).contains(column(of: fence) - indentation), text[text.skipBlanks(from: end)] == .newline
    else { return nil }
    return end
  }

  mutating func startPieces() {
    tree.records[tree.records.count - 1].payload = UInt32(clamping: tree.pieces.count)
    tree.records[tree.records.count - 1].payloadEnd = UInt32(clamping: tree.pieces.count)
  }

  mutating func endPieces(of index: Int) {
    tree.records[index].payloadEnd = UInt32(clamping: tree.pieces.count)
  }

  /// Text that lies in the source.
  mutating func appendPiece(_ range: Range<Int>, to index: Int) {
    if tree.pieces.count > Int(tree.records[index].payload), let last = tree.pieces.last,
      last.start < Piece.newline, Int(last.start + last.count) == range.lowerBound
    {
      tree.pieces[tree.pieces.count - 1].count += UInt32(clamping: range.count)
    } else {
      tree.pieces.append(Piece(start: UInt32(clamping: range.lowerBound), count: UInt32(clamping: range.count)))
    }
    cursor = min(range.upperBound, text.count)
  }

  /// A line end, which the parser tells without a place.
  mutating func appendLineEnd(to index: Int) {
    let end = text.lineEnd(from: cursor)
    if end == cursor {
      appendPiece(end..<end + 1, to: index)
    } else {
      tree.pieces.append(Piece(start: Piece.newline, count: 1))
      cursor = min(end + 1, text.count)
    }
  }

  /// Indentation, which the parser tells without a place; a tab's does not stand in the source as spaces.
  mutating func appendIndentation(_ count: Int, to index: Int) {
    if unplaced == .max, text.run(of: .space, at: cursor, atMost: count) == count {
      appendPiece(cursor..<cursor + count, to: index)
    } else {
      tree.pieces.append(Piece(start: Piece.spaces, count: UInt32(clamping: count)))
    }
  }
}
