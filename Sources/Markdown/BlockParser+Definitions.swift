internal import MarkdownTree

/// Definitions of link references (CommonMark 0.31.2, §4.7).
extension BlockParser {
  /// Takes the definitions off the start of a paragraph.
  mutating func takeDefinitions(_ block: Int) {
    let range = Int(blocks[block].firstLine)..<Int(blocks[block].endLine)
    gathered.load(
      lines, range, from: Int(lines[range.lowerBound].start), to: Int(lines[range.upperBound - 1].end))
    var scanner = LinkScanner(gathered.bytes)
    var offset = 0
    while offset < gathered.count, let found = scanner.definition(at: offset) {
      definitions.add(
        found.label, at: gathered.source(of: offset), destination: scanner.resolved(found.destination),
        title: scanner.resolved(found.title))
      while offset <= found.end {
        if offset == gathered.count || gathered.bytes[offset] == .newline { blocks[block].firstLine += 1 }
        offset += 1
      }
    }
  }
}

/// Reads the parts of links and of their definitions (CommonMark 0.31.2, §6.3). In a text of a leaf there are no blank lines.
struct LinkScanner {
  private let bytes: Bytes
  private var count: Int { bytes.count }
  /// From where on there is no end of a title in double or single quotation marks.
  private var noDoubleQuote = Int.max
  private var noSingleQuote = Int.max

  /// As many parentheses may be open in a destination.
  private static let mostParentheses = 32

  init(_ bytes: Bytes) { self.bytes = bytes }

  struct Definition {
    var label: String
    var destination: Range<Int>
    var title: Range<Int>
    /// The end of its last line.
    var end: Int
  }

  mutating func definition(at start: Int) -> Definition? {
    guard start < count, bytes[start] == UInt8(ascii: "["), let labelEnd = labelEnd(from: start + 1),
      labelEnd + 1 < count,
      bytes[labelEnd + 1] == UInt8(ascii: ":"),
      let label = Definitions.key(of: bytes[start + 1..<labelEnd])
    else { return nil }
    let target = skipWhitespace(from: labelEnd + 2)
    guard let destination = destination(at: target), destination.end > target else { return nil }
    var definition = Definition(label: label, destination: destination.content, title: 0..<0, end: 0)
    let next = skipWhitespace(from: destination.end)
    if next > destination.end, let title = title(at: next), let end = lineEnd(from: title.end) {
      (definition.title, definition.end) = (title.content, end)
      return definition
    }
    guard let end = lineEnd(from: destination.end) else { return nil }
    definition.end = end
    return definition
  }

  /// The end of the line if nothing but blanks stands before it.
  private func lineEnd(from offset: Int) -> Int? {
    var next = offset
    while next < count, bytes[next].isBlank { next += 1 }
    return next == count || bytes[next] == .newline ? next : nil
  }

  func skipWhitespace(from offset: Int) -> Int {
    var next = offset
    while next < count, bytes[next].isBlankOrNewline { next += 1 }
    return next
  }

  /// The `]` behind a label: no bracket in it without a backslash.
  func labelEnd(from start: Int) -> Int? {
    var next = start
    while next < count, next - start <= 4 * 999 {
      switch bytes[next] {
      case UInt8(ascii: "]"): return next
      case UInt8(ascii: "["): return nil
      case .backslash: next += next + 1 < count && bytes[next + 1].isPunctuation ? 2 : 1
      default: next += 1
      }
    }
    return nil
  }

  /// A destination in angle brackets or without; the latter may be empty.
  func destination(at start: Int) -> (content: Range<Int>, end: Int)? {
    var next = start
    if next < count, bytes[next] == UInt8(ascii: "<") {
      next += 1
      while next < count {
        switch bytes[next] {
        case UInt8(ascii: ">"): return (start + 1..<next, next + 1)
        case UInt8(ascii: "<"), .newline: return nil
        case .backslash: next += next + 1 < count && bytes[next + 1].isPunctuation ? 2 : 1
        default: next += 1
        }
      }
      return nil
    }
    var parentheses = 0
    scan: while next < count {
      switch bytes[next] {
      case UInt8(ascii: "("):
        parentheses += 1
        if parentheses > Self.mostParentheses { return nil }
      case UInt8(ascii: ")"):
        if parentheses == 0 { break scan }
        parentheses -= 1
      case .backslash where next + 1 < count && bytes[next + 1].isPunctuation: next += 1
      case .space: break scan
      case let byte where byte.isControl: break scan
      default: break
      }
      next += 1
    }
    return parentheses == 0 ? (start..<next, next) : nil
  }

  /// A title in quotation marks or parentheses.
  mutating func title(at start: Int) -> (content: Range<Int>, end: Int)? {
    guard start < count else { return nil }
    let close: UInt8
    switch bytes[start] {
    case UInt8(ascii: "\""):
      guard start < noDoubleQuote else { return nil }
      close = UInt8(ascii: "\"")
    case UInt8(ascii: "'"):
      guard start < noSingleQuote else { return nil }
      close = UInt8(ascii: "'")
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return nil
    }
    var next = start + 1
    while next < count {
      if bytes[next] == close { return (start + 1..<next, next + 1) }
      if bytes[next] == UInt8(ascii: "("), close == UInt8(ascii: ")") { return nil }
      next += bytes[next] == .backslash && next + 1 < count && bytes[next + 1].isPunctuation ? 2 : 1
    }
    if close == UInt8(ascii: "\"") { noDoubleQuote = start }
    if close == UInt8(ascii: "'") { noSingleQuote = start }
    return nil
  }

  /// A part of the text with its escapes resolved.
  func resolved(_ range: Range<Int>) -> [UInt8] {
    var output: [UInt8] = []
    Escapes.resolve(bytes[range], to: &output)
    return output
  }
}
