import CUnistring
import Glibc

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

  /// The sign that keyboards have for one that is printed otherwise: straight quotes, a hyphen for all dashes, x, and the
  /// stroke of ½.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{2018}", "\u{2019}", "\u{201A}", "\u{2BC}", "‹", "›": "'"
    case "\u{201C}", "\u{201D}", "\u{201E}", "«", "»": "\""
    case "\u{2010}"..."\u{2015}", "\u{2212}": "-"
    case "×": "x"
    case "\u{2044}": "/"
    default: scalar
    }
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isDefaultIgnorableCodePoint }
}

/// The folded forms of the characters that pages are full of, so that the library is asked only for rare ones.
struct FoldingTable: Sendable {
  static let shared = FoldingTable()

  /// Two-byte characters, punctuation, kana and full-width forms; the parts of ``forms`` in their order.
  private static let ranges: [ClosedRange<UInt32>] = [0...0x7FF, 0x2000...0x206F, 0x3000...0x30FF, 0xFF00...0xFFEF]
  private static let starts: [Int] = ranges.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }

  /// 0 for a character that stays as it is; else its bytes from the second one on, and in the first how many, plus one.
  private let forms: [UInt64]

  private init() {
    forms = Self.ranges.joined().map { value in
      guard let scalar = Unicode.Scalar(value), let bytes = UTF8.encode(scalar).map(Array.init) else { return 0 }
      let folded = bytes.withUnsafeBufferPointer(TextFolding.folded)
      if folded == bytes { return 0 }
      guard folded.count <= 7 else { return Self.isLong }
      return folded.reversed().reduce(0) { $0 << 8 | UInt64($1) } << 8 | UInt64(folded.count + 1)
    }
  }

  /// Stands for a form that does not fit.
  static let isLong: UInt64 = 0xFF

  /// The form of a character, `nil` for one that is not in the table.
  @inline(__always)
  subscript(scalar: UInt32) -> UInt64? {
    if scalar < 0x800 { return forms[Int(scalar)] }
    // Chinese characters stay as they are.
    if scalar >= 0x3400, scalar <= 0x9FFF { return 0 }
    for index in 1..<4 where Self.ranges[index].contains(scalar) {
      return forms[Self.starts[index] + Int(scalar - Self.ranges[index].lowerBound)]
    }
    return nil
  }
}

/// Characters in bytes that are known to be UTF-8.
enum UTF8Scalar {
  /// The character that starts at an index, and its length in bytes; never reaches behind the end.
  @inline(__always)
  static func decode(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
    let lead = UInt32(text[index])
    if lead < 0x80 { return (lead, 1) }
    let length = min(lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4, text.count - index)
    var scalar = lead & (0x7F >> UInt32(length))
    for next in 1..<max(length, 1) { scalar = scalar << 6 | UInt32(text[index + next] & 0x3F) }
    return (scalar, length)
  }

  /// The character that ends before an index, which is not the first one.
  @inline(__always)
  static func decode(_ text: UnsafeBufferPointer<UInt8>, before index: Int) -> UInt32 {
    var start = index - 1
    while start > 0, index - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
    return decode(text, at: start).scalar
  }
}

/// Numbers and what they count, which are found however they are set: `10 000 км` by `10000км`, `3 × 4` by `3x4` and, as
/// a Russian keyboard has it, by `3х4`.
enum NumberFolding {
  /// The form of a character that stands in or beside a number, as ``FoldingTable`` has it: nothing for a blank that
  /// only typography asks for, and for the second of two; a Latin x for a Cyrillic one that multiplies. `nil` for all
  /// others.
  @inline(__always)
  static func form(of scalar: UInt32, _ text: UnsafeBufferPointer<UInt8>, _ place: Range<Int>) -> UInt64? {
    switch scalar {
    case 0x20, 0xA0, 0x2007, 0x2009, 0x202F: drops(text, place) ? nothing : nil
    case 0x445, 0x425: joins(text, place) ? latinX : nil
    case 0x27, 0x2C, 0x2E, 0x2019: groups(text, place) ? nothing : nil
    default: nil
    }
  }

