internal import Algorithms
import MarkdownTree

/// Finds what of a page is written for programs, not for readers: front matter that is no YAML, templates and what stands
/// between paired ones, attributes, mathematics, code, tags, addresses. Quotation marks and blanks mean something there.
///
/// Looks at bytes, not at the parser's tree: most of this is text to CommonMark. Where in doubt more is taken than less.
struct ProgramRanges {
  /// In the order of the text, without overlaps.
  private(set) var ranges: [Range<Int>] = []

  private let bytes: ArraySlice<UInt8>
  private var index: Int
  /// Templates that may have a partner further on.
  private var open: [TemplateTag] = []
  /// The end of the paragraph that `index` is in.
  private var paragraphEnd = 0
  /// Up to where there are no more backticks in a row, by their number.
  private var noBackticks: [Int: Int] = [:]
  /// Elements that are not closed any more.
  private var unclosed: Set<String> = []
  /// From where on there is no `$$`.
  private var noDisplay = Int.max

  /// Elements whose content is no prose.
  private static let verbatim: Set = [
    "code", "kbd", "math", "pre", "samp", "script", "style", "svg", "textarea", "tt", "var",
  ]
  /// Longer tags, attributes and formulas in a line of text are none, in bytes.
  private static let longest = 1024
  /// Templates are closed within so many others.
  private static let deepest = 64

  init(in bytes: ArraySlice<UInt8>, from bodyStart: Int) {
    self.bytes = bytes
    index = bodyStart
    while index < bytes.endIndex { step() }
    merge()
  }

  /// The rest of runs of text without the ranges; both in their order.
  func cut(out runs: [Range<Int>]) -> [Range<Int>] {
    guard let first = runs.first, !ranges.isEmpty else { return runs }
    var next = ranges.partitioningIndex { $0.upperBound > first.lowerBound }
    guard next < ranges.count, let last = runs.last, ranges[next].lowerBound < last.upperBound else { return runs }
    return runs.flatMap { run in
      var left: [Range<Int>] = []
      var start = run.lowerBound
      while next < ranges.count, ranges[next].lowerBound < run.upperBound {
        if ranges[next].lowerBound > start { left.append(start..<ranges[next].lowerBound) }
        start = max(start, ranges[next].upperBound)
        if ranges[next].upperBound > run.upperBound { break }
        next += 1
      }
      if start < run.upperBound { left.append(start..<run.upperBound) }
      return left
    }
  }

  /// Whether a range touches what is written for programs.
  func overlap(_ range: Range<Int>) -> Bool {
    let next = ranges.partitioningIndex { $0.upperBound > range.lowerBound }
    return next < ranges.count && ranges[next].lowerBound < range.upperBound
  }

  // MARK: Scanning

  private mutating func step() {
    let start = index
    if index >= paragraphEnd { paragraphEnd = endOfParagraph() }
    if isLineStart, takeLine() { return }
    switch bytes[index] {
    case .backslash: takeEscape()
    case UInt8(ascii: "{"): takeBrace()
    case UInt8(ascii: "$"): takeFormula()
    case UInt8(ascii: "[") where has("[["): take(upTo: "]]")
    case UInt8(ascii: "%") where has("%%"): take(upTo: "%%")
    case UInt8(ascii: "<") where has("<%"): take(upTo: "%>")
    case UInt8(ascii: "`"): takeCode()
    case UInt8(ascii: "<"): takeTag()
    case UInt8(ascii: ":") where has("://"): takeAddress()
    default: break
    }
    if index == start { index += 1 }
  }

  private mutating func take(to end: Int) {
    ranges.append(index..<end)
    index = end
  }

  private func has(_ text: StaticString, at start: Int? = nil) -> Bool {
    let start = start ?? index
    return text.withUTF8Buffer {
      start + $0.count <= bytes.endIndex && bytes[start..<(start + $0.count)].elementsEqual($0)
    }
  }

  private var isLineStart: Bool { index == bytes.startIndex || bytes[index - 1] == .newline }

  private func lineEnd(from start: Int) -> Int {
    bytes[start...].firstIndex(of: .newline) ?? bytes.endIndex
  }

  /// The first blank line from here on, or the end.
  private func endOfParagraph() -> Int {
    var line = index
    while line < bytes.endIndex {
      let end = lineEnd(from: line)
      if end > index, bytes[line..<end].allSatisfy(\.isBlank) { return end }
      line = end + 1
    }
    return bytes.endIndex
  }

  /// The first place of a text from an offset on, before a limit.
  private func find(_ text: StaticString, from start: Int, to limit: Int) -> Int? {
    let first = text.withUTF8Buffer { $0[0] }
    var place = start
    while place < limit, let found = bytes[place..<limit].firstIndex(of: first) {
      if has(text, at: found), found + text.utf8CodeUnitCount <= limit { return found }
      place = found + 1
    }
    return nil
  }

  // MARK: What a line starts with

  private static let lineMarks: [StaticString] = [":::", "!!! ", "??? ", "???+", "@import "]

  /// Takes blocks of code, and lines that are marks of extensions: `:::`, `!!!`, `???`, `@import`.
  private mutating func takeLine() -> Bool {
    let end = lineEnd(from: index)
    let start = bytes[index..<end].firstIndex { !$0.isBlank && $0 != UInt8(ascii: ">") } ?? end
    if Self.lineMarks.contains(where: { has($0, at: start) }) {
      take(to: end)
      return true
    }
    guard has("```", at: start) || has("~~~", at: start) else { return false }
    let mark = bytes[start]
    let count = bytes[start..<end].prefix { $0 == mark }.count
    // Backticks behind the mark make it code within a line.
    if mark == UInt8(ascii: "`"), bytes[(start + count)..<end].contains(mark) { return false }
    var line = end + 1
    while line < bytes.endIndex {
      let end = lineEnd(from: line)
      let first = bytes[line..<end].firstIndex { !$0.isBlank && $0 != UInt8(ascii: ">") } ?? end
      let closing = bytes[first..<end].prefix { $0 == mark }.count
      if closing >= count, bytes[(first + closing)..<end].allSatisfy(\.isBlank) {
        take(to: end)
        return true
      }
      line = end + 1
    }
    take(to: bytes.endIndex)
    return true
  }

