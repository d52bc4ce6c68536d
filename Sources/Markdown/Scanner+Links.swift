/// What can follow the text of a link (CommonMark 0.31.2, 6.3): a destination and a title, or a label.
extension Scanner {
  /// The end of `(destination "title")`, and where its destination starts; `nil` where there is none.
  func inlineTarget(at offset: Int) -> (end: Int, destination: Range<Int>)? {
    guard self[offset] == UInt8(ascii: "(") else { return nil }
    var next = skipLineEnd(from: offset + 1)
    guard let destination = destination(at: next) else { return nil }
    next = destination.upperBound + (destination.lowerBound > next ? 1 : 0)
    let afterBlanks = skipLineEnd(from: next)
    if afterBlanks > next, let end = titleEnd(at: afterBlanks) { next = end }
    next = skipLineEnd(from: next)
    return self[next] == UInt8(ascii: ")") ? (next + 1, destination) : nil
  }

  /// The end of `[label]`; `nil` where there is none, or where brackets or an empty line stand in it.
  func labelEnd(from offset: Int) -> Int? {
    guard self[offset] == UInt8(ascii: "[") else { return nil }
    var next = offset + 1
    while next < count, next - offset <= 1_001 {
      switch self[next] {
      case .backslash: next += 1
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "]"): return next + 1
      case .newline where self[skipMarks(from: next + 1)] == .newline: return nil
      default: break
      }
      next += 1
    }
    return nil
  }

  /// The line end behind what looks like a link reference definition: that of its destination or title, or else of its
  /// label; `nil` where there is none.
  func definitionEnd(at offset: Int) -> Int? {
    guard let label = labelEnd(from: offset), label > offset + 2, self[label] == UInt8(ascii: ":") else { return nil }
    let start = skipLineEnd(from: label + 1)
    guard let destination = destination(at: start) else { return lineEnd(from: label) }
    let end = destination.upperBound + (destination.lowerBound > start ? 1 : 0)
    let title = skipLineEnd(from: end)
    if title > end, let titleEnd = titleEnd(at: title), self[skipBlanks(from: titleEnd)] == .newline {
      return lineEnd(from: titleEnd)
    }
    return lineEnd(from: self[skipBlanks(from: end)] == .newline ? end : label)
  }

  /// Skips blanks and the marks of quotes.
  private func skipMarks(from offset: Int) -> Int {
    var next = offset
    while self[next].isBlank || self[next] == UInt8(ascii: ">") { next += 1 }
    return next
  }

  /// The destination without its angle brackets, which may be empty.
  private func destination(at offset: Int) -> Range<Int>? {
    self[offset] == UInt8(ascii: "<") ? angledDestination(at: offset) : plainDestination(at: offset)
  }

  private func angledDestination(at offset: Int) -> Range<Int>? {
    var next = offset + 1
    while self[next] != .newline {
      switch self[next] {
      case .backslash: next += self[next + 1] == .newline ? 0 : 1
      case UInt8(ascii: "<"): return nil
      case UInt8(ascii: ">"): return offset + 1..<next
      default: break
      }
      next += 1
    }
    return nil
  }

  private func plainDestination(at offset: Int) -> Range<Int>? {
    var (next, depth) = (offset, 0)
    while !self[next].isControl, self[next] != .space {
      switch self[next] {
      case .backslash: if self[next + 1].isPunctuation { next += 1 }
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if depth == 0 { return offset..<next }
        depth -= 1
      default: break
      }
      next += 1
    }
    return depth == 0 ? offset..<next : nil
  }

  private func titleEnd(at offset: Int) -> Int? {
    let close: UInt8
    switch self[offset] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): close = self[offset]
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return nil
    }
    var next = offset + 1
    while next < count {
      if self[next] == close { return next + 1 }
      if self[next] == .newline, self[skipBlanks(from: next + 1)] == .newline { return nil }
      next += self[next] == .backslash ? 2 : 1
    }
    return nil
  }

  /// Skips blanks and at most one line end with what the next line starts with.
  private func skipLineEnd(from offset: Int) -> Int {
    let next = skipBlanks(from: offset)
    return next < count && self[next] == .newline ? skipBetweenLines(from: next) : next
  }
}
