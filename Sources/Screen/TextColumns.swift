extension String {
  /// The columns the text takes on a screen: the sum of its glyphs'.
  package var columns: Int {
    var sum = 0
    for glyph in Glyphs(self) { sum += glyph.columns }
    return sum
  }

  /// The text where it fits, else as much of it as leaves room for an ellipsis at its end.
  package func truncated(to limit: Int) -> String {
    guard limit > 0 else { return "" }
    guard columns > limit else { return self }
    var (kept, used) = ("", 0)
    for glyph in Glyphs(self) {
      guard used + glyph.columns <= limit - 1 else { break }
      kept.append(glyph.character)
      used += glyph.columns
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }
}
