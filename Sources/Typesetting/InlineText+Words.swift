internal import Screen

/// Words that are not parted from the one beside them, after the rules of Russian typography.
extension InlineText {
  /// Whether the space between a word and the next belongs to both: short prepositions and conjunctions stay with the
  /// word they open, particles and dashes with the word before, a number with its unit and its groups of digits, a sign
  /// or an abbreviation with its number or name, initials with the surname.
  func keepsTogether(word: Range<Int>, next: Int) -> Bool {
    let following = glyphs[next].glyph.scalar
    if following == 0x2014 || following == 0x2013 { return true }
    guard let last = word.last else { return false }
    switch glyphs[last].glyph.scalar {
    // № § 第
    case 0x2116, 0xA7, 0x7B2C: return true
    case let digit where Self.isDigit(digit):
      return Self.isChineseUnit(following) || isDigitGroup(at: next) || Self.units.contains(self.word(from: next))
    case 0x2E where word.count > 2:
      if Self.abbreviations.contains(self.word(from: word.lowerBound)) { return true }
    default: break
    }
    if isInitial(word) || word.count <= 2 && word.allSatisfy({ glyphs[$0].glyph.isCyrillic }) { return true }
    guard glyphs[next].glyph.isCyrillic else { return false }
    let nextWord = wordRange(from: next)
    return isInitial(nextWord) || nextWord.count < 5 && Self.particles.contains(self.word(from: next))
  }

  /// One letter and a stop, as in “А. С. Пушкин” and “т. е.”.
  private func isInitial(_ word: Range<Int>) -> Bool {
    word.count == 2 && glyphs[word.lowerBound].glyph.isCyrillic && glyphs[word.lowerBound + 1].glyph.character == "."
  }

  /// Three digits and no more: what follows a space in “10 000”.
  private func isDigitGroup(at start: Int) -> Bool {
    let digits = glyphs[start...].prefix(4).prefix { $0.glyph.character.isWholeNumber }
    return digits.count == 3
  }

  private func wordRange(from start: Int) -> Range<Int> {
    var end = start
    while end < glyphs.count, !glyphs[end].glyph.isBlank, end - start < 12 { end += 1 }
    return start..<end
  }

  private func word(from start: Int) -> String {
    var word = ""
    for index in wordRange(from: start) {
      let character = glyphs[index].glyph.character
      if character.isLetter || "%²³₽€$°".contains(character) { word.append(character) }
    }
    return word.lowercased()
  }

  /// What a number counts, where parting the two would make a reader stumble.
  private static let units: Set<String> = [
    "м", "км", "см", "мм", "м²", "км²", "м³", "га", "т", "кг", "г", "год", "года", "году", "годов", "гг", "лет", "век",
    "века", "тыс", "млн", "млрд", "руб", "рублей", "₽", "€", "$", "чел", "ч", "мин", "с", "°c", "января", "февраля",
    "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря", "m", "km", "cm",
    "mm", "m²", "km²", "ha", "t", "kg", "%", "million", "billion", "january", "february", "march", "april", "may",
    "june", "july", "august", "september", "october", "november", "december",
  ]

  private static let particles: Set<String> = ["ли", "ль", "же", "ж", "бы", "б"]

  private static let abbreviations: Set<String> = [
    "ул", "пр", "им", "рис", "табл", "стр", "гл", "ст", "см", "обл", "пос", "просп", "пер", "наб", "акад", "проф",
  ]
}

extension Glyph {
  fileprivate var isCyrillic: Bool { (0x400..<0x530).contains(scalar) }
}
