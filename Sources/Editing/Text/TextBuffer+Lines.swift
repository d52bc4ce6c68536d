package import MarkdownTree

/// Lines, and places by line and column.
extension TextBuffer {
  /// The line of an offset, counted from 1.
  package func line(at offset: Int) -> Int {
    1 + lineEnds(before: offset).lineEnds
  }

  /// The bytes of a line counted from 1, without its line end; empty at the end of the text for a line that is not there.
  package func range(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= lineCount else { return count..<count }
    return self.line(startingAt: start(ofLine: line)).range
  }

  /// The bytes of the line that starts at an offset, without its line end, and where the next one starts: the end of the
  /// text behind the last.
  package func line(startingAt start: Int) -> (range: Range<Int>, next: Int) {
    guard start < count else { return (count..<count, count) }
    var (index, chunkStart) = chunk(at: start)
    var offset = start - chunkStart
    while index < chunks.count {
      if let end = chunks[index].lineEnd(from: offset) {
        return (start..<chunkStart + end.lowerBound, chunkStart + end.upperBound)
      }
      chunkStart += Int(chunks[index].count)
      index += 1
      offset = 0
    }
    return (start..<count, count)
  }

  /// The bytes of a line counted from 1 with its line end.
  package func wholeRange(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= lineCount else { return count..<count }
    return start(ofLine: line)..<(line < lineCount ? start(ofLine: line + 1) : count)
  }

  /// The text of a line counted from 1, without its line end.
  package func text(ofLine line: Int) -> String { substring(range(ofLine: line)) }

  /// The end of a line: LF, CR LF or CR; none for the last one.
  package func lineEnd(ofLine line: Int) -> String {
    String(decoding: lineEnd(ofLine: line, in: wholeRange(ofLine: line)), as: UTF8.self)
  }

  /// The line end that a new line at an offset gets: that of its line, else of the line before it, else LF.
  package func lineEnd(near offset: Int) -> String {
    let line = line(at: offset)
    let here = lineEnd(ofLine: line)
    if !here.isEmpty { return here }
    let before = lineEnd(ofLine: line - 1)
    return before.isEmpty ? "\n" : before
  }

  /// Line and column of an offset, both counted from 1, columns in characters (grapheme clusters).
  package func position(of offset: Int) -> DocumentPosition {
    let offset = min(max(offset, 0), count)
    let line = line(at: offset)
    return DocumentPosition(line: line, column: substring(start(ofLine: line)..<offset).count + 1)
  }

  /// The offset of a line and column; the end of the line for a column behind it, the end of the text for a line that is
  /// not there, the start for one below 1.
  package func offset(of position: DocumentPosition) -> Int {
    guard position.line >= 1 else { return 0 }
    let range = range(ofLine: position.line)
    let text = substring(range)
    let index = text.index(text.startIndex, offsetBy: max(position.column, 1) - 1, limitedBy: text.endIndex)
    return range.lowerBound + text.utf8.distance(from: text.startIndex, to: index ?? text.endIndex)
  }

  func start(ofLine line: Int) -> Int {
    var left = line - 1
    guard left > 0 else { return 0 }
    var start = 0
    // By index: a chunk taken out of the list is counted as held once more.
    for index in chunks.indices {
      if left <= Int(chunks[index].lineEnds) { return start + (chunks[index].offset(behindLineEnd: left) ?? 0) }
      left -= Int(chunks[index].lineEnds)
      start += Int(chunks[index].count)
    }
    return count
  }

  private func lineEnd(ofLine line: Int, in whole: Range<Int>) -> [UInt8] {
    guard line >= 1, line < lineCount else { return [] }
    let tail = bytes(in: max(whole.lowerBound, whole.upperBound - 2)..<whole.upperBound)
    return tail == [.carriageReturn, .newline] ? tail : tail.suffix(1)
  }

  /// The line ends that lie wholly before an offset, and the CR LF among them.
  private func lineEnds(before offset: Int) -> (lineEnds: Int, pairs: Int) {
    guard offset < count else { return (lineCount - 1, pairs) }
    var (ends, pairs, start) = (0, 0, 0)
    for index in chunks.indices {
      guard offset >= start + Int(chunks[index].count) else {
        let part = chunks[index].lineEnds(before: max(offset - start, 0))
        return (ends + part.lineEnds, pairs + part.pairs)
      }
      ends += Int(chunks[index].lineEnds)
      pairs += Int(chunks[index].pairs)
      start += Int(chunks[index].count)
    }
    return (ends, pairs)
  }

  /// Returns the offset in the text of the `Document` parsed from this one, in which CR LF is one byte, that an offset
  /// of this text corresponds to.
  package func documentOffset(of offset: Int) -> Int {
    let offset = min(max(offset, 0), count)
    return pairs == 0 ? offset : offset - lineEnds(before: offset).pairs
  }

  /// Returns the offset in this text that an offset of the parsed `Document`'s text corresponds to.
  package func offset(ofDocument offset: Int) -> Int {
    guard pairs > 0 else { return min(max(offset, 0), count) }
    var (left, start) = (max(offset, 0), 0)
    for chunk in chunks {
      let length = Int(chunk.count - chunk.pairs)
      guard left >= length else {
        return start + chunk.offset(withoutPairs: left)
      }
      left -= length
      start += Int(chunk.count)
    }
    return count
  }
}

extension Chunk {
  /// The offset in the chunk of an offset that counts CR LF as one byte.
  fileprivate func offset(withoutPairs target: Int) -> Int {
    var left = target
    var index = 0
    while left > 0, index < bytes.count {
      let isPair = bytes[index] == .carriageReturn && index + 1 < bytes.count && bytes[index + 1] == .newline
      index += isPair ? 2 : 1
      left -= 1
    }
    return index
  }
}
