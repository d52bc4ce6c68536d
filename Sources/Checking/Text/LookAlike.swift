/// Latin and Cyrillic letters that look the same.
enum LookAlike {
  private static let latin = Array("ABCEHKMOPTXaceopxyi".unicodeScalars)
  private static let cyrillic = Array("АВСЕНКМОРТХасеорхуі".unicodeScalars)

  /// The word with its Latin letters made Cyrillic; `nil` where one of them has no twin.
  static func inCyrillic(_ word: String) -> String? {
    // “і” is no Russian letter: it is its twin’s only in the other direction.
    convert(word, from: latin.dropLast(), to: cyrillic.dropLast()) { $0.isASCII }
  }

  /// The word with its Cyrillic letters made Latin; `nil` where one of them has no twin.
  static func inLatin(_ word: String) -> String? { convert(word, from: cyrillic[...], to: latin[...]) { !$0.isASCII } }

  private static func convert(
    _ word: String, from: ArraySlice<Unicode.Scalar>, to: ArraySlice<Unicode.Scalar>,
    where isForeign: (Unicode.Scalar) -> Bool
  ) -> String? {
    var result = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      guard isForeign(scalar) else {
        result.append(scalar)
        continue
      }
      guard let index = from.firstIndex(of: scalar) else { return nil }
      result.append(to[index])
    }
    return String(result)
  }
}
