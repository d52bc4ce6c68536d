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
