/// Edits of whole lines.
extension Editor {
  /// The lines that the selection touches, counted from 1; not the line at whose start a selection ends.
  package var selectedLines: ClosedRange<Int> {
    let range = selection.range
    let first = text.line(at: range.lowerBound)
    var last = text.line(at: range.upperBound)
    if last > first, text.start(ofLine: last) == range.upperBound { last -= 1 }
    return first...last
  }

  /// Exchanges the selected lines with the one above them.
  package mutating func moveLinesUp() -> TextChange? {
    let lines = selectedLines
    guard lines.lowerBound > 1 else { return nil }
    return rotate(lines.lowerBound - 1, lines.upperBound, up: true)
  }

  /// Exchanges the selected lines with the one below them.
  package mutating func moveLinesDown() -> TextChange? {
    let lines = selectedLines
    guard lines.upperBound < text.lineCount else { return nil }
    return rotate(lines.lowerBound, lines.upperBound + 1, up: false)
  }

  /// Line ends stay where they are: the last line of a text may have none.
  private mutating func rotate(_ first: Int, _ last: Int, up: Bool) -> TextChange? {
    var contents = (first...last).map { text.bytes(in: text.range(ofLine: $0)) }
    let ends = (first...last).map { text.lineEnd(ofLine: $0) }
    let range = text.start(ofLine: first)..<text.range(ofLine: last).upperBound
    let selectedStart = text.start(ofLine: selectedLines.lowerBound)
    let moved = up ? contents.removeFirst() : contents.removeLast()
    contents.insert(moved, at: up ? contents.endIndex : contents.startIndex)
    var bytes: [UInt8] = []
    var starts: [Int] = []
    for (index, content) in contents.enumerated() {
      starts.append(range.lowerBound + bytes.count)
      bytes += content
      if index < contents.count - 1 { bytes += ends[index].utf8 }
    }
    let distance = starts[up ? 0 : 1] - selectedStart
    let end = range.lowerBound + bytes.count + text.lineEnd(ofLine: last).utf8.count
    let after = Selection(
      anchor: min(selection.anchor + distance, end), cursor: min(selection.cursor + distance, end))
    return apply(range, bytes, select: after)
  }

  /// Puts a copy of the selected lines below them and moves the selection there.
  package mutating func duplicateLines() -> TextChange? {
    let lines = selectedLines
    let range = text.start(ofLine: lines.lowerBound)..<text.range(ofLine: lines.upperBound).upperBound
    let bytes = Array(text.lineEnd(near: range.upperBound).utf8) + text.bytes(in: range)
    let after = Selection(anchor: selection.anchor + bytes.count, cursor: selection.cursor + bytes.count)
    return apply(range.upperBound..<range.upperBound, bytes, select: after)
  }
}
