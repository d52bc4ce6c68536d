internal import MarkdownTree

/// The text of a leaf: its lines without what stands before them, a line feed between two.
///
/// Where the lines follow each other in the source, it is the source; else a copy. `source(of:)` leads back.
struct LeafText: ~Copyable {
  private let source: Bytes
  private(set) var bytes: Bytes
  private(set) var count = 0

  /// Room for a copy as long as the source: made when first needed, and what is not written to costs nothing.
  private var copy: UnsafeMutablePointer<UInt8>?
  /// The source offsets of runs of the text.
  private var segments = UniqueArray<Segment>()
  /// The segment that was looked at last: places are mostly asked for in their order.
  private var current = 0

  private struct Segment {
    var start: Int
    var source: Int
  }

  init(_ source: Bytes) { (self.source, bytes) = (source, source) }

  deinit { copy?.deallocate() }

  /// Whether it is a part of the source.
  var isContiguous: Bool { segments.count <= 1 }

  /// Takes some lines; the first one from an offset on, the last one up to another.
  mutating func load(_ lines: borrowing UniqueArray<LeafLine>, _ range: Range<Int>, from start: Int, to end: Int) {
    load(start..<max(start, end))
    var isContiguous = true
    for index in range.dropLast() where lines[index + 1].start != lines[index].end + 1 {
      isContiguous = false
      break
    }
    guard !isContiguous else { return }
    startCopy()
    for index in range {
      let lineStart = index == range.lowerBound ? start : Int(lines[index].start)
      let lineEnd = index == range.upperBound - 1 ? end : Int(lines[index].end)
      if index > range.lowerBound { append(.newline) }
      segments.append(Segment(start: count, source: lineStart))
      for offset in lineStart..<max(lineStart, lineEnd) { append(source[offset]) }
    }
    endCopy()
  }

  /// Takes a cell of a table, in which `\|` stands for a pipe before anything else is read (GFM §4.10).
  mutating func load(cell: Range<Int>) {
    load(cell)
    // A cell holds no pipe but behind a backslash.
    guard cell.contains(where: { source[$0] == UInt8(ascii: "|") }) else { return }
    startCopy()
    segments.append(Segment(start: 0, source: cell.lowerBound))
    for offset in cell {
      if source[offset] == .backslash, offset + 1 < cell.upperBound, source[offset + 1] == UInt8(ascii: "|") {
        segments.append(Segment(start: count, source: offset + 1))
      } else {
        append(source[offset])
      }
    }
    endCopy()
  }

  /// Takes a part of the source as it is.
  private mutating func load(_ range: Range<Int>) {
    segments.removeAll()
    current = 0
    segments.append(Segment(start: 0, source: range.lowerBound))
    (bytes, count) = (source.part(from: range.lowerBound, count: range.count), range.count)
  }

  private mutating func startCopy() {
    segments.removeAll()
    count = 0
    if copy == nil { copy = .allocate(capacity: source.count + 1) }
  }

  private mutating func append(_ byte: UInt8) {
    copy?[count] = byte
    count += 1
  }

  private mutating func endCopy() {
    copy?[count] = .newline
    if let copy { bytes = Bytes(copy, count: count) }
  }

  /// Returns the source offset of a byte.
  mutating func source(of offset: Int) -> Int {
    if segments.count == 1 { return segments[0].source + offset }
    while segments[current].start > offset { current -= 1 }
    while current + 1 < segments.count, segments[current + 1].start <= offset { current += 1 }
    return segments[current].source + offset - segments[current].start
  }

  /// Returns the source offset of the end of what ends before an offset.
  mutating func sourceEnd(of offset: Int) -> Int { offset > 0 ? source(of: offset - 1) + 1 : source(of: 0) }
}
