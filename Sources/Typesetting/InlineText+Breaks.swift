internal import Screen

extension InlineText {
  /// How well the line may end before each glyph: Unicode's opportunities (UAX #14), less those that part what Russian
  /// and English typography keep together.
  func breaks() -> [BreakStrength] {
    let unicode = LineBreaks(glyphs.map { $0.glyph.character.unicodeScalars.first?.value ?? 0x20 })
    var breaks = glyphs.indices.map { index -> BreakStrength in
      if glyphs[index].startsLine { return .mandatory }
      return glyphs[index].isContinuation || unicode[index] == .prohibited ? .prohibited : .good
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

  /// Whether the space between a word and the next belongs to both: short Russian prepositions and conjunctions stay
  /// with the word they open, a dash with the word before it, a number with its unit, a sign with its number.
  private func keepsTogether(word: Range<Int>, next: Int) -> Bool {
    let following = glyphs[next].glyph.character
    if following == "—" || following == "–" { return true }
    guard let last = word.last else { return false }
    let lastCharacter = glyphs[last].glyph.character
    if lastCharacter == "№" || lastCharacter == "§" { return true }
    if lastCharacter.isNumber { return Self.units.contains(self.word(from: next)) }
    return word.count <= 2 && word.allSatisfy { glyphs[$0].glyph.isCyrillic }
  }

  private func word(from start: Int) -> String {
    var word = ""
    var index = start
    while index < glyphs.count, !glyphs[index].glyph.isBlank, word.count < 12 {
      let character = glyphs[index].glyph.character
      if character.isLetter || character == "%" || character == "²" { word.append(character) }
      index += 1
    }
    return word.lowercased()
  }

  /// What a number counts, where parting the two would make a reader stumble.
  private static let units: Set<String> = [
    "м", "км", "см", "мм", "м²", "км²", "га", "т", "кг", "г", "год", "года", "году", "годов", "лет", "век", "века",
    "тыс",
    "млн", "млрд", "руб", "ч", "мин", "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа",
    "сентября", "октября", "ноября", "декабря", "m", "km", "cm", "mm", "m²", "km²", "ha", "t", "kg", "%", "million",
    "billion", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]
}

extension Glyph {
  fileprivate var isCyrillic: Bool {
    character.unicodeScalars.first.map { (0x400..<0x530).contains($0.value) } ?? false
  }
}
