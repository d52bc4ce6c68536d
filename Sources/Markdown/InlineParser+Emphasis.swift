internal import MarkdownTree

/// Emphasis and strong emphasis (CommonMark 0.31.2, §6.2), strikethrough (GFM §6.5).
extension InlineParser {
  /// Reads a run of delimiters.
  mutating func readDelimiters(at offset: Int) -> Int {
    let byte = bytes[offset]
    var end = offset
    while end < count, bytes[end] == byte { end += 1 }
    let before = CharacterClass(before: offset, in: bytes)
    let after = CharacterClass(at: end, in: bytes)
    let isLeftFlanking = after != .space && (after != .punctuation || before != .other)
    let isRightFlanking = before != .space && (before != .punctuation || after != .other)
    var (canOpen, canClose) = (isLeftFlanking, isRightFlanking)
    switch byte {
    case UInt8(ascii: "_"):
      canOpen = isLeftFlanking && (!isRightFlanking || before == .punctuation)
      canClose = isRightFlanking && (!isLeftFlanking || after == .punctuation)
    case UInt8(ascii: "~"):
      guard dialect == .stand, end - offset <= 2 else { return end }
      // One before a digit says "about" or "up to": `~5 km`, `3~5 days`.
      if end - offset == 1, end < count, bytes[end].isDigit { canOpen = false }
    default: break
    }
    guard canOpen || canClose else { return end }
    var mark = Mark(.delimiter, offset..<end)
    (mark.byte, mark.canOpen, mark.canClose) = (byte, canOpen, canClose)
    (mark.restStart, mark.restEnd) = (mark.start, mark.end)
    mark.previous = lastDelimiter
    let index = Int32(truncatingIfNeeded: marks.count)
    if lastDelimiter >= 0 { marks[Int(lastDelimiter)].next = index }
    lastDelimiter = index
    append(mark)
    return end
  }

  /// Finds the pairs among the runs behind one of them, and forgets these runs.
  mutating func resolveEmphasis(above bottom: Int32) {
    // For each kind of closing run: up to where nothing opens it.
    var bottoms = OpenerBottoms(bottom)
    var closer = first(above: bottom)
    while closer >= 0 {
      let run = marks[Int(closer)]
      guard run.canClose else {
        closer = run.next
        continue
      }
      let kind = OpenerBottoms.kind(of: run)
      if let opener = opener(of: run, above: bottoms[kind]) {
        closer = match(opener, closer)
        continue
      }
      bottoms[kind] = run.previous
      if !run.canOpen { unlink(closer) }
      closer = run.next
    }
    lastDelimiter = bottom
    if bottom >= 0 { marks[Int(bottom)].next = -1 }
  }

  private func first(above bottom: Int32) -> Int32 {
    if bottom >= 0 { return marks[Int(bottom)].next }
    var first = lastDelimiter
    while first >= 0, marks[Int(first)].previous >= 0 { first = marks[Int(first)].previous }
    return first
  }

  private func opener(of closer: Mark, above bottom: Int32) -> Int32? {
    var index = closer.previous
    while index > bottom {
      let opener = marks[Int(index)]
      if opener.byte == closer.byte, opener.canOpen {
        let (left, right) = (opener.end - opener.start, closer.end - closer.start)
        if closer.byte == UInt8(ascii: "~") {
          if left == right { return index }
        } else if !(closer.canOpen || opener.canClose) || right % 3 == 0 || (left + right) % 3 != 0 {
          return index
        }
      }
      index = opener.previous
    }
    return nil
  }

  /// Makes a pair of two runs.
  ///
  /// - Returns: The run to go on with.
  private mutating func match(_ opener: Int32, _ closer: Int32) -> Int32 {
    let (left, right) = (marks[Int(opener)], marks[Int(closer)])
    let isStruck = left.byte == UInt8(ascii: "~")
    let length =
      isStruck ? left.end - left.start : min(left.restEnd - left.restStart, right.restEnd - right.restStart, 2)
    var pair = Pair(tag: isStruck ? .strikethrough : length == 2 ? .strong : .emphasis, length: length)
    pair.nextOpen = left.opens
    let index = Int32(truncatingIfNeeded: pairs.count)
    pairs.append(pair)
    marks[Int(opener)].opens = index
    marks[Int(opener)].restEnd -= length
    if right.lastClose >= 0 { pairs[Int(right.lastClose)].nextClose = index } else { marks[Int(closer)].closes = index }
    marks[Int(closer)].lastClose = index
    marks[Int(closer)].restStart += length
    // What lies between them finds no fellow any more.
    marks[Int(opener)].next = closer
    marks[Int(closer)].previous = opener
    if marks[Int(opener)].restStart == marks[Int(opener)].restEnd { unlink(opener) }
    guard marks[Int(closer)].restStart == marks[Int(closer)].restEnd else { return closer }
    unlink(closer)
    return marks[Int(closer)].next
  }

  /// Takes a run off the list of those that may find a fellow.
  mutating func unlink(_ index: Int32) {
    let mark = marks[Int(index)]
    if mark.previous >= 0 { marks[Int(mark.previous)].next = mark.next }
    if mark.next >= 0 { marks[Int(mark.next)].previous = mark.previous } else { lastDelimiter = mark.previous }
  }
}

/// For each kind of closing run, up to which run nothing opens it: what makes emphasis linear.
private struct OpenerBottoms {
  private var bottoms: InlineArray<14, Int32>

  init(_ bottom: Int32) { bottoms = InlineArray(repeating: bottom) }

  subscript(kind: Int) -> Int32 {
    get { bottoms[kind] }
    set { bottoms[kind] = newValue }
  }

  static func kind(of run: Mark) -> Int {
    let length = Int(run.end - run.start)
    if run.byte == UInt8(ascii: "~") { return 11 + length }
    return (run.byte == UInt8(ascii: "*") ? 0 : 6) + (run.canOpen ? 3 : 0) + length % 3
  }
}

/// The kind of character beside a run of delimiters.
enum CharacterClass {
  case space, punctuation, other

  init(before offset: Int, in bytes: Bytes) {
    guard offset > 0 else {
      self = .space
      return
    }
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    self.init(bytes, start)
  }

  init(at offset: Int, in bytes: Bytes) {
    guard offset < bytes.count else {
      self = .space
      return
    }
    self.init(bytes, offset)
  }

  private init(_ bytes: Bytes, _ start: Int) {
    let byte = bytes[start]
    guard byte >= 0x80 else {
      self = byte.isPunctuation ? .punctuation : byte.isBlankOrNewline || byte == 0x0C ? .space : .other
      return
    }
    self.init(bytes.scalar(at: start))
  }

  private init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    // Cyrillic letters, Chinese characters: most of what there is.
    case 0x400..<0x482, 0x48A..<0x530, 0x4E00..<0xA000: self = .other
    default:
      switch scalar.properties.generalCategory {
      case .spaceSeparator: self = .space
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
        .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
        self = .punctuation
      default: self = .other
      }
    }
  }
}
