internal import CUnistring
internal import Glibc

/// The form in which search compares texts: case folded (Unicode's CaseFolding), compatibility forms such as full-width
/// letters and ligatures resolved (UAX #15, NFKD), accents taken off, the rest composed again (NFC).
///
/// An accent goes where a reader may leave it out when typing: off Latin and Greek letters, the stress marks and the dots
/// of ё off Cyrillic ones. What makes another letter stays: й, ў, ї, ќ, ѓ; so do the marks of all other scripts.
enum TextFolding {
  /// The folded form of a character and the marks on it, in UTF-8; empty for what nobody sees, such as a soft hyphen.
  static func folded(_ character: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    // Twice, for what is resolved may be a capital: U+33C0 is “KΩ”.
    let once = transformed(character) { u8_casefold($0, $1, nil, unistring_nfkd(), nil, $2) }
    let twice = once.withUnsafeBufferPointer { text in
      transformed(text) { u8_casefold($0, $1, nil, unistring_nfkd(), nil, $2) }
    }
    return withoutAccents(twice).withUnsafeBufferPointer { text in
      transformed(text) { u8_normalize(unistring_nfc(), $0, $1, nil, $2) }
    }
  }

  /// Runs a function of the library, which returns memory of its own or nothing.
  private static func transformed(
    _ text: UnsafeBufferPointer<UInt8>,
    _ function: (UnsafePointer<UInt8>, Int, UnsafeMutablePointer<Int>) -> UnsafeMutablePointer<UInt8>?
  ) -> [UInt8] {
    guard let start = text.baseAddress, !text.isEmpty else { return [] }
    var count = 0
    guard let result = function(start, text.count, &count) else { return Array(text) }
    defer { free(result) }
    return Array(UnsafeBufferPointer(start: result, count: count))
  }

  private static func withoutAccents(_ text: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var base: Unicode.Scalar = " "
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars where !isInvisible(scalar) {
      if isAccent(scalar) {
        guard keeps(scalar, on: base) else { continue }
      } else {
        base = scalar
      }
      output.append(contentsOf: UTF8.encode(plain(scalar)) ?? UTF8.encodedReplacementCharacter)
    }
    return output
  }

  /// The combining diacritical marks.
  private static func isAccent(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }

  private static func keeps(_ accent: Unicode.Scalar, on base: Unicode.Scalar) -> Bool {
    guard (0x400...0x52F).contains(base.value) else { return false }
    return switch accent {
    case "\u{300}", "\u{301}": base == "г" || base == "к"
    case "\u{308}": base != "е"
    default: true
    }
  }

  /// What is typed with another key than it is printed with.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{2018}", "\u{2019}", "\u{2BC}": "'"
    case "\u{201C}", "\u{201D}", "\u{201E}", "«", "»": "\""
    case "\u{2010}", "\u{2011}": "-"
    default: scalar
    }
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isDefaultIgnorableCodePoint }
}
