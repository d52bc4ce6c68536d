import Screen
import Wording

/// One paragraph on its way to lines: glyphs in a row, each with its style, link and place in the source.
struct InlineText {
  private(set) var glyphs: [Piece] = []

  /// A glyph, and what it needs to be set.
  struct Piece {
    var glyph: Glyph
    var style: Style
    var link: Int?
    /// The bytes of the source it came from.
    var source: Range<Int>?
    /// Whether the line ends before it, whatever its width.
    var startsLine = false
    /// Whether it belongs to the grapheme cluster of the glyph before it, which no line end may part.
    var isContinuation = false
    /// Whether it sets Chinese apart from a number, which nobody typed.
    var isGap = false
  }

  /// Whether numbers stand beside the signs around them without a gap: as Japanese is written (JLREQ 3.2.6 has a quarter of
  /// a character there, which nobody types).
  private let isSolid: Bool
  private var endsWithHardBreak = false
  private var endsWithSoftBreak = false

  init(_ language: Language? = nil) { isSolid = language?.isKind(of: "ja") == true }

  var isEmpty: Bool { glyphs.isEmpty }

  /// The columns its longest line takes where nothing wraps.
  var columns: Int {
    var (widest, current) = (0, 0)
    for piece in glyphs {
      if piece.startsLine { current = 0 }
      current += piece.glyph.columns
      widest = max(widest, current)
    }
    return widest
  }

  /// The columns of the longest part that no line end should split.
  var longestWord: Int {
    let breaks = breaks()
    var (longest, current) = (0, 0)
    for (piece, strength) in zip(glyphs, breaks) {
      if strength >= .poor || piece.glyph.isBlank { current = 0 }
      if !piece.glyph.isBlank { current += piece.glyph.columns }
      longest = max(longest, current)
    }
    return longest
  }

  /// Whether it needs more than one line.
  func isTaller(thanOneLineOf columns: Int) -> Bool {
    var used = 0
    for piece in glyphs {
      if piece.startsLine, used > 0 { return true }
      used += piece.glyph.columns
    }
    return used > columns
  }

  /// Whether there is something to see from a glyph on.
  func isVisible(from start: Int) -> Bool { glyphs[start...].contains { !$0.glyph.isBlank } }

  /// Adds another paragraph's glyphs, in a style of its own but for its links, if one is given.
  mutating func append(_ other: InlineText, style: Style? = nil) {
    for var piece in other.glyphs {
      if let style, piece.link == nil { piece.style = style }
      glyphs.append(piece)
    }
  }

  /// Adds text. `source` is where it stands in the document; where its length differs from the text's, as with
  /// entities, every glyph gets all of it.
  /// - Parameter keepsBlanks: whether spaces stand as they are, as in code.
  mutating func append(
    _ text: String, style: Style, link: Int? = nil, source: Range<Int>? = nil, keepsBlanks: Bool = false
  ) {
    let isVerbatim = source.map { $0.count == text.utf8.count } ?? false
    var place = source
    var rest = Glyphs(text)
    while true {
      let (isContinuation, offset) = (rest.pendingColumns > 0, rest.utf8Offset)
      guard let glyph = rest.next() else { return }
      if isVerbatim, !isContinuation, let source {
        place = source.lowerBound + offset..<source.lowerBound + rest.utf8Offset
      }
      settleSoftBreak(before: glyph, style: style, link: link)
      if !keepsBlanks, isSuperfluous(glyph) { continue }
      if !keepsBlanks, glyph.isOfDate { closeGapBeforeNumber() }
      if !isContinuation, !endsWithHardBreak, let last = glyphs.last, needsGap(between: last, and: glyph, style) {
        appendBlank(style: style, link: link)
        glyphs[glyphs.count - 1].isGap = true
      }
      glyphs.append(
        Piece(
          glyph: glyph, style: style, link: link, source: place, startsLine: endsWithHardBreak,
          isContinuation: isContinuation))
      endsWithHardBreak = false
    }
  }

