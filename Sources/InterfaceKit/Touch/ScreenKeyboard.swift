package import Wording

/// A keyboard on the screen, for whoever searches by touch: the letters of a language, digits, blank and erasing. Pure tables.
package struct ScreenKeyboard: Hashable, Sendable {
  package enum Letters: Hashable, Sendable {
    /// ЙЦУКЕН.
    case cyrillic
    /// QWERTY, for every language with Latin letters.
    case latin
    /// The characters that occur in titles, for scripts with too many for a keyboard.
    case ofTitles
  }

  package enum Key: Hashable, Sendable {
    case text(String)
    case space
    case erase
    /// Another language's letters.
    case language(Language)
    /// The next characters, where there are more than fit.
    case more
  }

  /// Rows of keys from the top: digits, three of letters, then those that change something.
  package let rows: [[Key]]

  package static let rowCount = 5
  /// Keys in the longest row.
  package static let mostAcross = 12

  /// - Parameters:
  ///   - titles: Of the stand in the keyboard's language; what follows the typed text in them comes first.
  ///   - text: As typed so far.
  ///   - page: Counts the screenfuls of characters from 0; beyond the last the first comes again.
  package init(for language: Language, of languages: [Language], titles: [String], typed text: String, page: Int = 0) {
    let letters: [[Key]] =
      switch Letters(language, titles) {
      case .cyrillic: Self.cyrillic
      case .latin: Self.latin
      case .ofTitles: Self.page(page, of: Self.characters(after: text, in: titles))
      }
    let switches = languages.count > 1 ? languages.map(Key.language) : []
    rows = [Self.keys("1234567890")] + letters + [switches + [.space, .erase]]
  }

  private static let cyrillic = [keys("йцукенгшщзхъ"), keys("фывапролджэ"), keys("ячсмитьбюё")]
  private static let latin = [keys("qwertyuiop"), keys("asdfghjkl"), keys("zxcvbnm-")]

  private static func keys(_ letters: String) -> [Key] { letters.map { .text(String($0)) } }

  /// Three rows of characters, the last key of which leads on where there are more.
  private static func page(_ page: Int, of characters: [String]) -> [[Key]] {
    let room = 3 * mostAcross
    var shown = characters.map(Key.text)
    if shown.count > room {
      let first = page % ((shown.count + room - 2) / (room - 1)) * (room - 1)
      shown = shown[first...].prefix(room - 1) + [.more]
    }
    return (0..<3).map { row in Array(shown.dropFirst(row * mostAcross).prefix(mostAcross)) }
  }

  /// The characters that follow a text in titles, those that most titles have first; without a text, or where none has it,
  /// those that titles begin with.
  package static func characters(after text: String, in titles: [String]) -> [String] {
    let typed = text.lowercased().filter { !$0.isWhitespace }
    let plain = titles.map { $0.lowercased().filter { $0.isLetter || $0.isNumber } }
    let following = typed.isEmpty ? [] : plain.flatMap { next(after: typed, in: $0) }
    let candidates = following.isEmpty ? plain.compactMap(\.first) : following
    var counts: [Character: Int] = [:]
    for character in candidates where !("0"..."9").contains(character) { counts[character, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { String($0.key) }
  }

  private static func next(after text: String, in title: String) -> [Character] {
    title.ranges(of: text).compactMap { $0.upperBound < title.endIndex ? title[$0.upperBound] : nil }
  }
}

extension ScreenKeyboard.Letters {
  /// Goes by the letters of the titles: languages are many, scripts are three here.
  package init(_ language: Language, _ titles: [String]) {
    guard language != .ru else {
      self = .cyrillic
      return
    }
    let scalars = titles.joined().unicodeScalars.filter { $0.properties.isAlphabetic }
    let latin = scalars.count { $0.value < 0x250 }
    self = latin * 2 >= scalars.count ? .latin : .ofTitles
  }
}
