/// A line of a code block: its text without the line end, and the bytes of the source it came from.
package struct VerbatimLine: Hashable, Sendable {
  package var text: String
  package var range: Range<Int>
}

/// Where a line of a code block starts: what long ones are cut at.
package struct VerbatimCut: Hashable, Sendable {
  /// The piece the line starts in.
  var piece: Int
  /// Its first byte: in the source, where the piece stands there.
  package var offset: Int
}

extension Node {
  /// The lines of a code block or of HTML, or those between two of its cuts.
  package func verbatimLines(from start: VerbatimCut? = nil, to end: VerbatimCut? = nil) -> [VerbatimLine] {
    var collector = VerbatimLines(self)
    collector.collect(from: start, to: end)
    return collector.lines
  }

  /// The places where a code block can be cut into parts of so many bytes or a little more, its start first. Looks at
  /// the bytes near the cuts only.
  package func verbatimCuts(every bytes: Int) -> [VerbatimCut] {
    var cuts = [VerbatimCut(piece: Int(record.payload), offset: range.lowerBound)]
    var length = 0
    var isCut = false
    for index in Int(record.payload)..<Int(record.payloadEnd) {
      let piece = storage.tree.pieces[index]
      if isCut { cuts.append(VerbatimCut(piece: index, offset: offset(of: index, after: cuts))) }
      isCut = false
      guard piece.start < Piece.newline else {
        isCut = piece.start == Piece.newline && length >= bytes
        if isCut { length = 0 }
        continue
      }
      let end = Int(piece.start) + Int(piece.count)
      var next = max(Int(piece.start), Int(piece.start) + bytes - length)
      length += Int(piece.count)
      while next < end {
        guard storage.bytes[next] == .newline else {
          next += 1
          continue
        }
        if next + 1 < end {
          cuts.append(VerbatimCut(piece: index, offset: next + 1))
        } else {
          isCut = true
        }
        length = end - next - 1
        next += max(1, bytes)
      }
    }
    return cuts
  }

  /// Where a piece starts in the source; of those that do not stand there, where the one before ends.
  private func offset(of piece: Int, after cuts: [VerbatimCut]) -> Int {
    var index = piece
    while index < Int(record.payloadEnd), storage.tree.pieces[index].start >= Piece.newline { index += 1 }
    guard index < Int(record.payloadEnd) else { return range.upperBound }
    return max(cuts.last?.offset ?? 0, Int(storage.tree.pieces[index].start))
  }
}

/// Puts the pieces of verbatim text together to lines.
private struct VerbatimLines {
  var lines: [VerbatimLine] = []

  private let node: Node
  private var text: [UInt8] = []
  private var range: Range<Int>?
  private var last: Int

  init(_ node: Node) {
    self.node = node
    last = node.range.lowerBound
  }

  mutating func collect(from start: VerbatimCut?, to end: VerbatimCut?) {
    let record = node.record
    if let start { last = start.offset }
    for index in (start?.piece ?? Int(record.payload))..<Int(record.payloadEnd) {
      let piece = node.storage.tree.pieces[index]
      if let end, index > end.piece || index == end.piece && piece.start >= Piece.newline { break }
      switch piece.start {
      case Piece.spaces: text.append(contentsOf: repeatElement(.space, count: Int(piece.count)))
      case Piece.newline: endLine()
      default:
        var bounds = Int(piece.start)..<Int(piece.start) + Int(piece.count)
        if let start, index == start.piece {
          bounds = bounds.clamped(to: start.offset..<max(start.offset, bounds.upperBound))
        }
        if let end, index == end.piece { bounds = bounds.clamped(to: 0..<end.offset) }
        append(bounds)
      }
    }
    if !text.isEmpty { endLine() }
  }

  private mutating func append(_ bounds: Range<Int>) {
    var start = bounds.lowerBound
    for offset in bounds where node.storage.bytes[offset] == .newline {
      appendText(start..<offset)
      last = max(last, offset)
      endLine()
      start = offset + 1
    }
    if start < bounds.upperBound { appendText(start..<bounds.upperBound) }
    last = max(last, bounds.upperBound)
  }

  private mutating func appendText(_ bounds: Range<Int>) {
    text.append(contentsOf: node.storage.bytes[bounds])
    // A piece that was placed before the one in front of it adds its text only.
    let start = range?.lowerBound ?? bounds.lowerBound
    range = start..<max(start, range?.upperBound ?? start, bounds.upperBound)
    last = bounds.upperBound
  }

  private mutating func endLine() {
    lines.append(VerbatimLine(text: String(decoding: text, as: UTF8.self), range: range ?? last..<last))
    text.removeAll(keepingCapacity: true)
    range = nil
  }
}