  /// A line end of the source that stands for a space.
  mutating func appendSoftBreak() { endsWithSoftBreak = true }

  /// The line ends here.
  mutating func appendHardBreak() {
    endsWithSoftBreak = false
    endsWithHardBreak = true
  }

  private mutating func settleSoftBreak(before glyph: Glyph, style: Style, link: Int?) {
    guard endsWithSoftBreak else { return }
    endsWithSoftBreak = false
    if !isSuperfluous(.blank), !glyph.isBlank { appendBlank(style: style, link: link) }
  }

  /// Adds a space that the source does not have: underlined, struck or linked only where both of its neighbours are.
  private mutating func appendBlank(style: Style, link: Int?) {
    guard let last = glyphs.last else { return }
    let shared = Style(last.style.role == style.role ? style.role : .text, last.style.traits.intersection(style.traits))
    glyphs.append(
      Piece(
        glyph: .blank, style: last.link == link ? shared : Style(.text, shared.traits),
        link: last.link == link ? link : nil, source: last.source))
  }

  /// A number turns out to be of a date, which is set solid: the gap before it goes.
  private mutating func closeGapBeforeNumber() {
    guard let start = glyphs.lastIndex(where: { !$0.glyph.isDigit }), glyphs[start].isGap, start < glyphs.count - 1
    else { return }
    glyphs.remove(at: start)
  }

  /// Whether a space adds nothing to the one before it, or to the start of a line: two meet where a comment vanishes.
  private func isSuperfluous(_ glyph: Glyph) -> Bool {
    guard glyph.isSpace else { return false }
    guard !endsWithHardBreak, let last = glyphs.last else { return true }
    return last.glyph.isSpace && last.style.role != .code
  }

  /// Whether a gap sets Chinese apart from Latin and Cyrillic letters or digits beside it. Print has a quarter of a
  /// character there (CLREQ 3.2.2); the narrowest blank of a terminal is half of one, which is how people write it who
  /// type the space themselves. Dates are set solid, as newspapers have them, and code is left as it is.
  private func needsGap(between last: Piece, and glyph: Glyph, _ style: Style) -> Bool {
    guard !isSolid, last.style.role != .code || style.role != .code else { return false }
    if last.glyph.isHan { return glyph.startsAlphabetic && !(last.glyph.isOfDate && glyph.isDigit) }
    return glyph.isHan && last.glyph.endsAlphabetic && !(last.glyph.isDigit && glyph.isOfDate)
  }
}

extension Glyph {
  /// Whether it is the space of a keyboard.
  fileprivate var isSpace: Bool { character == " " }

  fileprivate static let blank = Glyph(" ", columns: 1)

  /// Whether it is a character of Chinese or a kana, without their punctuation.
  fileprivate var isHan: Bool {
    guard columns == 2 else { return false }
    return (0x3005..<0x3008).contains(scalar) || (0x3041..<0x30FB).contains(scalar)
      || (0x3400..<0xA000).contains(scalar) || (0xF900..<0xFB00).contains(scalar)
      || (0x20000..<0x32000).contains(scalar)
  }

  /// Whether it is a letter or a digit one column wide.
  fileprivate var startsAlphabetic: Bool { columns == 1 && (character.isLetter || character.isNumber) }

  fileprivate var isDigit: Bool { InlineText.isDigit(scalar) }

  /// Whether it stands between the numbers of a date, a time or a span of them.
  fileprivate var isOfDate: Bool { isHan && Self.signsOfDates.contains(scalar) }

  private static let signsOfDates = Set("年月日号时点分秒至".unicodeScalars.map(\.value))

  /// Whether it ends what starts with one: a per cent sign belongs to its number.
  fileprivate var endsAlphabetic: Bool { startsAlphabetic || character == "%" || character == "‰" }
}

