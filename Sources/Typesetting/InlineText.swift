internal import Screen

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
  }

  private var endsWithHardBreak = false
  private var endsWithSoftBreak = false

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
  mutating func append(_ text: String, style: Style, link: Int? = nil, source: Range<Int>? = nil) {
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
      glyphs.append(
        Piece(
          glyph: glyph, style: style, link: link, source: place, startsLine: endsWithHardBreak,
          isContinuation: isContinuation))
      endsWithHardBreak = false
    }
  }

  /// A line end of the source: a space, but nothing between two Chinese characters.
  mutating func appendSoftBreak() { endsWithSoftBreak = true }

  /// The line ends here.
  mutating func appendHardBreak() {
    endsWithSoftBreak = false
    endsWithHardBreak = true
  }

  private mutating func settleSoftBreak(before glyph: Glyph, style: Style, link: Int?) {
    guard endsWithSoftBreak else { return }
    endsWithSoftBreak = false
    guard let last = glyphs.last, !(last.glyph.isIdeographic && glyph.isIdeographic) else { return }
    // Underlined, struck or linked only where both of its neighbours are.
    let shared = Style(last.style.role == style.role ? style.role : .text, last.style.traits.intersection(style.traits))
    glyphs.append(
      Piece(
        glyph: Glyph(" ", columns: 1), style: last.link == link ? shared : Style(.text, shared.traits),
        link: last.link == link ? link : nil, source: last.source))
  }
}

extension Glyph {
  /// Whether it is a character of Chinese or Japanese text, full-width punctuation included: such are written without
  /// spaces. Hangul is wide too, but has spaces.
  var isIdeographic: Bool {
    guard columns == 2, let scalar = character.unicodeScalars.first?.value else { return false }
    return (0x2E80..<0xA000).contains(scalar) || (0xFF00..<0xFFEF).contains(scalar)
      || (0x20000..<0x32000).contains(scalar)
  }
}
