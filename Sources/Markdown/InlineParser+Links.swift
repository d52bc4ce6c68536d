internal import MarkdownTree

/// Links (CommonMark 0.31.2, §6.3) and images (§6.4), references to footnotes.
extension InlineParser {
  mutating func readOpeningBracket(at offset: Int, isImage: Bool) -> Int {
    if !isImage, dialect == .stand, let end = footnoteEnd(at: offset) {
      append(Mark(.footnote, offset..<end))
      return end
    }
    var mark = Mark(.open, offset..<offset + (isImage ? 2 : 1))
    mark.isImage = isImage
    mark.previous = lastDelimiter
    if let last = brackets.last { marks[Int(last)].hasInner = true }
    brackets.append(Int32(truncatingIfNeeded: marks.count))
    append(mark)
    return Int(mark.end)
  }

  /// The end of a reference to a footnote that there is.
  private func footnoteEnd(at start: Int) -> Int? {
    guard !definitions.isEmpty, start + 2 < count, bytes[start + 1] == UInt8(ascii: "^"),
      let label = Footnote.label(at: start + 2, in: bytes, to: count),
      definitions.hasFootnote(bytes[label])
    else { return nil }
    return label.upperBound + 1
  }

  /// Looks for what makes a link of the last open bracket.
  mutating func readClosingBracket(at offset: Int) -> Int {
    guard let opener = brackets.last else { return offset + 1 }
    let open = marks[Int(opener)]
    brackets.removeLast()
    let isDead = !open.isImage && brackets.count < deadBrackets
    deadBrackets = min(deadBrackets, brackets.count)
    guard !isDead, let (target, end) = target(of: open, closedAt: offset) else { return offset + 1 }
    marks[Int(opener)].isMatched = true
    marks[Int(opener)].restStart = Int32(truncatingIfNeeded: targets.count)
    targets.append(target)
    var mark = Mark(.close, offset..<end)
    mark.isMatched = true
    append(mark)
    resolveEmphasis(above: open.previous)
    if !open.isImage {
      deadBrackets = brackets.count
      while let last = bareLinks.last, last > opener {
        marks[Int(last)].kind = .removed
        bareLinks.removeLast()
      }
    }
    return end
  }

  private mutating func target(of open: Mark, closedAt offset: Int) -> (LinkRecord, end: Int)? {
    if offset + 1 < count, bytes[offset + 1] == UInt8(ascii: "("), let found = inlineTarget(at: offset + 2) {
      return found
    }
    var label = Int(open.end)..<offset
    var end = offset + 1
    var isShort = true
    if end < count, bytes[end] == UInt8(ascii: "["), let labelEnd = links.labelEnd(from: end + 1) {
      let written = end + 1..<labelEnd
      // Brackets around blanks are no label: what stands before them may be a link by itself.
      isShort = written.allSatisfy { bytes[$0].isBlankOrNewline }
      if !isShort { label = written }
      if !isShort || written.isEmpty { end = labelEnd + 1 }
    }
    guard !(isShort && open.hasInner),
      let entry = definitions.find(bytes[label])
    else { return nil }
    let size = Int(entry.destination.count + entry.title.count)
    guard repeated + size <= mostRepeated else {
      hasUnresolved = true
      return nil
    }
    repeated += size
    return (LinkRecord(destination: entry.destination, title: entry.title), end)
  }

  private mutating func inlineTarget(at start: Int) -> (LinkRecord, end: Int)? {
    guard let destination = links.destination(at: links.skipWhitespace(from: start)) else { return nil }
    var end = links.skipWhitespace(from: destination.end)
    var title = 0..<0
    if end > destination.end, let found = links.title(at: end) {
      title = found.content
      end = links.skipWhitespace(from: found.end)
    }
    guard end < count, bytes[end] == UInt8(ascii: ")") else { return nil }
    return (LinkRecord(destination: .inText(destination.content), title: .inText(title)), end + 1)
  }
}

extension LinkRecord.Part {
  /// A part of the text of a leaf.
  fileprivate static func inText(_ range: Range<Int>) -> LinkRecord.Part {
    LinkRecord.Part(
      start: UInt32(truncatingIfNeeded: range.lowerBound), count: UInt32(truncatingIfNeeded: range.count),
      place: .source)
  }
}