extension InlineText {
  /// Fills lines of at most `columns`, each as full as it gets. Spaces at a line's end are dropped, a word longer than a
  /// line is cut between glyphs, and no Chinese line starts with a closing mark or ends with an opening one.
  func lines(columns: Int) -> [Line] { lineRanges(columns: columns, breaks()).map(line) }

  /// The glyphs of each line, in the same way.
  func lineRanges(columns: Int, _ breaks: [BreakStrength]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    while start < glyphs.count {
      let end = lineEnd(from: start, columns: columns, breaks: breaks)
      ranges.append(start..<end)
      start = end
      while start < glyphs.count, glyphs[start].glyph.isBlank, breaks[start] != .mandatory { start += 1 }
    }
    return ranges
  }

  private func lineEnd(from start: Int, columns: Int, breaks: [BreakStrength]) -> Int {
    var used = 0
    var (splitting, poor, good) = (start, start, start)
    for index in start..<glyphs.count {
      if index > start {
        switch breaks[index] {
        case .mandatory: return index
        case .good: good = index
        case .poor: poor = index
        case .splitting: splitting = index
        case .prohibited: break
        }
      }
      let glyph = glyphs[index].glyph
      used += glyph.columns
      if used > columns, !glyph.isBlank {
        if good > start { return good }
        if poor > start { return poor }
        return splitting > start ? splitting : cut(from: start, before: index)
      }
    }
    return glyphs.count
  }

  /// Returns the index at which to cut a word that is longer than a line: before `limit`, or earlier where that would
  /// part a grapheme cluster or tear a mark from its character.
  private func cut(from start: Int, before limit: Int) -> Int {
    let ends = stride(from: limit, to: start, by: -1).lazy.filter { !glyphs[$0].isContinuation }
    let kind = ends.first {
      !glyphs[$0].glyph.character.isClosingMark && !glyphs[$0 - 1].glyph.character.isOpeningMark
    }
    return kind ?? ends.first { _ in true } ?? max(limit, start + 1)
  }

  func line(_ range: Range<Int>) -> Line {
    var end = range.upperBound
    while end > range.lowerBound, glyphs[end - 1].glyph.isBlank { end -= 1 }
    var line = Line()
    var index = range.lowerBound
    while index < end {
      let (style, link) = (glyphs[index].style, glyphs[index].link)
      var bytes: [UInt8] = []
      while index < end, glyphs[index].style == style, glyphs[index].link == link {
        bytes.append(contentsOf: glyphs[index].glyph.character.utf8)
        line.show(glyphs[index].source)
        index += 1
      }
      line.runs.append(Line.Run(String(decoding: bytes, as: UTF8.self), style, link: link))
    }
    return line
  }
}

extension Line {
  /// Adds what a glyph came from.
  fileprivate mutating func show(_ place: Range<Int>?) {
    guard let place else { return }
    source = source.map { min($0.lowerBound, place.lowerBound)..<max($0.upperBound, place.upperBound) } ?? place
  }
}

extension Character {
  /// May not start a line.
  fileprivate var isClosingMark: Bool { "、。，．！？：；）》」』】〉…”’.,!?:;)]}»".contains(self) }
  /// May not end a line.
  fileprivate var isOpeningMark: Bool { "（《「『【〈“‘([{«".contains(self) }
}

extension Line {
  /// The line with other runs before it: a bullet, a quote's bar.
  func prefixed(by prefix: [Run]) -> Line { Line(prefix + runs, source: source).trimmed() }

  /// The line without the blanks at its end.
  func trimmed() -> Line {
    var line = self
    while let last = line.runs.last, last.text.last.map(\.isBlank) ?? true {
      if last.text.isEmpty {
        line.runs.removeLast()
      } else {
        line.runs[line.runs.count - 1].text.removeLast()
      }
    }
    return line
  }

  /// The line moved to the right.
  func indented(by columns: Int) -> Line {
    columns > 0 ? prefixed(by: [Run(String(repeating: " ", count: columns), Style(.text))]) : self
  }
}
