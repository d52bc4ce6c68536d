/// A text as a value: copies share what they have in common, and one edit copies some kilobytes and the list of chunks,
/// whatever the length of the text.
///
/// A flat list of chunks with their sums rather than a tree: a text of 5 MB has some 1,700, which are passed over in two
/// microseconds. All offsets are UTF-8 bytes from 0, behind the byte order mark if there is one; lines are counted
/// from 1 and end with LF, CR LF or CR, as they did in the file. A line end at the end of the text starts another, empty
/// line. The text is always valid UTF-8 without NUL.
package struct TextBuffer: Sendable {
  private(set) var chunks: [Chunk] = []
  /// The number of bytes.
  package private(set) var count = 0
  /// The number of lines, at least 1.
  package private(set) var lineCount = 1
  /// How many lines end with CR LF.
  private(set) var pairs = 0
  /// Whether the file starts with a byte order mark, which is no part of the text.
  package internal(set) var hasByteOrderMark: Bool

  /// A text; a byte order mark at its start is taken for that of a file.
  package init(_ text: String = "") {
    self.init(repaired: RepairedBytes(Array(text.utf8)))
  }

  init(repaired: RepairedBytes) {
    hasByteOrderMark = repaired.hasByteOrderMark
    chunks = Chunk.cut(repaired.bytes)
    for chunk in chunks { add(chunk, 1) }
  }

  /// Whether there is no byte; a byte order mark counts as none.
  package var isEmpty: Bool { count == 0 }

  /// The bytes of the text as a file has them, the byte order mark included.
  package var encoded: [UInt8] {
    var bytes: [UInt8] = hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    bytes.reserveCapacity(count + bytes.count)
    for chunk in chunks { bytes += chunk.bytes }
    return bytes
  }

  /// The whole text.
  package var string: String { substring(0..<count) }

  /// Replaces a range, which is cut down to what there is and widened to whole scalars; tells what changed. NUL in the
  /// new text becomes U+FFFD.
  package mutating func replace(_ range: Range<Int>, with text: String) -> TextChange {
    replace(range, with: RepairedBytes(Array(text.utf8), keepsMark: true).bytes)
  }

  /// The bytes have to be a valid text.
  mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) -> TextChange {
    let lower = scalarStart(atOrBefore: range.lowerBound)
    let range = lower..<max(lower, scalarStart(atOrAfter: range.upperBound))
    var change = TextChange(replacing: range, by: bytes.count, in: self)
    splice(range, bytes)
    change.complete(in: self)
    return change
  }

  /// Cuts the chunks that a range touches anew, those beside it included: an edit may join CR with LF.
  private mutating func splice(_ range: Range<Int>, _ bytes: [UInt8]) {
    guard !chunks.isEmpty else {
      chunks = Chunk.cut(bytes)
      for chunk in chunks { add(chunk, 1) }
      return
    }
    let first = chunk(at: max(range.lowerBound - 1, 0))
    var last = chunk(at: min(range.upperBound, count - 1))
    var merged = Array(chunks[first.index].bytes[..<(range.lowerBound - first.start)])
    merged += bytes
    merged += chunks[last.index].bytes[(range.upperBound - last.start)...]
    if merged.count < Chunk.least, last.index + 1 < chunks.count {
      last.index += 1
      merged += chunks[last.index].bytes
    }
    let made = Chunk.cut(merged)
    for index in first.index...last.index { add(chunks[index], -1) }
    for chunk in made { add(chunk, 1) }
    chunks.replaceSubrange(first.index...last.index, with: made)
  }

  private mutating func add(_ chunk: Chunk, _ sign: Int) {
    count += sign * Int(chunk.count)
    lineCount += sign * Int(chunk.lineEnds)
    pairs += sign * Int(chunk.pairs)
  }
}
