internal import MarkdownTree

/// The second phase: the inlines of a leaf (CommonMark 0.31.2, §6), as marks in its text.
///
/// One pass finds what stands alone and the brackets, resolving links at each `]` and emphasis inside of them, then what
/// remains of the delimiters; see the appendix of the specification, "phase 2".
struct InlineParser: ~Copyable {
  let dialect: Dialect
  var definitions: Definitions

  private(set) var bytes: Bytes
  var count: Int { bytes.count }
  var links: LinkScanner
  var html: RawHTML
  var marks = UniqueArray<Mark>()
  var pairs = UniqueArray<Pair>()
  /// The targets of bracketed links: as a definition gives them, or a part of the leaf's text.
  var targets = UniqueArray<LinkRecord>()
  /// The open brackets; those that are no images and lie below `deadBrackets` can start no link: there is one in them.
  var brackets = UniqueArray<Int32>()
  var deadBrackets = 0
  /// The bare links so far: one in a link is text.
  var bareLinks = UniqueArray<Int32>()
  /// The last run of delimiters that may find a fellow.
  var lastDelimiter: Int32 = -1
  /// The start of the plain text behind the last mark or escape.
  var plainStart = 0
  /// Whether there may be a backslash escape or a character reference.
  private(set) var hasEscapes = false
  /// Whether tags are among the marks that mean something.
  var hasElements = false
  var codeRuns = CodeRuns()
  /// Up to here no host name ends that could start a bare link.
  var noHost = 0
  /// The number of bytes that references have repeated, and the largest number that they may.
  var repeated = 0
  let mostRepeated: Int
  var hasUnresolved = false

  init(_ source: Bytes, _ definitions: Definitions, dialect: Dialect, mostRepeated: Int) {
    (bytes, self.definitions, self.dialect, self.mostRepeated) = (source, definitions, dialect, mostRepeated)
    (links, html) = (LinkScanner(source), RawHTML(source))
  }

  /// Finds the marks of a text.
  mutating func parse(_ bytes: Bytes) {
    self.bytes = bytes
    marks.removeAll()
    pairs.removeAll()
    targets.removeAll()
    brackets.removeAll()
    bareLinks.removeAll()
    (deadBrackets, lastDelimiter, plainStart, noHost) = (0, -1, 0, 0)
    (hasEscapes, hasElements) = (false, false)
    (links, html) = (LinkScanner(bytes), RawHTML(bytes))
    codeRuns.forget()
    var offset = 0
    while true {
      offset = plainEnd(from: offset)
      guard offset < count else { break }
      offset = read(at: offset)
    }
    if lastDelimiter >= 0 { resolveEmphasis(above: -1) }
    if hasElements { matchElements() }
  }

  /// The next byte that may mean something.
  @inline(__always)
  private func plainEnd(from start: Int) -> Int {
    var offset = start
    while offset < count {
      let byte = bytes[offset]
      if byte < 0x80, (byte < 0x40 ? Self.specialLow : Self.specialHigh) >> UInt64(byte & 63) & 1 != 0 { break }
      offset += 1
    }
    return offset
  }

  /// The line feed and `!&*.:<`; and `@[\]_` with the backtick and the tilde.
  private static var specialLow: UInt64 { 0x1400_4442_0000_0400 }
  private static var specialHigh: UInt64 { 0x4000_0001_B800_0001 }

