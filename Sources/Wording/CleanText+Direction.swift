extension CleanText {
  /// Whether a character of a text has no business there, so that its author should delete it: a control character, but
  /// no mark of direction beside a word that is written from right to left, where it says which word a sign belongs to.
  package static func isFault(at index: String.Index, in text: Substring.UnicodeScalarView) -> Bool {
    let scalar = text[index]
    guard isControl(scalar) else { return false }
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F: return !isBesideRightToLeft(index, in: text)
    default: return true
    }
  }

  /// Characters between a mark and the letter that it belongs to; more is another word's.
  private static let reach = 16

  private static func isBesideRightToLeft(_ index: String.Index, in text: Substring.UnicodeScalarView) -> Bool {
    let (before, after) = (text[..<index].reversed().prefix(reach), text[index...].prefix(reach))
    return nearestLetter(in: before).map(isRightToLeft) ?? false || nearestLetter(in: after).map(isRightToLeft) ?? false
  }

  /// The first letter of the line.
  private static func nearestLetter(in scalars: some Sequence<Unicode.Scalar>) -> Unicode.Scalar? {
    scalars.prefix { $0 != "\n" && $0 != "\r" }.first { $0.properties.isAlphabetic }
  }

  /// Whether it is a letter of Hebrew, Arabic, Syriac, Thaana, N’Ko or another script from right to left.
  private static func isRightToLeft(_ letter: Unicode.Scalar) -> Bool {
    switch letter.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
