/// The text of a leaf: its lines without what stands before them, a line feed between two.
///
/// Where the lines follow each other in the source, it is the source; else a copy. `source(of:)` leads back.
struct LeafText: ~Copyable {
  private(set) var bytes: UnsafePointer<UInt8>
  private(set) var count = 0

  private var copy = UniqueArray<UInt8>()
  /// Where runs of the text stand in the source.
  private var segments = UniqueArray<Segment>()
  /// The segment that was looked at last: places are mostly asked for in their order.
  private var current = 0

  private struct Segment {
    var start: Int
    var source: Int
  }

  init(_ source: UnsafePointer<UInt8>) { bytes = source }

  /// Whether it is a part of the source.
  var isContiguous: Bool { segments.count <= 1 }

  /// Takes some lines; the first one from an offset on, the last one up to another.
  mutating func load(
    _ lines: borrowing UniqueArray<Line>, _ range: Range<Int>, from start: Int, to end: Int,
    of source: UnsafePointer<UInt8>
  ) {
    segments.removeAll()
    current = 0
    segments.append(Segment(start: 0, source: start))
    var isContiguous = true
    for index in range.dropLast() where lines[index + 1].start != lines[index].end + 1 {
      isContiguous = false
      break
    }
    guard !isContiguous else {
      bytes = source + start
      count = max(0, end - start)
      return
    }
    segments.removeAll()
    copy.removeAll()
    for index in range {
      let lineStart = index == range.lowerBound ? start : Int(lines[index].start)
      let lineEnd = index == range.upperBound - 1 ? end : Int(lines[index].end)
      segments.append(Segment(start: copy.count, source: lineStart))
      copy.append(UnsafeBufferPointer(start: source + lineStart, count: max(0, lineEnd - lineStart)))
      copy.append(.newline)
    }
    finishCopy()
    count -= 1
  }

  /// Takes a cell of a table, in which `\|` stands for a pipe before anything else is read (GFM 4.10).
  mutating func load(cell: Range<Int>, of source: UnsafePointer<UInt8>) {
    segments.removeAll()
    current = 0
    segments.append(Segment(start: 0, source: cell.lowerBound))
    bytes = source + cell.lowerBound
    count = cell.count
    var isEscaped = false
    for offset in cell where source[offset] == UInt8(ascii: "|") { isEscaped = isEscaped || offset > cell.lowerBound }
    guard isEscaped else { return }
    copy.removeAll()
    for offset in cell {
      if source[offset] == .backslash, offset + 1 < cell.upperBound, source[offset + 1] == UInt8(ascii: "|") {
        segments.append(Segment(start: copy.count, source: offset + 1))
      } else {
        copy.append(source[offset])
      }
    }
    finishCopy()
  }

  private mutating func finishCopy() {
    count = copy.count
    copy.append(.newline)
    if let pointer = copy.pointer { bytes = pointer }
  }

  /// Where in the source a byte stands.
  mutating func source(of offset: Int) -> Int {
    if segments.count == 1 { return segments[0].source + offset }
    while segments[current].start > offset { current -= 1 }
    while current + 1 < segments.count, segments[current + 1].start <= offset { current += 1 }
    return segments[current].source + offset - segments[current].start
  }

  /// Where in the source what ends before an offset ends.
  mutating func sourceEnd(of offset: Int) -> Int { offset > 0 ? source(of: offset - 1) + 1 : source(of: 0) }
}
