internal import Screen

extension InlineText {
  /// How well the line may end before each glyph: Unicode's opportunities (UAX #14), less those that part what Chinese,
  /// Russian and English typography keep together, and more inside of addresses and words without any.
  func breaks() -> [BreakStrength] {
    let unicode = LineBreaks(glyphs.map { $0.glyph.character.unicodeScalars.first?.value ?? 0x20 })
    var breaks = glyphs.indices.map { index -> BreakStrength in
      if glyphs[index].startsLine { return .mandatory }
      if glyphs[index].isContinuation || isInsideScheme(index) { return .prohibited }
      if unicode[index] == .prohibited { return isBehindDivider(index) ? .splitting : .prohibited }
      if partsMarkFromText(index) { return .prohibited }
      return partsNumberFromUnit(index) ? .poor : .good
    }
    var wordStart = 0
    for index in glyphs.indices where glyphs[index].glyph.isBlank {
      let next = index + 1
      if next < glyphs.count, breaks[next] == .good, keepsTogether(word: wordStart..<index, next: next) {
        breaks[next] = .poor
      }
      wordStart = next
    }
    return breaks
  }

  /// Whether a line would start or end with what Chinese does not start or end it with (CLREQ 3.1.2), where the rules of
  /// Unicode leave it open: dashes, signs of percent, currency and number.
  private func partsMarkFromText(_ index: Int) -> Bool {
    guard index > 0, !glyphs[index - 1].glyph.isBlank else { return false }
    return glyphs[index].glyph.character.staysWithTextBefore
      || glyphs[index - 1].glyph.character.staysWithTextBehind
  }

  /// Whether a Chinese number would lose what it counts.
  private func partsNumberFromUnit(_ index: Int) -> Bool {
    index > 0 && glyphs[index - 1].glyph.character.isWholeNumber
      && Self.chineseUnits.contains(glyphs[index].glyph.character)
  }

  /// Whether a line that ended here would end with the slashes of `https://`, or between them.
  private func isInsideScheme(_ index: Int) -> Bool {
    guard index > 1, glyphs[index - 1].glyph.character == "/" else { return false }
    let before = glyphs[index - 2].glyph.character
    return before == ":" || before == "/" && index > 2 && glyphs[index - 3].glyph.character == ":"
  }

  /// Whether the glyph before is one that parts of addresses and of names in programs end with.
  private func isBehindDivider(_ index: Int) -> Bool {
    guard index > 0, "/?&=-._#".contains(glyphs[index - 1].glyph.character) else { return false }
    let character = glyphs[index].glyph.character
    return character.isLetter || character.isNumber
  }
}

extension Character {
  fileprivate var staysWithTextBefore: Bool { "—…%‰℃°·～".contains(self) }
  fileprivate var staysWithTextBehind: Bool { "¥￥$€£№§#".contains(self) }
}
