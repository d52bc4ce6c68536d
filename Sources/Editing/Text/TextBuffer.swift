import MarkdownTree

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
  /// The number of lines that end with CR LF.
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

/// A piece of a text: some kilobytes of whole characters, with what has to be summed up to find a place in the text.
///
/// A pair of CR and LF never lies across two chunks, so that each chunk is counted by itself.
struct Chunk: Sendable {
  /// Large enough that a text of 5 MB has few chunks to pass over, small enough to be copied for one key press.
  static let most = 4_096
  static let least = most / 4

  let bytes: [UInt8]
  let count: Int32
  /// The number of lines that end here, each counted at the last byte of its line end.
  let lineEnds: Int32
  /// The number of those ends that are CR LF.
  let pairs: Int32

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    count = Int32(bytes.count)
    (lineEnds, pairs) = bytes.withUnsafeBufferPointer { Self.lineEnds(in: $0, upTo: $0.count) }
  }

  /// The same for chunks that share their bytes, and as long as both are held for no others.
  var identity: UInt { bytes.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) } }

  /// The line ends and the CR LF among them that lie wholly before an offset in the chunk.
  func lineEnds(before offset: Int) -> (lineEnds: Int, pairs: Int) {
    let (ends, pairs) = bytes.withUnsafeBufferPointer { Self.lineEnds(in: $0, upTo: min(offset, $0.count)) }
    return (Int(ends), Int(pairs))
  }

  /// The offset in the chunk behind the line end of that number, counted from 1; `nil` where there are fewer.
  func offset(behindLineEnd number: Int) -> Int? {
    guard number <= Int(lineEnds) else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      var left = number
      for index in bytes.indices where bytes[index] <= .carriageReturn && Self.isLineEnd(index, of: bytes) {
        left -= 1
        if left == 0 { return index + 1 }
      }
      return nil
    }
  }

  /// The first line end at an offset in the chunk or behind it; `nil` where there is none.
  func lineEnd(from offset: Int) -> Range<Int>? {
    bytes.withUnsafeBufferPointer { bytes in
      for index in offset..<bytes.count where bytes[index] <= .carriageReturn {
        if Self.isLineEnd(index, of: bytes) { return index..<index + 1 }
        if bytes[index] == .carriageReturn { return index..<index + 2 }
      }
      return nil
    }
  }

  private static func isLineEnd(_ index: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch bytes[index] {
    case .newline: true
    case .carriageReturn: index + 1 == bytes.count || bytes[index + 1] != .newline
    default: false
    }
  }

  private static func lineEnds(in bytes: UnsafeBufferPointer<UInt8>, upTo end: Int) -> (Int32, Int32) {
    var (ends, pairs): (Int32, Int32) = (0, 0)
    for index in 0..<end {
      let byte = bytes[index]
      guard byte <= .carriageReturn else { continue }
      if byte == .newline {
        ends += 1
        if index > 0, bytes[index - 1] == .carriageReturn { pairs += 1 }
      } else if byte == .carriageReturn, index + 1 == bytes.count || bytes[index + 1] != .newline {
        ends += 1
      }
    }
    return (ends, pairs)
  }

  /// Cuts bytes into chunks of about one size, none of them above `most` and a few bytes.
  static func cut(_ bytes: [UInt8]) -> [Chunk] {
    guard bytes.count > most else { return bytes.isEmpty ? [] : [Chunk(bytes)] }
    let parts = (bytes.count + most * 3 / 4 - 1) / (most * 3 / 4)
    var chunks: [Chunk] = []
    chunks.reserveCapacity(parts)
    var start = 0
    for part in 1...parts {
      var end = part == parts ? bytes.count : max(start, bytes.count / parts * part)
      while end < bytes.count, bytes[end].isContinuation || isInsidePair(end, bytes) { end += 1 }
      if end > start { chunks.append(Chunk(Array(bytes[start..<end]))) }
      start = end
    }
    return chunks
  }

  private static func isInsidePair(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    offset > 0 && bytes[offset] == .newline && bytes[offset - 1] == .carriageReturn
  }
}

/// The bytes that an editor looks for beside those of Markdown.
extension UInt8 {
  static let pipe = UInt8(ascii: "|")
  static let backtick = UInt8(ascii: "`")

  /// Whether it continues a character of UTF-8 and starts none.
  var isContinuation: Bool { self & 0xC0 == 0x80 }
}

/// The range that an edit replaced: enough to parse anew, and to move marks, only where something changed.
package struct TextChange: Hashable, Sendable {
  /// The bytes that were replaced, in the text before the edit.
  package private(set) var range: Range<Int>
  /// The number of bytes in their place.
  package private(set) var newCount: Int
  /// The first line that the edit touched, counted from 1.
  package private(set) var firstLine: Int
  /// The number of touched lines from there on, at least 1, in the text before the edit.
  package private(set) var oldLines: Int
  /// The number of lines in their place, at least 1.
  package private(set) var newLines = 1
  /// The replaced bytes in the text of the `Document` parsed before the edit, in which CR LF is one byte.
  package private(set) var documentRange: Range<Int>
  /// The number of bytes of the new document's text in their place.
  package private(set) var newDocumentCount = 0

  /// The end of the replaced bytes, with an LF behind them that the edit may join to a CR or part from it.
  private var outerEnd: Int
  private var outerStart: Int

  /// By how many bytes the text grew.
  package var growth: Int { newCount - range.count }

  init(replacing range: Range<Int>, by newCount: Int, in text: TextBuffer) {
    self.range = range
    self.newCount = newCount
    outerStart = range.lowerBound - (text[range.lowerBound - 1] == .carriageReturn ? 1 : 0)
    outerEnd = range.upperBound + (text[range.upperBound] == .newline ? 1 : 0)
    firstLine = text.line(at: outerStart)
    oldLines = text.line(at: outerEnd) - firstLine + 1
    documentRange = text.documentOffset(of: outerStart)..<text.documentOffset(of: outerEnd)
  }

  mutating func complete(in text: TextBuffer) {
    let end = outerEnd + growth
    newLines = text.line(at: end) - firstLine + 1
    newDocumentCount = text.documentOffset(of: end) - documentRange.lowerBound
  }

  /// This change and one made after it as a single change of the text before both.
  package func followed(by next: TextChange) -> TextChange {
    var whole = self
    whole.range = Self.hull(range, newCount, next.range)
    whole.newCount = whole.range.count + growth + next.growth
    let lines = Self.hull(
      firstLine..<(firstLine + oldLines), newLines, next.firstLine..<(next.firstLine + next.oldLines))
    whole.firstLine = lines.lowerBound
    whole.oldLines = lines.count
    whole.newLines = lines.count + newLines - oldLines + next.newLines - next.oldLines
    whole.documentRange = Self.hull(documentRange, newDocumentCount, next.documentRange)
    let grown = newDocumentCount - documentRange.count + next.newDocumentCount - next.documentRange.count
    whole.newDocumentCount = whole.documentRange.count + grown
    whole.outerStart = whole.range.lowerBound
    whole.outerEnd = whole.range.upperBound
    return whole
  }

  /// The range of the first text that two changes replaced: `second` is a range of the text between them.
  private static func hull(_ first: Range<Int>, _ newCount: Int, _ second: Range<Int>) -> Range<Int> {
    let behind = max(0, second.upperBound - (first.lowerBound + newCount))
    return min(first.lowerBound, second.lowerBound)..<(first.upperBound + behind)
  }
}
