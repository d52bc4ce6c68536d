extension String {
  /// The columns the text takes on a screen: the sum of its glyphs'.
  package var columns: Int {
    if WidthPolicy.current == .narrow, let columns = columnsAlone { return columns }
    var sum = 0
    for glyph in Glyphs(self) { sum += glyph.columns }
    return sum
  }

  /// The text where it fits, else as many whole grapheme clusters of it as leave room for an ellipsis at its end.
  package func truncated(to limit: Int) -> String {
    guard limit > 0 else { return "" }
    guard columns > limit else { return self }
    let room = limit - Self.ellipsis.columns
    guard room >= 0 else { return "" }
    var kept: [Glyph] = []
    var used = 0
    var glyphs = Glyphs(self)
    while let glyph = glyphs.next() {
      guard used + glyph.columns + glyphs.pendingColumns <= room else { break }
      kept.append(glyph)
      used += glyph.columns
    }
    while kept.last?.isBlank == true { kept.removeLast() }
    return String(kept.map(\.character)) + Self.ellipsis
  }

  /// The text where it fits, else as many whole grapheme clusters of its end as do: for what is typed at its end.
  package func tail(within limit: Int) -> String {
    var start = endIndex
    var room = limit
    for index in indices.reversed() {
      room -= String(self[index]).columns
      guard room >= 0 else { break }
      start = index
    }
    return String(self[start...])
  }

  private static let ellipsis = "…"
}