  // MARK: What a text holds

  /// `\(…\)`, `\[…\]` and `\begin{…}…\end{` are formulas; other signs are themselves.
  private mutating func takeEscape() {
    let limit = min(paragraphEnd, index + Self.longest)
    if has("\\("), let end = find("\\)", from: index + 2, to: limit) { return take(to: end + 2) }
    if has("\\["), let end = find("\\]", from: index + 2, to: limit) { return take(to: end + 2) }
    if has("\\begin{"), let end = find("\\end{", from: index + 7, to: limit) { return take(to: end + 5) }
    index += 2
  }

  /// `[[Page|text]]`, a link to wikis; `%%…%%`, their comment; `<% … %>`, a template.
  private mutating func take(upTo mark: StaticString) {
    guard let end = find(mark, from: index + 2, to: min(paragraphEnd, index + Self.longest)) else { return index += 2 }
    take(to: end + 2)
  }

  private mutating func takeFormula() {
    if has("$$") {
      guard index < noDisplay else { return index += 2 }
      guard let end = find("$$", from: index + 2, to: bytes.endIndex) else {
        noDisplay = index
        return index += 2
      }
      return take(to: end + 2)
    }
    // As Pandoc has it: no blank within the signs, no digit behind them, so that “$5 and $10” is money.
    let limit = min(paragraphEnd, index + Self.longest)
    guard index + 1 < limit, !bytes[index + 1].isBlankOrNewline else { return }
    var place = index + 1
    while let end = bytes[place..<limit].firstIndex(of: UInt8(ascii: "$")) {
      let isDigit = end + 1 < bytes.endIndex && (0x30...0x39).contains(bytes[end + 1])
      if !bytes[end - 1].isBlankOrNewline, bytes[end - 1] != .backslash, !isDigit { return take(to: end + 1) }
      place = end + 1
    }
  }

  private mutating func takeCode() {
    let count = bytes[index...].prefix { $0 == UInt8(ascii: "`") }.count
    let content = index + count
    if noBackticks[count, default: 0] > index { return index = content }
    var place = content
    while let start = bytes[place..<max(place, paragraphEnd)].firstIndex(of: UInt8(ascii: "`")) {
      let end = start + bytes[start...].prefix { $0 == UInt8(ascii: "`") }.count
      if end - start == count { return take(to: end) }
      place = end
    }
    noBackticks[count] = paragraphEnd
    index = content
  }

  private mutating func takeTag() {
    if has("<!--") {
      guard !unclosed.contains("!--") else { return }
      guard let end = find("-->", from: index + 4, to: bytes.endIndex) else {
        unclosed.insert("!--")
        return
      }
      return take(to: end + 3)
    }
    let name = index + (has("</") ? 2 : 1)
    guard name < bytes.endIndex, bytes[name].isASCIILetter || has("<!") || has("<?") else { return }
    let limit = min(paragraphEnd, index + Self.longest)
    var quotes = 0
    var place = name
    while place < limit {
      if bytes[place] == UInt8(ascii: "\"") { quotes += 1 }
      if bytes[place] == UInt8(ascii: ">"), quotes.isMultiple(of: 2) { break }
      place += 1
    }
    guard place < limit else { return }
    let word = String(
      decoding: bytes[name..<place].prefix { $0.isASCIILetter || (0x30...0x39).contains($0) }, as: UTF8.self)
    let isOpening = !has("</") && bytes[place - 1] != UInt8(ascii: "/")
    take(to: place + 1)
    let element = word.lowercased()
    guard isOpening, Self.verbatim.contains(element), !unclosed.contains(element) else { return }
    var search = index
    while let end = find("</", from: search, to: bytes.endIndex) {
      let closing = bytes[(end + 2)...].prefix(word.utf8.count)
      if String(decoding: closing, as: UTF8.self).lowercased() == element { return take(to: end) }
      search = end + 2
    }
    unclosed.insert(element)
  }

  /// An address with its scheme, up to a blank or a sign that cannot stand in one.
  private mutating func takeAddress() {
    let scheme = bytes[..<index].suffix(16).reversed().prefix { $0.isASCIILetter || $0 == UInt8(ascii: "+") }.count
    let end = bytes[index...].firstIndex { $0 <= 0x20 || "<>\"".utf8.contains($0) } ?? bytes.endIndex
    guard scheme > 0 else { return index = end }
    ranges.append((index - scheme)..<end)
    index = end
  }

  // MARK: Braces

  private mutating func takeBrace() {
    if let tag = TemplateTag(at: index, in: bytes, paragraphEnd: paragraphEnd) {
      take(to: tag.range.upperBound)
      pair(tag)
    } else if let end = AttributeList.end(from: index, in: bytes) {
      take(to: end)
    }
  }

  private mutating func pair(_ tag: TemplateTag) {
    guard tag.isClosing else {
      if tag.canOpen { open.append(tag) }
      return
    }
    guard let partner = open.suffix(Self.deepest).lastIndex(where: tag.closes) else { return }
    ranges.append(open[partner].range.lowerBound..<tag.range.upperBound)
    open.removeSubrange(partner...)
  }

  private mutating func merge() {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    ranges = merged
  }
}

extension UInt8 {
  /// Whether it is a letter of ASCII.
  var isASCIILetter: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 }
}
