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

  /// The text without its styles.
  var plain: String { String(glyphs.map(\.glyph.character)) }

  /// Adds another paragraph's glyphs.
  mutating func append(_ other: InlineText) { glyphs += other.glyphs }

  /// Adds text. `source` is where it stands in the document; where its length differs from the text's, as with
  /// entities, every glyph gets all of it.
  mutating func append(_ text: String, style: Style, link: Int? = nil, source: Range<Int>? = nil) {
    let isVerbatim = source.map { $0.count == text.utf8.count } ?? false
    var offset = source?.lowerBound ?? 0
    for glyph in Glyphs(text) {
      let length = glyph.character.utf8.count
      let place = isVerbatim ? source.map { _ in offset..<offset + length } : source
      offset += length
      settleSoftBreak(before: glyph, style: style, link: link)
      glyphs.append(Piece(glyph: glyph, style: style, link: link, source: place, startsLine: endsWithHardBreak))
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
    let space = Glyph(" ", columns: 1)
    glyphs.append(
      Piece(glyph: space, style: last.link == link ? style : Style(style.role), link: nil, source: last.source))
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
