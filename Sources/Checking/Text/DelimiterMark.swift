/// A run of `*` that the parser took for text.
struct DelimiterMark {
  let range: Range<Int>
  /// The characters beside it; `nil` at the ends of its block.
  let before: Character?
  let after: Character?

  /// Whether punctuation behind it, with a letter before it, keeps it from opening.
  var isBlockedOpener: Bool { Self.isBlocked(before, after) }
  /// Whether punctuation before it, with a letter behind it, keeps it from closing.
  var isBlockedCloser: Bool { Self.isBlocked(after, before) }

  static func all(in prose: Prose, _ page: CheckedPage) -> [DelimiterMark] {
    var marks: [DelimiterMark] = []
    let bytes = page.bytes
    for run in prose.runs {
      var start = run.lowerBound
      while start < run.upperBound {
        guard bytes[start] == UInt8(ascii: "*") else {
          start += 1
          continue
        }
        let end = bytes[start..<run.upperBound].firstIndex { $0 != UInt8(ascii: "*") } ?? run.upperBound
        let isEscaped = start > 0 && bytes[start - 1] == UInt8(ascii: "\\")
        if !isEscaped { marks.append(DelimiterMark(start..<end, in: prose.range, page)) }
        start = end
      }
    }
    return marks
  }

  private init(_ range: Range<Int>, in block: Range<Int>, _ page: CheckedPage) {
    self.range = range
    let reach = 32
    before = page.text(of: max(block.lowerBound, range.lowerBound - reach)..<range.lowerBound).last
    after =
      page.text(of: range.upperBound..<max(range.upperBound, min(block.upperBound, range.upperBound + reach))).first
  }

  func matches(_ other: DelimiterMark) -> Bool {
    range.count == other.range.count && range.count <= 3
  }

  /// Whether the two would be emphasis, were it not for punctuation inside them and a letter outside.
  func opens(before closer: DelimiterMark) -> Bool {
    guard let first = after, let last = closer.before, !first.isWhitespace, !last.isWhitespace else { return false }
    guard isBlockedOpener || closer.isBlockedCloser else { return false }
    // A lone asterisk between ASCII letters or digits is more likely a sum.
    let outer = [isBlockedOpener ? before : nil, closer.isBlockedCloser ? closer.after : nil].compactMap(\.self)
    return outer.allSatisfy { $0.isLetter && (range.count > 1 || !$0.isASCII) }
  }

  private static func isBlocked(_ outer: Character?, _ inner: Character?) -> Bool {
    guard let outer, let inner else { return false }
    return !outer.isWhitespace && !isPunctuation(outer) && isPunctuation(inner)
  }

  /// What CommonMark calls punctuation: Unicode's, and its symbols.
  static func isPunctuation(_ character: Character) -> Bool {
    character.isPunctuation || character.isSymbol
  }
}