  private static let nothing: UInt64 = 1
  private static let latinX = UInt64(UInt8(ascii: "x")) << 8 | 2

  /// Whether a text with or without the blank is the same.
  private static func drops(_ text: UnsafeBufferPointer<UInt8>, _ blank: Range<Int>) -> Bool {
    guard blank.lowerBound > 0, blank.upperBound < text.count else { return false }
    if blankEnding(text, at: blank.lowerBound) != nil { return true }
    let before = UTF8Scalar.decode(text, before: blank.lowerBound)
    let (next, length) = UTF8Scalar.decode(text, at: blank.upperBound)
    if isDigit(before) {
      if isDigit(next) { return groups(text, blank) }
      return isUnit(next) || isDash(next) && joins(text, blank.upperBound..<blank.upperBound + length)
    }
    if isDigit(next) {
      return before == 0x2116 || isIdeograph(before)
        || sign(text, endingAt: blank.lowerBound).map { joins(text, $0) } ?? false
    }
    return isIdeograph(before) ? isLetter(next) : isIdeograph(next) && isLetter(before)
  }

  /// Whether the digits around a blank or a sign are groups of one number: up to three, and three.
  private static func groups(_ text: UnsafeBufferPointer<UInt8>, _ place: Range<Int>) -> Bool {
    let before = text[..<place.lowerBound].suffix(4).reversed().prefix { isDigit(UInt32($0)) }.count
    let behind = text[place.upperBound...].prefix(4).prefix { isDigit(UInt32($0)) }.count
    return 1...3 ~= before && behind == 3
  }

  /// Whether a sign stands between two digits, with a blank at each side or none.
  private static func joins(_ text: UnsafeBufferPointer<UInt8>, _ sign: Range<Int>) -> Bool {
    let start = blankEnding(text, at: sign.lowerBound) ?? sign.lowerBound
    var end = sign.upperBound
    if end < text.count {
      let (scalar, length) = UTF8Scalar.decode(text, at: end)
      if isBlank(scalar) { end += length }
    }
    return start > 0 && end < text.count && isDigit(UInt32(text[start - 1])) && isDigit(UInt32(text[end]))
  }

  /// The sign of a multiplication or of a range that ends there.
  private static func sign(_ text: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> Range<Int>? {
    switch UTF8Scalar.decode(text, before: end) {
    case 0x78, 0x58: end - 1..<end
    case 0xD7, 0x445, 0x425: end - 2..<end
    case 0x2D: end - 1..<end
    case let scalar where isDash(scalar): end - 3..<end
    default: nil
    }
  }

  /// Where the blank starts that ends there; `nil` where none does.
  private static func blankEnding(_ text: UnsafeBufferPointer<UInt8>, at end: Int) -> Int? {
    guard end > 0 else { return nil }
    let scalar = UTF8Scalar.decode(text, before: end)
    return isBlank(scalar) ? end - (scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : 3) : nil
  }

  private static func isBlank(_ scalar: UInt32) -> Bool { [0x20, 0xA0, 0x2007, 0x2009, 0x202F].contains(scalar) }

  private static func isDash(_ scalar: UInt32) -> Bool {
    scalar == 0x2D || 0x2010...0x2015 ~= scalar || scalar == 0x2212
  }

  /// Whether a character is one of Chinese or a kana.
  private static func isIdeograph(_ scalar: UInt32) -> Bool { 0x3041...0x30FF ~= scalar || 0x3400...0x9FFF ~= scalar }

  /// Whether it is one of the letters that are set off from these.
  private static func isLetter(_ scalar: UInt32) -> Bool {
    scalar < 0x530 && Unicode.Scalar(scalar)?.properties.isAlphabetic == true
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { scalar &- 0x30 < 10 }

  /// Whether a character begins what a number counts: a word or a sign such as %.
  private static func isUnit(_ scalar: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(scalar) else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .currencySymbol
      || ["%", "‰", "°", "×", "℃"].contains(scalar)
  }
}
