internal import Checking
package import Content
package import Wording

/// The words of a page whose spelling can be told: what people read of it, without code, addresses, tags and keys.
package struct SpelledWords {
  package struct Word: Hashable, Sendable {
    /// In bytes of the document's text.
    package var range: Range<Int>
    package var text: String
  }

  /// In the order of the text.
  package private(set) var words: [Word] = []

  package init(_ bytes: [UInt8], path: String, language: Language, settings: Settings) {
    let page = Page.reading(bytes, path: path, language: language, settings: settings).page
    let checked = CheckedPage(page, stored: bytes, surroundings: Surroundings(settings: settings))
    for prose in checked.prose {
      for (index, run) in prose.runs.enumerated() {
        let before = index > 0 ? prose.runs[index - 1] : nil
        let after = prose.runs.indices.contains(index + 1) ? prose.runs[index + 1] : nil
        add(run, of: checked.bytes, touching: before, after)
      }
    }
    words.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func add(
    _ run: Range<Int>, of bytes: ArraySlice<UInt8>, touching before: Range<Int>?, _ after: Range<Int>?
  ) {
    let text = String(decoding: bytes[run], as: UTF8.self)
    var offset = run.lowerBound
    var start: Int?
    var word = ""
    // Marks of emphasis may part a word: “**кн**ига”.
    func isGlued(_ range: Range<Int>) -> Bool {
      let isBegun = before.map { run.lowerBound - $0.upperBound <= Self.longestMark && ends($0, by: \.last) } ?? false
      let goesOn = after.map { $0.lowerBound - run.upperBound <= Self.longestMark && ends($0, by: \.first) } ?? false
      return isBegun && range.lowerBound == run.lowerBound || goesOn && range.upperBound == run.upperBound
    }
    func ends(_ run: Range<Int>, by end: KeyPath<String, Character?>) -> Bool {
      String(decoding: bytes[run], as: UTF8.self)[keyPath: end].map { $0.isLetter || $0.isNumber } ?? false
    }
    func end(at offset: Int) {
      defer { (start, word) = (nil, "") }
      guard let first = start else { return }
      let trailing = word.reversed().prefix(while: Self.joins).count
      let whole = String(word.dropLast(trailing))
      let range = first..<offset - word.suffix(trailing).utf8.count
      if Self.canBeTold(whole), !isGlued(range) { words.append(Word(range: range, text: whole)) }
    }
    for character in text {
      if character.isLetter || character.isNumber || start != nil && Self.joins(character) {
        start = start ?? offset
        word.append(character)
      } else {
        end(at: offset)
      }
      offset += character.utf8.count
    }
    end(at: offset)
  }

  /// Marks of emphasis around a part of a word, in bytes.
  private static let longestMark = 3
  /// Longer ones are no words, in characters.
  private static let longestWord = 60

  /// Whether it stands within words.
  private static func joins(_ character: Character) -> Bool { "'’-‑\u{AD}.@_".contains(character) }

  /// Whether a dictionary may know it: letters of one alphabet, none of those that are written without blanks between
  /// words; no abbreviation, address or type.
  private static func canBeTold(_ word: String) -> Bool {
    guard 2...longestWord ~= word.count, !word.contains(where: { $0.isNumber || ".@_".contains($0) }) else {
      return false
    }
    let letters = word.filter(\.isLetter)
    if letters.count > 1, letters.allSatisfy(\.isUppercase) { return false }
    // “iPad”, “МГУшный”: a capital within a word is a name.
    if letters.dropFirst().contains(where: \.isUppercase) { return false }
    return !letters.unicodeScalars.contains { isUnparted($0) }
  }

  /// Chinese, Japanese, Thai and their like.
  private static func isUnparted(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x9FFF, 0xA000...0xA4CF, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}

extension SpelledWords.Word {
  /// The word as dictionaries have it, and for one with hyphens its parts.
  var spellings: [String] {
    let plain = text.replacing("’", with: "'").replacing("‑", with: "-").replacing("\u{AD}", with: "")
    return [plain] + (plain.contains("-") ? plain.split(separator: "-").map(String.init) : [])
  }
}
