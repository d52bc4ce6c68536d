/// The text of a document: valid UTF-8 without NUL and with LF at the end of lines. All offsets are UTF-8 bytes from 0.
package struct Source: Hashable, Sendable {
  let storage: DocumentStorage

  /// The number of bytes.
  package var count: Int { storage.count }

  package var isEmpty: Bool { storage.count == 0 }

  /// The bytes, without a copy.
  package var bytes: ArraySlice<UInt8> { storage.bytes[..<storage.count] }

  /// The whole text.
  package var string: String { substring(0..<count) }

  /// The text of a range, which is cut down to what there is; half a character becomes U+FFFD.
  package func substring(_ range: Range<Int>) -> String {
    String(decoding: storage.bytes[range.clamped(to: 0..<count)], as: UTF8.self)
  }

  /// The number of lines, at least 1; a line end at the end of the text starts another, empty line, as in an editor.
  package var lineCount: Int { storage.withLineStarts { $0.count } }

  /// The line of an offset, counted from 1, in O(log n).
  package func line(at offset: Int) -> Int {
    storage.withLineStarts { Self.line(at: offset, in: $0) }
  }

  /// Line and column of an offset, both counted from 1, columns in characters (grapheme clusters): O(log n) and the
  /// length of the line.
  package func position(of offset: Int) -> DocumentPosition {
    let offset = min(max(offset, 0), count)
    let (line, start) = storage.withLineStarts { starts in
      let line = Self.line(at: offset, in: starts)
      return (line, starts[line - 1])
    }
    return DocumentPosition(line: line, column: substring(start..<offset).count + 1)
  }

  /// The bytes of a line counted from 1, without its line end; empty for a line that is not there.
  package func range(ofLine line: Int) -> Range<Int> {
    storage.withLineStarts { starts in
      guard line >= 1, line <= starts.count else { return count..<count }
      return starts[line - 1]..<(line < starts.count ? starts[line] - 1 : count)
    }
  }

  private static func line(at offset: Int, in starts: [Int]) -> Int {
    max(1, starts.binarySearch(behind: { $0 <= offset }))
  }
}

/// A place in a text as editors show it.
package struct DocumentPosition: Hashable, Sendable, Comparable {
  /// Counted from 1.
  package var line: Int
  /// Counted from 1, in characters (grapheme clusters).
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: DocumentPosition, right: DocumentPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

extension DocumentPosition: CustomStringConvertible {
  package var description: String { "\(line):\(column)" }
}