  /// Reads what starts at an offset.
  ///
  /// - Returns: Where to go on.
  private mutating func read(at offset: Int) -> Int {
    switch bytes[offset] {
    case .newline: return readLineEnd(at: offset)
    case .backslash: return readBackslash(at: offset)
    case .ampersand:
      // What it stands for is resolved when the text is asked for.
      hasEscapes = true
      return offset + 1
    case UInt8(ascii: "`"): return readCode(at: offset)
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): return readDelimiters(at: offset)
    case UInt8(ascii: "["): return readOpeningBracket(at: offset, isImage: false)
    case UInt8(ascii: "!"):
      guard offset + 1 < count, bytes[offset + 1] == UInt8(ascii: "[") else { return offset + 1 }
      return readOpeningBracket(at: offset, isImage: true)
    case UInt8(ascii: "]"): return readClosingBracket(at: offset)
    case UInt8(ascii: "<"): return readAngleBracket(at: offset)
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "@"):
      return dialect == .stand ? readBareLink(at: offset) : offset + 1
    default: return offset + 1
    }
  }

  mutating func append(_ mark: Mark) {
    marks.append(mark)
    plainStart = Int(mark.end)
  }

  // MARK: §2.4 Backslash escapes

  private mutating func readBackslash(at offset: Int) -> Int {
    guard offset + 1 < count else { return offset + 1 }
    let next = bytes[offset + 1]
    if next == .newline {
      append(Mark(.hardBreak, offset..<offset + 2))
      return offset + 2
    }
    guard next.isPunctuation else { return offset + 1 }
    hasEscapes = true
    plainStart = offset + 2
    return offset + 2
  }

  // MARK: §6.1 Code spans

  private mutating func readCode(at offset: Int) -> Int {
    var start = offset
    while start < count, bytes[start] == UInt8(ascii: "`") { start += 1 }
    let length = start - offset
    guard let end = codeRuns.find(length, from: start, in: bytes) else { return start }
    var mark = Mark(.code, offset..<end + length)
    var content = start..<end
    // One space at both ends is taken off, unless there is nothing else.
    if content.count > 2, bytes[start].isSpaceOrNewline, bytes[end - 1].isSpaceOrNewline,
      content.contains(where: { !bytes[$0].isSpaceOrNewline })
    {
      content = start + 1..<end - 1
    }
    mark.restStart = Int32(truncatingIfNeeded: content.lowerBound)
    mark.restEnd = Int32(truncatingIfNeeded: content.upperBound)
    append(mark)
    return end + length
  }

  // MARK: §6.5 Autolinks, §6.6 raw HTML

  private mutating func readAngleBracket(at offset: Int) -> Int {
    if let end = html.autolinkEnd(at: offset) {
      append(Mark(.autolink, offset..<end))
      return end
    }
    guard let end = html.end(at: offset) else { return offset + 1 }
    var mark = Mark(html.isComment(at: offset) ? .comment : .html, offset..<end)
    if dialect == .stand, mark.kind == .html {
      mark.element = Element(tag: bytes[offset..<end])
      // An anchor that leads nowhere is no link.
      if mark.element == .link, bytes[offset + 1] != UInt8(ascii: "/"), html.value(of: "href", inTagAt: offset) == nil {
        mark.element = .none
      }
      hasElements = hasElements || mark.element != .none
    }
    append(mark)
    return end
  }

  // MARK: §6.7 Hard line breaks, §6.8 soft line breaks

  private mutating func readLineEnd(at offset: Int) -> Int {
    var start = offset
    var spaces = 0
    while start > plainStart, bytes[start - 1].isBlank {
      start -= 1
      spaces = bytes[start] == .space && spaces == offset - start - 1 ? spaces + 1 : spaces
    }
    append(Mark(spaces >= 2 ? .hardBreak : .softBreak, start..<offset + 1))
    return offset + 1
  }
}

extension UInt8 {
  fileprivate var isSpaceOrNewline: Bool { self == .space || self == .newline }
}

/// The runs of backticks, so that a run without a fellow is looked for once.
struct CodeRuns: ~Copyable {
  /// For each length the last place where such a run starts, once all of the text has been looked through.
  private var last = UniqueArray<Int32>()
  private var isComplete = false

  mutating func forget() { isComplete = false }

  /// The start of the next run of a length.
  mutating func find(_ length: Int, from start: Int, in bytes: Bytes) -> Int? {
    if isComplete, length >= last.count || Int(last[length]) < start { return nil }
    var found: Int?
    Self.runs(from: start, in: bytes) { run in
      if run.count == length { found = run.lowerBound }
      return found == nil
    }
    if found == nil, !isComplete { complete(from: start, in: bytes) }
    return found
  }

  private mutating func complete(from start: Int, in bytes: Bytes) {
    isComplete = true
    last.removeAll()
    Self.runs(from: start, in: bytes) { run in
      while last.count <= run.count { last.append(-1) }
      last[run.count] = Int32(truncatingIfNeeded: run.lowerBound)
      return true
    }
  }

  private static func runs(
    from start: Int, in bytes: Bytes, _ body: (Range<Int>) -> Bool
  ) {
    var offset = start
    while let run = bytes.firstOffset(of: UInt8(ascii: "`"), from: offset) {
      var end = run
      while end < bytes.count, bytes[end] == UInt8(ascii: "`") { end += 1 }
      guard body(run..<end) else { return }
      offset = end
    }
  }
}
