/// The Russian keyboard (ЙЦУКЕН) beside the American one (QWERTY): what was typed with the other one switched on.
enum KeyboardLayout {
  private static let latin = Array("qwertyuiop[]asdfghjkl;'zxcvbnm,.`")
  private static let cyrillic = Array("йцукенгшщзхъфывапролджэячсмитьбюё")
  private static let toCyrillic = Dictionary(zip(latin, cyrillic)) { first, _ in first }
  private static let toLatin = Dictionary(zip(cyrillic, latin)) { first, _ in first }

  /// The same keys in the other layout; `nil` for a text with letters of both or of neither.
  static func corrected(_ text: String) -> String? {
    let lowered = text.lowercased()
    let hasLatin = lowered.contains { $0.isASCII && $0.isLetter }
    let hasCyrillic = lowered.contains { toLatin[$0] != nil }
    guard hasLatin != hasCyrillic else { return nil }
    let map = hasLatin ? toCyrillic : toLatin
    return String(lowered.map { map[$0] ?? $0 })
  }
}
