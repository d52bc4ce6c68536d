/// Where words start and end in a folded text.
enum WordEdge {
  /// Whether a word may start or end at an offset: not between two letters or digits. A Chinese or Japanese character is a
  /// word of its own.
  @inline(__always)
  static func isEdge(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard offset > 0, offset < text.count else { return true }
    let after = UTF8Scalar.decode(text, at: offset).scalar
    let before = UTF8Scalar.decode(text, before: offset)
    return !isLetter(before) || !isLetter(after)
  }

  /// Whether a character is part of a word that others may be part of too.
  @inline(__always)
  private static func isLetter(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return scalar &- 0x61 < 26 || scalar &- 0x30 < 10 || scalar == 0x5F }
    if scalar &- 0x430 < 0x30 { return true }
    if scalar &- 0x3040 < 0xC0 || scalar &- 0x3400 < 0x6C00 || scalar >= 0x20000 { return false }
    return isRareLetter(scalar)
  }

  @inline(never)
  private static func isRareLetter(_ scalar: UInt32) -> Bool {
    guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
    if properties.isIdeographic { return false }
    switch properties.generalCategory {
    case .decimalNumber, .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return properties.isAlphabetic
    }
  }
}
