/// A match of typed letters in a title that has them all, in their order; those that stand together or begin a word
/// count more.
package struct FuzzyMatch {
  /// The higher, the better.
  package let score: Int
  /// The indices of the title's characters that were typed, from 0.
  package let positions: [Int]

  /// `nil` where a letter is missing. Letters count in either case, ё as е, without accents.
  package init?(_ typed: String, in title: String) {
    let wanted = Self.letters(typed).filter { $0 != " " }
    let letters = Self.letters(title)
    var best: (score: Int, positions: [Int])?
    // The first letter may stand in several places; each is tried, the rest follows as soon as it comes.
    for start in letters.indices where wanted.isEmpty || letters[start] == wanted[0] {
      guard let positions = Self.positions(of: wanted, in: letters, from: start) else { break }
      let score = Self.score(positions, in: letters)
      if score > best?.score ?? .min { best = (score, positions) }
      if wanted.isEmpty { break }
    }
    guard let best else { return nil }
    score = best.score
    positions = best.positions
  }

  private static func positions(of wanted: [Character], in letters: [Character], from start: Int) -> [Int]? {
    var found: [Int] = []
    var next = start
    for letter in wanted {
      guard let position = letters[next...].firstIndex(of: letter) else { return nil }
      found.append(position)
      next = position + 1
    }
    return found
  }

  private static func score(_ positions: [Int], in letters: [Character]) -> Int {
    var score = 0
    for (index, position) in positions.enumerated() {
      let beginsWord = position == 0 || !(letters[position - 1].isLetter || letters[position - 1].isNumber)
      score += beginsWord ? 8 : 0
      if index > 0 { score += positions[index - 1] + 1 == position ? 6 : -min(4, position - positions[index - 1]) }
    }
    return score - min(3, positions.first ?? 0)
  }

  private static func letters(_ text: String) -> [Character] {
    text.map { $0 == "ё" || $0 == "Ё" ? "е" : $0.lowercased().first ?? $0 }
  }
}

/// The Russian keyboard (ЙЦУКЕН) beside the American one (QWERTY): what was typed with the other one switched on.
package enum KeyboardLayout {
  private static let latin = Array("qwertyuiop[]asdfghjkl;'zxcvbnm,.`")
  private static let cyrillic = Array("йцукенгшщзхъфывапролджэячсмитьбюё")
  private static let toCyrillic = Dictionary(zip(latin, cyrillic)) { first, _ in first }
  private static let toLatin = Dictionary(zip(cyrillic, latin)) { first, _ in first }

  /// The letter on the American keyboard of a small letter on the Russian one.
  package static func latin(of letter: Character) -> Character? { toLatin[letter] }

  /// The same keys in the other layout; `nil` for a text whose letters are not all of one of the two.
  static func corrected(_ text: String) -> String? {
    let lowered = text.lowercased()
    let letters = lowered.filter(\.isLetter)
    guard !letters.isEmpty else { return nil }
    for map in [toCyrillic, toLatin] where letters.allSatisfy({ map[$0] != nil }) {
      return String(lowered.map { map[$0] ?? $0 })
    }
    return nil
  }
}
