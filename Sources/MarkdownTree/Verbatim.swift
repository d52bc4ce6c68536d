/// A line of a code block: its text without the line end, and the bytes of the source it came from.
package struct VerbatimLine: Hashable, Sendable {
  package var text: String
  package var range: Range<Int>
}

extension Node {
  /// The source of code, HTML or a comment without the marks and the indentation of what it stands in; empty for other
  /// kinds.
  package var verbatim: String {
    guard record.tag.hasPieces else { return "" }
    var output: [UInt8] = []
    NodeText.appendVerbatim(record, of: storage, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// The lines of a code block or of HTML, or those from one of its pieces to another.
  package func verbatimLines(_ pieces: Range<Int>? = nil) -> [VerbatimLine] {
    var lines: [VerbatimLine] = []
    let first = Int(record.payload)
    let range = pieces.map { $0.lowerBound + first..<$0.upperBound + first } ?? first..<Int(record.payloadEnd)
    for index in range {
      let piece = storage.tree.pieces[index]
      let bounds = Int(piece.start)..<Int(piece.end)
      var text: [UInt8] = []
      NodeText.append(piece, of: record, in: storage, to: &text)
      if piece.spaces == LeafLine.joined, var line = lines.popLast() {
        line.text += String(decoding: text, as: UTF8.self)
        line.range = line.range.lowerBound..<max(line.range.upperBound, bounds.upperBound)
        lines.append(line)
      } else {
        lines.append(VerbatimLine(text: String(decoding: text, as: UTF8.self), range: bounds))
      }
    }
    return lines
  }

  /// The pieces of a code block in parts of so many bytes or a little more, and where each part starts in the source.
  package func verbatimParts(every bytes: Int) -> [(pieces: Range<Int>, offset: Int)] {
    let count = Int(record.payloadEnd - record.payload)
    var parts = [(pieces: 0..<count, offset: range.lowerBound)]
    var length = 0
    for index in 0..<count {
      let piece = storage.tree.pieces[Int(record.payload) + index]
      if length >= bytes, piece.spaces != LeafLine.joined {
        parts[parts.count - 1].pieces = parts[parts.count - 1].pieces.lowerBound..<index
        parts.append((index..<count, Int(piece.start)))
        length = 0
      }
      length += Int(piece.end - piece.start) + 1
    }
    return parts
  }
}
