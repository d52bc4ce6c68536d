internal import MarkdownTree

/// HTML blocks (CommonMark 0.31.2, §4.6).
extension BlockParser {
  mutating func startHTML(_ line: BlockStart) -> Bool {
    let rest = bytes[nonspace..<lineEnd]
    let end = HTMLBlockEnd(startOf: rest)
    var closer: Int?
    if let end {
      closer = closers.next(end, from: nonspace, in: bytes, to: self.end)
      // By the specification, an unclosed comment hides all of the text behind it. Here it is a text that a reader sees.
      if closer == nil, dialect == .stand {
        dependsOnAll = true
        return false
      }
    } else {
      guard HTMLBlockStart.isBlockTag(rest) || !line.hasParagraph && HTMLBlockStart.isTag(rest) else { return false }
    }
    close(to: line.matched)
    openLeaf(.htmlBlock)
    htmlEnd = end
    addVerbatimLine()
    if let closer, closer < lineEnd { endHTML() }
    return true
  }

  mutating func continuesHTML() -> Bool {
    guard let end = htmlEnd else {
      guard !isBlank else { return false }
      addVerbatimLine()
      return true
    }
    if isBlank { noteBlankLine() } else { isGap = false }
    addVerbatimLine()
    if let closer = closers.next(end, from: offset, in: bytes, to: self.end), closer < lineEnd { endHTML() }
    return true
  }

  private mutating func endHTML() {
    htmlEnd = nil
    closeLeaf()
  }
}

/// The end of an HTML block that does not end at a blank line: one of the kinds 1 to 5.
enum HTMLBlockEnd: Int {
  case script, comment, instruction, declaration, cdata

  init?(startOf line: UnsafeBufferPointer<UInt8>) {
    guard line.count > 1 else { return nil }
    switch line[1] {
    case UInt8(ascii: "!"):
      if line.starts(with: "<!--".utf8) {
        self = .comment
      } else if line.starts(with: "<![CDATA[".utf8) {
        self = .cdata
      } else if line.count > 2, line[2].isLetter {
        self = .declaration
      } else {
        return nil
      }
    case UInt8(ascii: "?"): self = .instruction
    default:
      let name = HTMLBlockStart.name(line.dropFirst())
      guard HTMLBlockStart.verbatimNames.contains(name) else { return nil }
      let next = 1 + name.utf8.count
      guard next == line.count || line[next].isBlank || line[next] == UInt8(ascii: ">") else { return nil }
      self = .script
    }
  }

  fileprivate var mark: StaticString {
    switch self {
    case .script: "</"
    case .comment: "-->"
    case .instruction: "?>"
    case .declaration: ">"
    case .cdata: "]]>"
    }
  }
}

/// The ends of HTML blocks. What was found is remembered, so that each byte is looked at once.
struct HTMLClosers {
  private var found: [Int?] = [-1, -1, -1, -1, -1]

  /// The offset of the next end of a kind; `nil` where there is none.
  mutating func next(_ end: HTMLBlockEnd, from start: Int, in bytes: Bytes, to count: Int) -> Int? {
    guard let known = found[end.rawValue] else { return nil }
    if known >= start { return known }
    let next = Self.search(end, from: start, in: bytes, to: count)
    found[end.rawValue] = next
    return next
  }

  private static func search(_ end: HTMLBlockEnd, from start: Int, in bytes: Bytes, to count: Int)
    -> Int?
  {
    let text = bytes.part(count: count)
    var offset = start
    while let next = text.firstOffset(of: end.mark, from: offset) {
      guard end == .script else { return next }
      let name = HTMLBlockStart.name(text[next + 2..<min(next + 14, count)])
      let close = next + 2 + name.utf8.count
      if HTMLBlockStart.verbatimNames.contains(name), close < count, bytes[close] == UInt8(ascii: ">") { return next }
      offset = next + 2
    }
    return nil
  }
}

/// The start of an HTML block that ends at a blank line: one of the kinds 6 and 7.
enum HTMLBlockStart {
  /// The elements whose content is no Markdown, blank lines or not.
  static let verbatimNames: Set<String> = ["script", "pre", "style", "textarea"]

  private static let blockNames = Set(
    """
    address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt \
    fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link \
    main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead \
    title tr track ul
    """.split(separator: " ").map(String.init))

  /// The name of a tag in lower case; no more than the longest that means something.
  static func name(_ bytes: some Collection<UInt8>) -> String {
    String(
      decoding: bytes.prefix(12).prefix { $0.isLetter || $0.isDigit }.map { $0.isLetter ? $0 | 0x20 : $0 },
      as: UTF8.self)
  }

  /// Whether a line starts with the tag of a block (6).
  static func isBlockTag(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = line.count > 1 && line[1] == UInt8(ascii: "/") ? 2 : 1
    let name = name(line.dropFirst(start))
    guard blockNames.contains(name) else { return false }
    let rest = line.dropFirst(start + name.utf8.count)
    guard let next = rest.first else { return true }
    return next.isBlank || next == UInt8(ascii: ">") || rest.starts(with: "/>".utf8)
  }

  /// Whether a line is one tag of any other element (7).
  static func isTag(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = line.baseAddress, let end = RawHTML(Bytes(start, count: line.count)).tagEnd(at: 0) else {
      return false
    }
    guard !verbatimNames.contains(name(line.dropFirst())) else { return false }
    return line[end...].allSatisfy(\.isBlank)
  }
}
