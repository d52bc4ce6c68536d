import Screen

extension InlineText {
  /// The strength of the line break before each glyph: Unicode's opportunities (UAX #14), less those that part what
  /// Chinese,
  /// Russian and English typography keep together, and more inside of addresses and words without any.
  func breaks() -> [BreakStrength] {
    let scalars = glyphs.map(\.glyph.scalar)
    let unicode = LineBreaks(scalars)
    var breaks = glyphs.indices.map { index -> BreakStrength in
      if glyphs[index].startsLine { return .mandatory }
      guard index > 0, !glyphs[index].isContinuation else { return .prohibited }
      let (before, scalar) = (scalars[index - 1], scalars[index])
      if before == 0x2F, Self.isScheme(scalars[..<index]) { return .prohibited }
      if unicode[index] == .prohibited {
        return Self.isDivider(before) && glyphs[index].isWord ? .splitting : .prohibited
      }
      if Self.staysWithTextBehind(before) || Self.staysWithTextBefore(scalar), !glyphs[index - 1].glyph.isBlank {
        return .prohibited
      }
      return Self.isDigit(before) && Self.isChineseUnit(scalar) ? .poor : .good
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

  /// Whether a text ends with the slashes of `https://` or the first of them.
  private static func isScheme(_ scalars: ArraySlice<UInt32>) -> Bool {
    let slashes = scalars.suffix(2).count { $0 == 0x2F }
    return scalars.dropLast(slashes).last == 0x3A
  }

  /// Whether parts of addresses and of names in programs end with it: `/ ? & = - . _ #`.
  private static func isDivider(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2F, 0x3F, 0x26, 0x3D, 0x2D, 0x2E, 0x5F, 0x23: true
    default: false
    }
  }

  /// The signs that Chinese lines do not start with (CLREQ 3.1.2) where the rules of Unicode leave it open: — … % ‰ ℃ °
  /// · ～
  private static func staysWithTextBefore(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2014, 0x2026, 0x25, 0x2030, 0x2103, 0xB0, 0xB7, 0xFF5E: true
    default: false
    }
  }

  /// The signs that Chinese lines do not end with where the rules of Unicode leave it open: ¥ ￥ $ € £ № § #
  private static func staysWithTextBehind(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA5, 0xFFE5, 0x24, 0x20AC, 0xA3, 0x2116, 0xA7, 0x23: true
    default: false
    }
  }

  static func isDigit(_ scalar: UInt32) -> Bool { (0x30..<0x3A).contains(scalar) }

  /// The measure words that a number in Chinese is not parted from.
  private static func isChineseUnit(_ scalar: UInt32) -> Bool {
    (0x4E00..<0xA000).contains(scalar) && chineseUnits.contains(scalar)
  }

  private static let chineseUnits = Set(
    "年月日号时点分秒个名位只座条层米岁人次万亿元届家项种天周公".unicodeScalars.map(\.value))
}

extension InlineText.Piece {
  fileprivate var isWord: Bool { glyph.character.isLetter || glyph.character.isNumber }
}

/// The strength of a line break before a glyph.
enum BreakStrength: Int, Comparable {
  /// Not at all, unless nothing else can be done.
  case prohibited
  /// Only in a word that is longer than a line: it splits an address where that hurts least.
  case splitting
  /// Only where the line would overflow: it parts words that belong together.
  case poor
  case good
  /// It must.
  case mandatory

  static func < (left: BreakStrength, right: BreakStrength) -> Bool { left.rawValue < right.rawValue }
}

/// Words that are not parted from the one beside them, after the rules of Russian typography.
extension InlineText {
  /// Whether the space between a word and the next belongs to both: short prepositions and conjunctions stay with the
  /// word they open, particles and dashes with the word before, a number with its unit and its groups of digits, a sign
  /// or an abbreviation with its number or name, initials with the surname.
  private func keepsTogether(word: Range<Int>, next: Int) -> Bool {
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
    if isInitial(word) || isShort(word) { return true }
    guard glyphs[next].glyph.isCyrillic else { return false }
    let nextWord = wordRange(from: next)
    return isInitial(nextWord) || nextWord.count < 5 && Self.particles.contains(self.word(from: next))
  }

  /// A preposition or conjunction; what stands behind a number is its unit, “60 кг”.
  private func isShort(_ word: Range<Int>) -> Bool {
    guard word.count <= 2, word.allSatisfy({ glyphs[$0].glyph.isCyrillic }) else { return false }
    let isBehindNumber = word.lowerBound > 1 && Self.isDigit(glyphs[word.lowerBound - 2].glyph.scalar)
    return !isBehindNumber || !Self.units.contains(self.word(from: word.lowerBound))
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

  /// The units of a number, where parting the two would make a reader stumble.
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
