import Wording

/// Finds numbers in digits: `2 000`, `3,5`, `1.5 million`, `150万`.
struct NumberScanner {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  /// The offset in the page of `scalars[index]`.
  private var offset: Int

  init(_ scalars: [Unicode.Scalar], at offset: Int) {
    self.scalars = scalars
    self.offset = offset
  }

  mutating func next(_ language: Language) -> StatedNumber? {
    while index < scalars.count, !isDigit(index) { step() }
    guard index < scalars.count else { return nil }
    let isName = isPartOfName
    let start = offset
    var digits = takeDigits()
    var isTime = false
    var decimals = ""
    while let separator = scalar(0), isDigit(index + 1) {
      let following = digitCount(from: index + 1)
      if separator == ":" {
        isTime = true
        step()
        _ = takeDigits()
      } else if isGroup(separator, following, digits.count, language) {
        step()
        digits += takeDigits()
      } else if separator == "." || separator == ",", decimals.isEmpty, following <= 3 {
        step()
        decimals = takeDigits()
      } else {
        break
      }
    }
    let range = start..<offset
    let isSuffixed = scalar(0).map { $0.isASCII && $0.properties.isAlphabetic } ?? false
    guard let value = Self.thousandths(digits, decimals, scale: takeScale()) else {
      return StatedNumber(thousandths: -1, range: range, isFirm: false)
    }
    let isFirm = !isName && !isTime && !isSuffixed && value > StatedNumber.mostInWords * 1000
    return StatedNumber(thousandths: value, range: range, isFirm: isFirm)
  }

  /// Whether letters stand before the number, with or without a hyphen: `G20`, `Ту-204`, `+7 495`.
  private var isPartOfName: Bool {
    guard index > 0 else { return false }
    let last = scalars[index - 1]
    if last == "+" { return true }
    let before = last == "-" && index > 1 ? scalars[index - 2] : last
    guard before.properties.isAlphabetic else { return false }
    return !(0x3000..<0xA000 ~= before.value)
  }

  private func isGroup(_ separator: Unicode.Scalar, _ following: Int, _ leading: Int, _ language: Language) -> Bool {
    guard following == 3, leading <= 3 || leading % 3 == 0 && leading < 12 else { return false }
    switch separator {
    case " ", "\u{A0}", "\u{2009}", "\u{202F}", "’", "'": return true
    case ",": return language != .ru
    default: return false
    }
  }

  private mutating func takeScale() -> Int {
    var ahead = index
    while ahead < scalars.count, scalars[ahead] == " " || scalars[ahead] == "\u{A0}" { ahead += 1 }
    let word = String(String.UnicodeScalarView(scalars[ahead..<min(ahead + 10, scalars.count)])).lowercased()
    return NumberWords.scale(word)
  }

  private static func thousandths(_ digits: String, _ decimals: String, scale: Int) -> Int? {
    guard digits.utf8.count <= 12, let whole = Int(digits), let part = Int(decimals.isEmpty ? "0" : decimals) else {
      return nil
    }
    var fraction = part
    for _ in decimals.utf8.count..<3 { fraction *= 10 }
    let (value, overflow) = (whole * 1000 + fraction).multipliedReportingOverflow(by: scale)
    return overflow ? nil : value
  }

  private mutating func takeDigits() -> String {
    var digits = ""
    while index < scalars.count, isDigit(index) {
      digits.unicodeScalars.append(scalars[index])
      step()
    }
    return digits
  }

  private func digitCount(from start: Int) -> Int {
    var end = start
    while isDigit(end) { end += 1 }
    return end - start
  }

  private func isDigit(_ index: Int) -> Bool { index < scalars.count && 0x30...0x39 ~= scalars[index].value }

  private func scalar(_ ahead: Int) -> Unicode.Scalar? {
    index + ahead < scalars.count ? scalars[index + ahead] : nil
  }

  private mutating func step() {
    offset += UTF8.width(scalars[index])
    index += 1
  }
}
