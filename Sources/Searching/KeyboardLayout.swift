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
