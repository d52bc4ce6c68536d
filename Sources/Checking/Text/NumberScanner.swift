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

/// Numbers written as words, well enough to see that a text may mean the same as one with digits.
enum NumberWords {
  /// The factor that this text multiplies a number by: `million`, `млн`, `万`; 1 for anything else.
  static func scale(_ text: some StringProtocol) -> Int {
    scales.first { text.hasPrefix($0.word) }?.value ?? 1
  }

  /// Values that words, Roman and Chinese numerals of a text may mean, in thousandths.
  static func values(in text: String) -> Set<Int> {
    var values: Set<Int> = []
    var pending = 0
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) {
      let scale = scale(word)
      if let value = stems.first(where: { word.hasPrefix($0.word) })?.value {
        pending = pending >= 20 && value < 10 ? pending + value : value
        values.insert(pending * 1000)
      } else if scale > 1 {
        let (value, overflow) = (max(pending, 1) * 1000).multipliedReportingOverflow(by: scale)
        if !overflow { values.insert(value) }
        pending = 0
      } else {
        pending = 0
        if let roman = roman(word) { values.insert(roman * 1000) }
      }
    }
    return values.union(chinese(in: text))
  }

  private static let scales: [(word: String, value: Int)] = [
    ("тыс", 1000), ("миллиард", 1_000_000_000), ("млрд", 1_000_000_000), ("миллион", 1_000_000), ("млн", 1_000_000),
    ("thousand", 1000), ("million", 1_000_000), ("billion", 1_000_000_000), ("hundred", 100), ("万亿", 1_000_000_000_000),
    ("万", 10_000), ("亿", 100_000_000), ("千万", 10_000_000), ("百万", 1_000_000), ("千", 1000), ("百", 100),
  ]

  /// Longer ones first where one starts another.
  private static let stems: [(word: String, value: Int)] = [
    ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18),
    ("nineteen", 19), ("twent", 20), ("thirt", 30), ("fort", 40), ("fift", 50), ("sixt", 60), ("sevent", 70),
    ("eight", 8), ("ninet", 90), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6),
    ("seven", 7), ("nine", 9), ("ten", 10), ("eleven", 11), ("twel", 12), ("dozen", 12), ("half", 50), ("centur", 100),
    ("тринадцат", 13), ("четырнадцат", 14), ("пятнадцат", 15), ("шестнадцат", 16), ("семнадцат", 17),
    ("восемнадцат", 18), ("девятнадцат", 19), ("двадцат", 20), ("тридцат", 30), ("сорок", 40), ("пятьдесят", 50),
    ("пятидесят", 50), ("шестьдесят", 60), ("шестидесят", 60), ("семьдесят", 70), ("семидесят", 70),
    ("восемьдесят", 80), ("восьмидесят", 80), ("девяност", 90), ("двести", 200), ("двухсот", 200), ("триста", 300),
    ("пятьсот", 500), ("сто", 100), ("ста", 100), ("сотн", 100), ("двенадцат", 12), ("одиннадцат", 11), ("две", 2),
    ("два", 2), ("двух", 2), ("три", 3), ("трёх", 3), ("трех", 3), ("четыр", 4), ("пят", 5), ("шест", 6), ("сем", 7),
    ("восем", 8), ("восьм", 8), ("девят", 9), ("десят", 10), ("полови", 50), ("век", 100), ("столет", 100),
  ]

  private static func roman(_ word: Substring) -> Int? {
    let values: [Character: Int] = ["i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000]
    var total = 0
    var last = Int.max
    for character in word {
      guard let value = values[character] else { return nil }
      total += value > last ? value - 2 * last : value
      last = value
    }
    return total
  }

  private static func chinese(in text: String) -> Set<Int> {
    let digits: [Character: Int] = [
      "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    let units: [Character: Int] = ["十": 10, "百": 100, "千": 1000]
    let large: [Character: Int] = ["万": 10_000, "亿": 100_000_000]
    var values: Set<Int> = []
    var (total, section, digit) = (0, 0, 0)
    for character in text + " " {
      if let value = digits[character] {
        // Years are read digit by digit.
        digit = min(digit, 99_999) * (digit > 0 && section == 0 ? 10 : 0) + value
      } else if let unit = units[character] {
        section += max(digit, 1) * unit
        digit = 0
      } else if let unit = large[character] {
        total = min(total + max(section + digit, 1), 99_999) * unit
        (section, digit) = (0, 0)
      } else {
        if total + section + digit > 0 { values.insert((total + section + digit) * 1000) }
        (total, section, digit) = (0, 0, 0)
      }
    }
    return values
  }
}

/// A number as it stands in a text.
struct StatedNumber {
  /// In thousandths, so that 3,5 and 3.5 are the same.
  var thousandths: Int
  /// Its digits in the page's text.
  var range: Range<Int>
  /// Whether other languages are sure to write it in digits too: no part of a name, no time of day, not too small.
  var isFirm: Bool

  /// Up to here numbers are often written as words.
  static let mostInWords = 12
}
